namespace Hilum.Runtime.Text;

/// <summary>
/// Recognises what stands before an item of a list: bullets, "1.", "1)", "(1)", "a)", "(a)", "i)". Remembers the last one, so that inside a
/// line only the next of the same kind counts.
/// </summary>
internal struct ListMarkers
{
    private int _number;
    private int _letter;
    private int _roman;

    /// <summary>True after an item that has a number or letter.</summary>
    public readonly bool IsOpen => _number + _letter + _roman > 0;

    /// <summary>Forgets the list.</summary>
    public void Reset() => this = default;

    /// <summary>True when a marker stands at the beginning of a line or sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="i">The token that may begin it.</param>
    /// <param name="after">The first token of the item.</param>
    public bool StartsItem(ReadOnlySpan<char> text, TokenBuffer tokens, int i, out int after)
    {
        if (IsBullet(tokens, i))
        {
            after = i + 1;
            return true;
        }
        if (!Read(text, tokens, i, out after, out var next))
            return false;
        this = next;
        return true;
    }

    /// <summary>True when a bullet that is nothing else, or the marker that comes after the last one, stands inside a line.</summary>
    public bool ContinuesList(ReadOnlySpan<char> text, TokenBuffer tokens, int i, out int after)
    {
        after = i + 1;
        if (IsPlainBullet(tokens.Signs[i]))
            return true;
        after = i;
        if (!IsOpen || !Read(text, tokens, i, out after, out var next))
            return false;
        var follows = next._number > 0 && _number > 0 && next._number == _number + 1
            || next._letter > 0 && _letter > 0 && next._letter == _letter + 1
            || next._roman > 0 && _roman > 0 && next._roman == _roman + 1;
        if (follows)
            this = next;
        return follows;
    }

    /// <summary>True for any marker, of any list.</summary>
    public static bool IsMarker(ReadOnlySpan<char> text, TokenBuffer tokens, int i) =>
        IsBullet(tokens, i) || Read(text, tokens, i, out _, out _);

    private static bool IsBullet(TokenBuffer tokens, int i) => i + 1 < tokens.Count
        && (IsPlainBullet(tokens.Signs[i]) || tokens.Signs[i] is '-' or '*' or '\u00B7' && tokens.Starts[i + 1] > tokens.Ends[i]);

    private static bool IsPlainBullet(char sign) =>
        sign is '\u2022' or '\u2023' or '\u25AA' or '\u25A0' or '\u25CF' or '\u25CB' or '\u25E6' or '\uF0B7';

    private static bool Read(ReadOnlySpan<char> text, TokenBuffer tokens, int i, out int after, out ListMarkers marker)
    {
        marker = default;
        after = i;
        var opened = tokens.Signs[i] == '(';
        var name = opened ? i + 1 : i;
        after = name + 2;
        if (after >= tokens.Count || tokens.Kinds[after] != TokenKind.Word || tokens.Ends[name] != tokens.Starts[name + 1] || opened && tokens.Ends[i] != tokens.Starts[name])
            return false;
        var word = text[tokens.Starts[name]..tokens.Ends[name]];
        var sign = tokens.Signs[name + 1];
        if (tokens.Kinds[name] == TokenKind.Number)
        {
            marker._number = word.Length <= 2 && (sign == ')' || sign == '.' && !opened) ? Number(word) : 0;
        }
        else if (tokens.Kinds[name] == TokenKind.Word && sign == ')')
        {
            marker._letter = word.Length == 1 && char.IsAsciiLetter(word[0]) ? (word[0] | 32) - 'a' + 1 : 0;
            marker._roman = Roman(word);
        }
        return marker._number + marker._letter + marker._roman > 0;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var n = 0;
        foreach (var c in digits)
            n = n * 10 + (c - '0');
        return n;
    }

    // 1 to 10; 0 for anything else.
    private static int Roman(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<string> numerals = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
        for (var n = 0; n < numerals.Length; n++)
        {
            if (word.Equals(numerals[n], StringComparison.OrdinalIgnoreCase))
                return n + 1;
        }
        return 0;
    }
}
