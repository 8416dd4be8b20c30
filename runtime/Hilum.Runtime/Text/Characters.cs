namespace Hilum.Runtime.Text;

/// <summary>What a character is to the tokenizer, and how it is folded. Signs of typing are known here, no word of any language.</summary>
internal static class Characters
{
    /// <summary>A blank or a control character.</summary>
    public const byte Blank = 0;

    /// <summary>A letter of a word, or an underscore.</summary>
    public const byte Letter = 1;

    /// <summary>A digit from 0 to 9.</summary>
    public const byte Digit = 2;

    /// <summary>Anything else.</summary>
    public const byte Sign = 3;

    /// <summary>The soft hyphen: it shows at a line's end only.</summary>
    public const char SoftHyphen = '\u00AD';

    private static readonly byte[] Classes = MakeClasses();
    private static readonly char[] Folded = MakeFolded();

    /// <summary>Class of a character below 128, else <see cref="Sign"/>: ask <see cref="IsWordChar"/> then.</summary>
    public static byte ClassOf(char c) => c < 128 ? Classes[c] : Sign;

    /// <summary>Lower case, with typographic signs as the typewriter has them; the same in every culture.</summary>
    public static char Fold(char c) => c < 128 ? Folded[c] : FoldRare(c);

    /// <summary>A letter, a digit or an underscore.</summary>
    public static bool IsWordChar(char c) => c < 128 ? Classes[c] is Letter or Digit : char.IsLetterOrDigit(c);

    /// <summary>A digit from 0 to 9.</summary>
    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    /// <summary>A blank that is no line break of its own.</summary>
    public static bool IsBlank(char c) => c < 128 ? Classes[c] == Blank : char.IsWhiteSpace(c) || c == '\uFEFF';

    /// <summary>Nothing that a reader sees: it neither parts words nor belongs to one.</summary>
    public static bool IsInvisible(char c) => c == SoftHyphen || c is >= '\u200B' and <= '\u200F' || c == '\u2060';

    /// <summary>A hyphen that joins parts of a word.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>A dash between numbers or thoughts.</summary>
    public static bool IsDash(char c) => c is >= '\u2012' and <= '\u2015' || c == '\u2212';

    /// <summary>The apostrophe of a keyboard or of a printer.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    /// <summary>
    /// Writes a word as names are written: invisible characters left out, ligatures taken apart, every letter folded.
    /// </summary>
    /// <param name="word">The word as typed.</param>
    /// <param name="to">Room for three times its length.</param>
    /// <returns>How many characters were written.</returns>
    public static int Normalize(ReadOnlySpan<char> word, Span<char> to)
    {
        var n = 0;
        foreach (var c in word)
        {
            if (IsInvisible(c))
                continue;
            if (c is < '\uFB00' or > '\uFB06')
            {
                to[n++] = Fold(c);
                continue;
            }
            foreach (var letter in Ligature(c))
                to[n++] = letter;
        }
        return n;
    }

    private static ReadOnlySpan<char> Ligature(char c) => c switch
    {
        '\uFB00' => ['f', 'f'],
        '\uFB01' => ['f', 'i'],
        '\uFB02' => ['f', 'l'],
        '\uFB03' => ['f', 'f', 'i'],
        '\uFB04' => ['f', 'f', 'l'],
        _ => ['s', 't'],
    };

    private static char FoldRare(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        '\u2010' or '\u2011' or '\u2212' or (>= '\u2012' and <= '\u2015') => '-',
        '\u3001' => ',',
        '\u3002' => '.',
        // Fullwidth signs; fullwidth letters and digits stay, or a word would fall apart when it is split again.
        (>= '\uFF01' and <= '\uFF0F') or (>= '\uFF1A' and <= '\uFF20') or (>= '\uFF3B' and <= '\uFF3E') or '\uFF40' or (>= '\uFF5B' and <= '\uFF5E') => (char)(c - 0xFEE0),
        _ => char.ToLowerInvariant(c),
    };

    private static byte[] MakeClasses()
    {
        var classes = new byte[128];
        for (var c = ' ' + 1; c < 128; c++)
            classes[c] = char.IsAsciiDigit((char)c) ? Digit : char.IsAsciiLetter((char)c) || c == '_' ? Letter : Sign;
        return classes;
    }

    private static char[] MakeFolded()
    {
        var folded = new char[128];
        for (var c = '\0'; c < 128; c++)
            folded[c] = char.IsAsciiLetterUpper(c) ? (char)(c | 32) : c;
        return folded;
    }
}
