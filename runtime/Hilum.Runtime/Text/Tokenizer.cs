using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Text;

/// <summary>
/// Splits text into tokens: runs of letters and digits (with an apostrophe inside), numbers in digits with a decimal point, and single
/// signs. A hyphen between letters or digits only separates ("air-space" is "air space"); a number is parted from letters
/// that follow it ("5mm"), not from letters before it ("T10"). No word of any language is known here.
/// </summary>
public static class Tokenizer
{
    /// <summary>Splits the words of a name as the words of a report are split.</summary>
    /// <param name="name">The name as declared.</param>
    /// <returns>Its words and signs, lower case.</returns>
    public static IReadOnlyList<string> SplitName(string name)
    {
        var words = new List<string>();
        for (var i = 0; NextToken(name, ref i, out var start, out _);)
            words.Add(FoldAll(name.AsSpan(start, i - start)));
        return words;
    }

    /// <summary>Tokens of a text with the numbers of their words.</summary>
    internal static void Run(ReadOnlySpan<char> text, Lexicon lexicon, TokenBuffer tokens)
    {
        tokens.Clear();
        var previousEnd = 0;
        for (var i = 0; NextToken(text, ref i, out var start, out var kind);)
        {
            tokens.Add(start, i, lexicon.Find(text[start..i]), kind, BreaksBetween(text, previousEnd, start));
            previousEnd = i;
        }
    }

    private static bool NextToken(ReadOnlySpan<char> text, ref int i, out int start, out TokenKind kind)
    {
        while (i < text.Length && IsBlankAt(text, i))
            i++;
        start = i;
        kind = TokenKind.Sign;
        if (i >= text.Length)
            return false;
        if (char.IsAsciiDigit(text[i]))
        {
            kind = TokenKind.Number;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || IsDecimalPoint(text, i)))
                i++;
        }
        else if (IsWordChar(text[i]))
        {
            kind = TokenKind.Word;
            while (i < text.Length && (IsWordChar(text[i]) || IsInnerApostrophe(text, i) || char.IsAsciiDigit(text[i - 1]) && IsDecimalPoint(text, i)))
                i++;
        }
        else
        {
            i++;
        }
        return true;
    }

    private static bool IsBlankAt(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        return c <= ' ' || c == '-' && i > 0 && i + 1 < text.Length && IsWordChar(text[i - 1]) && IsWordChar(text[i + 1])
            || c > 127 && (char.IsWhiteSpace(c) || c == '\uFEFF');
    }

    private static bool IsWordChar(char c) =>
        c < 128 ? char.IsAsciiLetterOrDigit(c) || c == '_' : char.IsLetterOrDigit(c);

    private static bool IsDecimalPoint(ReadOnlySpan<char> text, int i) =>
        text[i] == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);

    private static bool IsInnerApostrophe(ReadOnlySpan<char> text, int i) =>
        text[i] is '\'' or '\u2019' && i + 1 < text.Length && IsWordChar(text[i + 1]);

    /// <summary>0 on the same line, 1 on the next line, 2 after a blank line.</summary>
    private static byte BreaksBetween(ReadOnlySpan<char> text, int from, int to)
    {
        byte breaks = 0;
        for (var i = from; i < to && breaks < 2; i++)
        {
            if (text[i] == '\n' || text[i] == '\r' && (i + 1 >= to || text[i + 1] != '\n'))
                breaks++;
        }
        return breaks;
    }

    private static string FoldAll(ReadOnlySpan<char> text)
    {
        var result = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
            result[i] = Lexicon.Fold(text[i]);
        return new string(result);
    }
}
