using Antlr4.Runtime;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Text;
using static Hilum.Compiler.Syntax.Parsing.Generated.HilumLexer;

namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>Mends and parses one line after another.</summary>
internal sealed class UnitReader(DiagnosticSink sink)
{
    private const int MaxShown = 40;

    // Starts of a line that are tried before nothing is kept of it: each is parsed from its beginning.
    private const int MaxStarts = 16;

    private readonly UnitParser _parser = new();

    /// <summary>
    /// The parse of a line; null where there is none. A line that nothing is left of has no tokens afterwards; a line that
    /// makes sense up to some point keeps its tokens up to there.
    /// </summary>
    /// <param name="unit">The line.</param>
    /// <param name="enclosing">The declaration above, or null.</param>
    public ParserRuleContext? Read(Unit unit, DeclarationKind? enclosing)
    {
        SignMender.Mend(unit, sink);
        TakeEditWord(unit);
        if (unit.Tokens.Count == 0)
            return null;
        if (!HeadMender.Mend(unit, enclosing, sink) || !ReportTextMender.Mend(unit, sink))
            return null;
        LineMender.Mend(unit, sink);
        return Parse(unit);
    }

    private void TakeEditWord(Unit unit)
    {
        if (unit.IsDeclaration || unit.Tokens.Count == 0 || unit.Tokens[0].Type is not (ADD or DROP))
            return;
        unit.EditWord = unit.Tokens[0];
        unit.Tokens.RemoveAt(0);
        if (unit.Tokens.Count > 0)
            return;
        sink.Report(SyntaxDiagnostics.LineIncomplete, unit.EditWord.SpanOf(), null, Usage(unit.EditWord.Type));
        unit.IsReported = true;
    }

    private ParserRuleContext? Parse(Unit unit)
    {
        var context = _parser.Parse(unit.Tokens, unit.IsDeclaration, out var bad);
        if (context is not null)
            return context;
        var start = ParseStart(unit, bad, out var length);
        if (!unit.IsReported)
            Report(unit, bad, isEndSeen: length == bad && start is not null);
        unit.IsReported = true;
        if (start is not null)
            unit.Tokens.RemoveRange(length, unit.Tokens.Count - length);
        return start;
    }

    // What stands before the mistake; else what stands before the list item or part that holds it; else the head of the line.
    private ParserRuleContext? ParseStart(Unit unit, int bad, out int length)
    {
        var tries = 0;
        for (length = bad; length > 0; length--)
        {
            if (tries == MaxStarts && length > MaxStarts)
                length = MaxStarts;
            var isCut = length == bad || unit.IsDeclaration || unit.Tokens[length].Type is COMMA or SEMI or ARROW;
            if (!isCut)
                continue;
            tries++;
            if (_parser.Parse(unit.Tokens.GetRange(0, length), unit.IsDeclaration, out _) is { } context)
                return context;
        }
        return null;
    }

    private void Report(Unit unit, int bad, bool isEndSeen)
    {
        var tokens = unit.Tokens;
        var usage = Usage(tokens[0].Type) ?? Usage(tokens.Count > 1 ? tokens[1].Type : 0) ?? "mild \"mild\", \"minimal\"";
        if (bad == tokens.Count)
        {
            sink.Report(SyntaxDiagnostics.LineIncomplete, tokens[^1].SpanOf(), null, usage);
            return;
        }
        var span = isEndSeen ? TextSpan.FromBounds(tokens[bad].Start, tokens[^1].End) : tokens[bad].SpanOf();
        var text = sink.Source.ToString(span with { Length = Math.Min(span.Length, MaxShown + 1) }).ReplaceLineEndings(" ");
        if (text.Length > MaxShown)
            text = text[..MaxShown] + "...";
        sink.Report(isEndSeen ? SyntaxDiagnostics.TextAfterEnd : SyntaxDiagnostics.UnexpectedText, span, null, text, usage);
    }

    private static string? Usage(int type) => Vocabulary.ClauseOf(type)?.Usage ?? Vocabulary.DeclarationOf(type)?.Usage;
}
