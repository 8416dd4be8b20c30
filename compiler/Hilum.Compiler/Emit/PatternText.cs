using System.Globalization;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Emit;

/// <summary>A lowered pattern as text, near to how it is written in the source; for comments.</summary>
internal static class PatternText
{
    /// <summary>The text of a part.</summary>
    public static string Of(PatternNode node) => node switch
    {
        WordNode w => w.Text,
        SlotNode s => s.Name is null ? "<slot>" : $"<{s.Name}>",
        GapNode g => "<" + (g.Max == int.MaxValue ? $"{Number(g.Min)}+" : $"{Number(g.Min)}-{Number(g.Max)}") + " words>",
        SequenceNode s => string.Join(' ', s.Parts.Select(OfPart)),
        ChoiceNode c => "(" + string.Join(" | ", c.Alternatives.Select(Of)) + ")",
        RepeatNode r => Part(r.Part) + (r.Max == 1 ? r.Min == 0 ? "?" : "" : r.Max == int.MaxValue && r.Min < 2 ? r.Min == 0 ? "*" : "+" : $"{{{Number(r.Min)},{Number(r.Max)}}}"),
        _ => "?",
    };

    /// <summary>The text of a part that others stand beside.</summary>
    public static string OfPart(PatternNode node) =>
        node is WordNode w && w.Text.Contains(" | ", StringComparison.Ordinal) ? $"({w.Text})" : Of(node);

    /// <summary>Source of a part: its own, or from its first part to its last one.</summary>
    public static SourceSpan? SpanOf(PatternNode node)
    {
        if (node.Span is not null)
            return node.Span;
        return node switch
        {
            SequenceNode { Parts.Length: > 0 } s => Join(SpanOf(s.Parts[0]), SpanOf(s.Parts[^1])),
            RepeatNode r => SpanOf(r.Part),
            ChoiceNode { Alternatives.Length: > 0 } c => SpanOf(c.Alternatives[0]),
            _ => null,
        };
    }

    /// <summary>From the start of one to the end of the other, where they stand in this order in one file.</summary>
    public static SourceSpan? Join(SourceSpan? a, SourceSpan? b)
    {
        if (a is null || b is null || a.File != b.File)
            return a ?? b;
        return (b.EndLine, b.EndColumn).CompareTo((a.EndLine, a.EndColumn)) < 0 ? a : a with { EndLine = b.EndLine, EndColumn = b.EndColumn };
    }

    private static string Part(PatternNode node) => node is ChoiceNode ? Of(node) : $"({Of(node)})";

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
