namespace Hilum.Runtime.Matching;

/// <summary>A pattern is too large for a sentence: to look for it could take longer than a report may take. The report is to be rejected.</summary>
public sealed class PatternBudgetException : Exception
{
    internal PatternBudgetException(string rule, int tokens, string message) : base(message)
    {
        Rule = rule;
        Tokens = tokens;
    }

    /// <summary>The rule, <c>chest.xray/effusion</c>.</summary>
    public string Rule { get; }

    /// <summary>Words and signs of the sentence.</summary>
    public int Tokens { get; }
}
