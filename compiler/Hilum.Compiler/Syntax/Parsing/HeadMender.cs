using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Text;
using static Hilum.Compiler.Syntax.Parsing.Generated.HilumLexer;

namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>Looks at the first words of a line: a misspelt one is reported and taken for the word nearest to it.</summary>
internal static class HeadMender
{
    /// <summary>Mends the first words; false where the line does not start with a word, so that nothing can be made of it.</summary>
    /// <param name="unit">The line.</param>
    /// <param name="enclosing">The declaration above, for a clause; null where there is none.</param>
    /// <param name="sink">Takes what there is to say.</param>
    public static bool Mend(Unit unit, DeclarationKind? enclosing, DiagnosticSink sink)
    {
        if (unit.IsDeclaration)
            MendDeclaration(unit, sink);
        else if (unit.Tokens[0].Type == NAME)
            MendClause(unit, enclosing, sink);
        else if (Vocabulary.ClauseOf(unit.Tokens[0].Type) is null)
        {
            if (!unit.IsReported)
                sink.Report(SyntaxDiagnostics.LineStartsWithText, unit.Tokens[0].SpanOf(), null);
            unit.IsReported = true;
            return false;
        }
        return true;
    }

    private static void MendDeclaration(Unit unit, DiagnosticSink sink)
    {
        var tokens = unit.Tokens;
        var isEdit = tokens[0].Type is EXTEND or REPLACE or DISABLE;
        var at = isEdit ? 1 : 0;
        if (tokens.Count == at)
        {
            sink.Report(SyntaxDiagnostics.MissingKind, tokens[0].SpanOf(), null, tokens[0].Text);
            unit.IsReported = true;
            return;
        }
        if (tokens[at].Type == BAD)
            tokens[at] = new RawToken(UNKNOWN_WORD, tokens[at].Start, tokens[at].Text);
        if (tokens[at].Type != UNKNOWN_WORD)
            return;
        IEnumerable<Keyword> candidates = Vocabulary.Declarations;
        if (!isEdit)
            candidates = candidates.Concat(Vocabulary.Edits);
        var guess = Guess(unit, at, candidates, SyntaxDiagnostics.UnknownDeclarationWord, sink);
        if (guess is null)
            tokens.RemoveRange(at + 1, tokens.Count - at - 1);
        else if (tokens[at].Type is EXTEND or REPLACE or DISABLE && tokens.Count > at + 1
            && Vocabulary.Declarations.FirstOrDefault(word => word.Text == tokens[at + 1].Text) is { } kind)
            tokens[at + 1] = new RawToken(kind.TokenType, tokens[at + 1].Start, tokens[at + 1].Text);
    }

    private static void MendClause(Unit unit, DeclarationKind? enclosing, DiagnosticSink sink)
    {
        var tokens = unit.Tokens;
        if (Vocabulary.Declarations.FirstOrDefault(word => word.Text == tokens[0].Text) is { } declaration
            && tokens.Count > 1 && (tokens[1].Type == NAME || (declaration.Kind == DeclarationKind.Test && tokens[1].Type == STRING)))
        {
            var start = sink.Source.GetPosition(sink.Source.GetLinePosition(tokens[0].Start) with { Column = 1 });
            sink.Report(SyntaxDiagnostics.DeclarationIndented, tokens[0].SpanOf(),
                sink.Replace("move it to the beginning of the line", FixSafety.Safe, TextSpan.FromBounds(start, tokens[0].Start), ""),
                declaration.Text);
            tokens[0] = new RawToken(declaration.TokenType, tokens[0].Start, tokens[0].Text);
            unit.IsDeclaration = true;
            return;
        }

        // Only an attribute's lines may start with a name of their own. Below a word that is no declaration nothing is sure.
        if (enclosing is DeclarationKind.Attribute or DeclarationKind.Unknown or null)
            return;
        Guess(unit, 0, Vocabulary.Clauses, SyntaxDiagnostics.UnknownClauseWord, sink);
    }

    private static Keyword? Guess(
        Unit unit, int at, IEnumerable<Keyword> candidates, DiagnosticDescriptor descriptor, DiagnosticSink sink)
    {
        var tokens = unit.Tokens;
        var words = tokens.Skip(at).TakeWhile(token => char.IsLetter(token.Text.FirstOrDefault())).Select(token => token.Text).ToList();
        var nearest = words.Count == 0 ? null : Vocabulary.Nearest(candidates, words);
        var last = tokens[at + Math.Max(0, (nearest?.WordCount ?? 1) - 1)];
        var span = TextSpan.FromBounds(tokens[at].Start, last.End);
        var written = sink.Source.ToString(span);
        if (!unit.IsReported)
        {
            var advice = nearest is null ? "" : $"; did you mean `{nearest.Value.Keyword.Text}`?";
            var fix = nearest is null ? null
                : sink.Replace($"write `{nearest.Value.Keyword.Text}`", FixSafety.NeedsReview, span, nearest.Value.Keyword.Text);
            sink.Report(descriptor, span, fix, written, advice);
        }
        unit.IsReported = true;
        if (nearest is null)
            return null;
        tokens.RemoveRange(at, nearest.Value.WordCount);
        tokens.Insert(at, new RawToken(nearest.Value.Keyword.TokenType, span.Start, written));
        return nearest.Value.Keyword;
    }
}
