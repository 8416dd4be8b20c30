using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Binds <c>within</c>: how far the words of a construction may lie apart.</summary>
internal static class WithinBinder
{
    /// <summary>The limit of a pattern, or null for none; a sentence is the widest there is.</summary>
    public static MatchLimit? Bind(BindingContext context, PatternSymbol symbol)
    {
        var (words, clause) = (0, false);
        foreach (var syntax in context.ClausesOf<WithinClauseSyntax>(symbol, ClauseKind.Within))
        {
            switch (syntax.Unit.Text, syntax.Count)
            {
                case ("words", > 0 and var count):
                    words = words == 0 ? count : Math.Min(words, count);
                    break;
                case ("clause", null):
                    clause = true;
                    break;
                case ("sentence", null):
                    break;
                default:
                    context.ReportUnknownWord(symbol, ClauseKind.Within, syntax.Unit, ["clause", "sentence", "a number of words, such as 8 words"]);
                    break;
            }
        }
        return words > 0 || clause ? new MatchLimit(words, clause) : null;
    }
}
