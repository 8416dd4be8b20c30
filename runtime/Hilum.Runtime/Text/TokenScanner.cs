using System.Runtime.CompilerServices;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Text;

/// <summary>Walks over a text from token to token; a word's hash is made while its letters are read.</summary>
internal ref struct TokenScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>One past the token's last character.</summary>
    public int End { get; set; }

    /// <summary>The token's first character.</summary>
    public int Start { get; private set; }

    /// <summary>What it is.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Its hash as <see cref="Lexicon.Hash"/> makes it; only when it <see cref="IsPlain"/>.</summary>
    public uint Hash { get; private set; }

    /// <summary>True when it holds no character that must be written otherwise before it is looked up.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>0 on the same line as the token before, 1 on the next line, 2 after a blank line.</summary>
    public byte Breaks { get; private set; }

    /// <summary>Goes to the next token; false at the end of the text.</summary>
    public bool Next()
    {
        SkipBlanks();
        var i = End;
        Start = i;
        if (i >= _text.Length)
            return false;
        IsPlain = true;
        var kind = Characters.ClassOf(_text[i]);
        if (kind == Characters.Digit)
            ScanNumber();
        else if (kind == Characters.Letter || _text[i] >= 128 && Characters.IsWordChar(_text[i]))
            ScanWord();
        else
            ScanSign();
        return true;
    }

    private void SkipBlanks()
    {
        Breaks = 0;
        for (; End < _text.Length && IsBlankAt(End); End++)
        {
            var c = _text[End];
            if (c is '\n' or '\u2028' or '\u0085' || c == '\r' && (End + 1 >= _text.Length || _text[End + 1] != '\n'))
                Breaks = (byte)Math.Min(Breaks + 1, 2);
        }
    }

    private readonly bool IsBlankAt(int i)
    {
        var c = _text[i];
        if (Characters.IsBlank(c) || Characters.IsInvisible(c))
            return true;
        if (i == 0 || i + 1 >= _text.Length || !Characters.IsWordChar(_text[i - 1]))
            return false;
        if (Characters.IsHyphen(c))
            return Characters.IsWordChar(_text[i + 1]) || IsLineEndHyphen(i, out _);
        return Characters.IsDash(c) && Characters.IsDigit(_text[i - 1]) && Characters.IsWordChar(_text[i + 1]);
    }

    /// <summary>True for a hyphen at the end of a line whose next line goes on in lower case.</summary>
    /// <param name="i">Where the hyphen may be.</param>
    /// <param name="next">The next line's first letter.</param>
    public readonly bool IsLineEndHyphen(int i, out int next)
    {
        next = i + 1;
        if (i >= _text.Length || !Characters.IsHyphen(_text[i]) && _text[i] != Characters.SoftHyphen)
            return false;
        var lines = 0;
        for (; next < _text.Length && Characters.IsBlank(_text[next]) && lines < 2; next++)
        {
            if (_text[next] == '\n' || _text[next] == '\r' && (next + 1 >= _text.Length || _text[next + 1] != '\n'))
                lines++;
        }
        return lines == 1 && next < _text.Length && char.IsLower(_text[next]);
    }

    private void ScanWord()
    {
        Kind = TokenKind.Word;
        var hash = Lexicon.HashSeed;
        var i = Start;
        for (; i < _text.Length; i++)
        {
            var c = _text[i];
            var kind = Characters.ClassOf(c);
            if (kind is Characters.Letter or Characters.Digit)
            {
                hash = Lexicon.HashNext(hash, Characters.Fold(c));
                continue;
            }
            if (kind == Characters.Blank || !IsInsideWord(i, c))
                break;
            IsPlain &= c < 128;
            hash = Lexicon.HashNext(hash, c);
        }
        End = i;
        Hash = Lexicon.HashEnd(hash);
    }

    // Signs that belong to the word they stand in: other letters, an apostrophe, a decimal point between digits, and what is not seen.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly bool IsInsideWord(int i, char c)
    {
        if (Characters.IsApostrophe(c))
            return i + 1 < _text.Length && Characters.IsWordChar(_text[i + 1]);
        if (c == '.')
            return Characters.IsDigit(_text[i - 1]) && IsDecimalPoint(i);
        if (c < 128)
            return false;
        if (!Characters.IsInvisible(c))
            return char.IsLetterOrDigit(c);
        while (i < _text.Length && Characters.IsInvisible(_text[i]))
            i++;
        return i < _text.Length && Characters.IsWordChar(_text[i]);
    }

    private void ScanNumber()
    {
        Kind = TokenKind.Number;
        var i = Start;
        while (i < _text.Length && (Characters.IsDigit(_text[i]) || IsDecimalPoint(i)))
            i++;
        var end = EndOfTimeOrDate(i);
        if (end > i)
            Kind = TokenKind.Word;
        End = end;
        Hash = Lexicon.Hash(_text[Start..End]);
    }

    private readonly bool IsDecimalPoint(int i) => _text[i] == '.' && i + 1 < _text.Length && Characters.IsDigit(_text[i + 1]);

    // "14:20" and "4/52" are one token that is no number: no list number, no heading's colon, no value.
    private readonly int EndOfTimeOrDate(int i)
    {
        if (i - Start > 4 || i + 1 >= _text.Length || _text[i] is not (':' or '/') || _text[Start..i].Contains('.'))
            return i;
        var isTime = _text[i] == ':';
        var end = i;
        while (end + 1 < _text.Length && _text[end] is ':' or '/' && Characters.IsDigit(_text[end + 1]))
        {
            var next = end + 1;
            while (next < _text.Length && Characters.IsDigit(_text[next]))
                next++;
            if (_text[end] == ':' ? next - end != 3 : next - end > 5)
                break;
            end = next;
        }
        // "2:30pm" is a time, "5/6th" no date.
        return isTime || end >= _text.Length || !Characters.IsWordChar(_text[end]) ? end : i;
    }

    private void ScanSign()
    {
        Kind = TokenKind.Sign;
        End = Start + 1;
        Hash = Lexicon.HashEnd(Lexicon.HashNext(Lexicon.HashSeed, Characters.Fold(_text[Start])));
    }
}
