using Hilum.Runtime;
using Hilum.Runtime.Plan;

namespace Hilum.Cli.Reporting;

/// <summary>Words of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Start">First UTF-16 code unit in the text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Counts">False when other words won.</param>
internal readonly record struct FoundWords(RuleDefinition Rule, int Start, int End, bool Counts);

/// <summary>A sentence that was read.</summary>
/// <param name="Number">Its number in the report.</param>
/// <param name="Section">Its section.</param>
/// <param name="Text">Its text.</param>
/// <param name="Found">Words of rules in it, in the order of the text.</param>
internal sealed record TracedSentence(int Number, string Section, string Text, List<FoundWords> Found)
{
    /// <summary>Its clauses, one a line, with their groups of words.</summary>
    public string Structure { get; set; } = "";
}

/// <summary>Keeps what the extractor tells.</summary>
internal sealed class SentenceTrace : IExtractionTrace
{
    public List<TracedSentence> Sentences { get; } = [];

    public void Sentence(int number, string section, string text) => Sentences.Add(new TracedSentence(number, section, text, []));

    public void Structure(string text) => Sentences[^1].Structure = text;

    public void Found(RuleDefinition rule, int start, int end, bool counts) => Sentences[^1].Found.Add(new FoundWords(rule, start, end, counts));
}
