using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>Cuts the text between tokens into trivia.</summary>
internal static class TriviaScanner
{
    public static bool IsBlank(char character) => character is ' ' or '\t' or '\v' or '\f' or '\u00A0' or '\uFEFF';

    public static bool IsLineBreak(char character) => character is '\r' or '\n';

    /// <summary>Where the first line break of a stretch ends, or the end of the stretch.</summary>
    public static int EndOfFirstLine(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsLineBreak(text[i]))
                return LineBreakEnd(text, i, end);
        }
        return end;
    }

    public static ImmutableArray<SyntaxTrivia> Scan(string text, int start, int end)
    {
        if (start == end)
            return [];
        var trivia = ImmutableArray.CreateBuilder<SyntaxTrivia>();
        while (start < end)
        {
            var (kind, next) = Next(text, start, end);
            trivia.Add(new SyntaxTrivia(kind, text[start..next], start));
            start = next;
        }
        return trivia.ToImmutable();
    }

    private static (SyntaxTriviaKind Kind, int End) Next(string text, int start, int end)
    {
        var first = text[start];
        if (IsLineBreak(first))
            return (SyntaxTriviaKind.NewLine, LineBreakEnd(text, start, end));
        if (IsBlank(first))
            return (SyntaxTriviaKind.WhiteSpace, While(text, start, end, IsBlank));
        return first == '#'
            ? (SyntaxTriviaKind.Comment, While(text, start, end, character => !IsLineBreak(character)))
            : (SyntaxTriviaKind.SkippedText, While(text, start, end, character => !IsLineBreak(character) && !IsBlank(character)));
    }

    private static int LineBreakEnd(string text, int start, int end) =>
        text[start] == '\r' && start + 1 < end && text[start + 1] == '\n' ? start + 2 : start + 1;

    private static int While(string text, int start, int end, Func<char, bool> belongs)
    {
        while (start < end && belongs(text[start]))
            start++;
        return start;
    }
}
