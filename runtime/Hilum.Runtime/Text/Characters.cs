using System.Runtime.CompilerServices;

namespace Hilum.Runtime.Text;

/// <summary>What a character is to the tokenizer, and how it is folded. Signs of typing are known here, no word of any language.</summary>
internal static class Characters
{
    /// <summary>The soft hyphen: it shows at a line's end only.</summary>
    public const char SoftHyphen = '\u00AD';

    // By character below 128: lower case of a letter, a digit and the underscore as they are, 0 for all others.
    private static readonly byte[] FoldedLetters = MakeFoldedLetters();

    /// <summary>Lower case of a letter, a digit or an underscore below 128; 0 for anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte FoldedLetter(char c) => c < 128 ? FoldedLetters[c] : (byte)0;

    /// <summary>True for what stands between tokens and is no blank, or may do so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsUnusual(char c) => c is < ' ' or '-' or >= '\u0080';

    /// <summary>False where a word may go on though there is no letter or digit below 128.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EndsWord(ReadOnlySpan<char> text, int i) => text[i] < 128 && text[i] != '\'' && (text[i] != '.' || !IsDigit(text[i - 1]));

    /// <summary>Lower case, with typographic signs as the typewriter has them; the same in every culture.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c) => c < 128 ? (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 32) : c : FoldRare(c);

    /// <summary>A letter, a digit or an underscore.</summary>
    public static bool IsWordChar(char c) => c < 128 ? FoldedLetters[c] != 0 : char.IsLetterOrDigit(c);

    /// <summary>A digit from 0 to 9.</summary>
    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    /// <summary>A blank that is no line break of its own.</summary>
    public static bool IsBlank(char c) => c <= ' ' || c >= 128 && (char.IsWhiteSpace(c) || c == '\uFEFF');

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

    private static byte[] MakeFoldedLetters()
    {
        var letters = new byte[128];
        for (var c = 0; c < letters.Length; c++)
            letters[c] = char.IsAsciiLetterOrDigit((char)c) || c == '_' ? (byte)char.ToLowerInvariant((char)c) : (byte)0;
        return letters;
    }
}
