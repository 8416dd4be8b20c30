using System.Collections.Immutable;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Text;
using static Hilum.Compiler.Syntax.Parsing.Generated.HilumLexer;

namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>Reports the first sign without meaning in a line and takes all of them out.</summary>
internal static class SignMender
{
    private const string CurlyQuotes = "“”„‟«»";

    public static void Mend(Unit unit, DiagnosticSink sink)
    {
        // The first token of a declaration stays, to have something to hang the declaration on.
        var first = unit.IsDeclaration ? 1 : 0;
        if (unit.Tokens.Find(token => token.Type == BAD) is not { } bad)
            return;
        if (!unit.IsReported)
            Report(unit, bad, sink);
        unit.IsReported = true;
        for (var i = unit.Tokens.Count - 1; i >= first; i--)
        {
            if (unit.Tokens[i].Type == BAD)
                unit.Tokens.RemoveAt(i);
        }
    }

    private static void Report(Unit unit, RawToken bad, DiagnosticSink sink)
    {
        var span = bad.SpanOf();
        if (CurlyQuotes.Contains(bad.Text[0], StringComparison.Ordinal))
        {
            ImmutableArray<TextEdit> edits =
            [
                .. unit.Tokens.Where(token => token.Type == BAD && CurlyQuotes.Contains(token.Text[0], StringComparison.Ordinal))
                    .Select(token => new TextEdit(Location.Create(sink.Source, token.SpanOf()), "\"")),
            ];
            sink.Report(SyntaxDiagnostics.CurlyQuote, span, new Fix("write plain quotes", FixSafety.Safe, edits), bad.Text);
        }
        else if (unit.Tokens[0].Type == UNTIL)
        {
            var date = TextSpan.FromBounds(unit.Tokens[1].Start, unit.Tokens[^1].End);
            sink.Report(SyntaxDiagnostics.UnexpectedText, date, null, sink.Source.ToString(date), Vocabulary.ClauseOf(UNTIL)!.Usage);
        }
        else if (unit.Tokens[0].Type is EXAMPLE or TODO_EXAMPLE && ArrowAt(bad, sink.Source.Text) is { } arrow)
            sink.Report(SyntaxDiagnostics.MissingArrow, arrow, sink.Replace("write `=>`", FixSafety.Safe, arrow, "=>"));
        else if (bad.Text is "}" or ">")
            sink.Report(SyntaxDiagnostics.NothingToClose, span, null, bad.Text, bad.Text == "}" ? "{" : "<");
        else if (bad.Text == "~" && IsInReportText(unit, bad))
            sink.Report(SyntaxDiagnostics.StrayInflection, span, null);
        else if (IsInReportText(unit, bad) && !char.IsSurrogate(bad.Text[0]))
        {
            sink.Report(SyntaxDiagnostics.UnexpectedSign, span,
                sink.Replace("put it between quotes", FixSafety.NeedsReview, span, $"\"{bad.Text}\""), Show(bad.Text),
                "; between quotes it stands for itself");
        }
        else
            sink.Report(SyntaxDiagnostics.UnexpectedSign, span, null, Show(bad.Text), "");
    }

    // Other arrows that people write.
    private static TextSpan? ArrowAt(RawToken bad, string text) =>
        bad.Text == "→" ? bad.SpanOf()
        : string.CompareOrdinal(text, bad.Start, "->", 0, 2) == 0 ? new TextSpan(bad.Start, 2)
        : null;

    private static bool IsInReportText(Unit unit, RawToken bad) =>
        unit.Tokens.TakeWhile(token => token != bad).LastOrDefault(token => token.Type is LBRACE or RBRACE)?.Type == LBRACE;

    // Half a character or a control character cannot be shown as it is.
    private static string Show(string text) =>
        char.IsSurrogate(text[0]) || char.IsControl(text[0]) ? FormattableString.Invariant($"U+{(int)text[0]:X4}") : text;
}
