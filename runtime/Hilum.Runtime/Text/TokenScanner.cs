using System.Runtime.CompilerServices;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Text;

/// <summary>A token while it is read.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Breaks">0 on the same line as the token before, 1 on the next line, 2 after a blank line.</param>
/// <param name="IsPlain">True when it can be looked up as it is written.</param>
/// <param name="Hash">Then its hash, as <see cref="Lexicon.Hash"/> makes it.</param>
internal readonly record struct ScannedToken(int Start, int End, TokenKind Kind, byte Breaks, bool IsPlain, uint Hash);

/// <summary>Finds the tokens of a text; a word's hash is made while its letters are read.</summary>
internal static class TokenScanner
{
    /// <summary>Reads the next token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the last token ended.</param>
    /// <param name="token">The token.</param>
    /// <returns>False at the end of the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Next(ReadOnlySpan<char> text, int from, out ScannedToken token)
    {
        byte breaks = 0;
        var i = from;
        while (i < text.Length && (text[i] == ' ' || Characters.IsUnusual(text[i]) && SkipRare(text, i, ref breaks)))
            i++;
        if (i >= text.Length)
        {
            token = default;
            return false;
        }
        var start = i;
        var hash = Lexicon.HashSeed;
        for (byte folded; i < text.Length && (folded = Characters.FoldedLetter(text[i])) != 0; i++)
            hash = Lexicon.HashNext(hash, (char)folded);
        token = i > start && !Characters.IsDigit(text[start]) && (i >= text.Length || Characters.EndsWord(text, i))
            ? new ScannedToken(start, i, TokenKind.Word, breaks, true, Lexicon.HashEnd(hash))
            : ScanRare(text, start, breaks);
        return true;
    }

    /// <summary>True for a hyphen at the end of a line whose next line goes on in lower case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">Where the hyphen may be.</param>
    /// <param name="next">The next line's first letter.</param>
    public static bool IsLineEndHyphen(ReadOnlySpan<char> text, int i, out int next)
    {
        next = i + 1;
        if (i >= text.Length || !Characters.IsHyphen(text[i]) && text[i] != Characters.SoftHyphen)
            return false;
        var lines = 0;
        for (; next < text.Length && Characters.IsBlank(text[next]) && lines < 2; next++)
            lines += IsBreak(text, next) ? 1 : 0;
        return lines == 1 && next < text.Length && char.IsLower(text[next]);
    }

    // Everything that parts tokens, but the blank.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool SkipRare(ReadOnlySpan<char> text, int i, ref byte breaks)
    {
        var c = text[i];
        if (Characters.IsBlank(c) || Characters.IsInvisible(c))
        {
            breaks = IsBreak(text, i) ? (byte)Math.Min(breaks + 1, 2) : breaks;
            return true;
        }
        if (i == 0 || i + 1 >= text.Length || !Characters.IsWordChar(text[i - 1]))
            return false;
        if (Characters.IsHyphen(c))
            return Characters.IsWordChar(text[i + 1]) || IsLineEndHyphen(text, i, out _);
        return Characters.IsDash(c) && Characters.IsDigit(text[i - 1]) && Characters.IsWordChar(text[i + 1]);
    }

    private static bool IsBreak(ReadOnlySpan<char> text, int i) =>
        text[i] is '\n' or '\u2028' or '\u0085' || text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n');

    // Numbers, signs, and words with more in them than plain letters and digits.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ScannedToken ScanRare(ReadOnlySpan<char> text, int start, byte breaks)
    {
        var c = text[start];
        var end = start + 1;
        var kind = TokenKind.Sign;
        if (Characters.IsDigit(c))
            end = EndOfNumber(text, start, out kind);
        else if (Characters.IsWordChar(c))
            (end, kind) = (EndOfWord(text, start), TokenKind.Word);
        return new ScannedToken(start, end, kind, breaks, false, 0);
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && (Characters.IsWordChar(text[i]) || IsInsideWord(text, i)))
            i++;
        return i;
    }

    // Signs that belong to the word they stand in: an apostrophe, a decimal point between digits, and what is not seen.
    private static bool IsInsideWord(ReadOnlySpan<char> text, int i)
    {
        if (Characters.IsApostrophe(text[i]))
            return i + 1 < text.Length && Characters.IsWordChar(text[i + 1]);
        if (Characters.IsDigit(text[i - 1]) && IsDecimalPoint(text, i))
            return true;
        if (!Characters.IsInvisible(text[i]))
            return false;
        while (i < text.Length && Characters.IsInvisible(text[i]))
            i++;
        return i < text.Length && Characters.IsWordChar(text[i]);
    }

    private static int EndOfNumber(ReadOnlySpan<char> text, int start, out TokenKind kind)
    {
        var i = start;
        while (i < text.Length && (Characters.IsDigit(text[i]) || IsDecimalPoint(text, i)))
            i++;
        var end = EndOfTimeOrDate(text, start, i);
        kind = end > i ? TokenKind.Word : TokenKind.Number;
        return end;
    }

    private static bool IsDecimalPoint(ReadOnlySpan<char> text, int i) => text[i] == '.' && i + 1 < text.Length && Characters.IsDigit(text[i + 1]);

    // "14:20" and "4/52" are one token that is no number: no list number, no heading's colon, no value.
    private static int EndOfTimeOrDate(ReadOnlySpan<char> text, int start, int i)
    {
        if (i - start > 4 || i + 1 >= text.Length || text[i] is not (':' or '/') || text[start..i].Contains('.'))
            return i;
        var isTime = text[i] == ':';
        var end = i;
        while (end + 1 < text.Length && text[end] is ':' or '/' && Characters.IsDigit(text[end + 1]))
        {
            var next = end + 1;
            while (next < text.Length && Characters.IsDigit(text[next]))
                next++;
            if (text[end] == ':' ? next - end != 3 : next - end > 5)
                break;
            end = next;
        }
        // "2:30pm" is a time, "5/6th" no date.
        return isTime || end >= text.Length || !Characters.IsWordChar(text[end]) ? end : i;
    }
}
