using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Text;

/// <summary>
/// Splits text into tokens: runs of letters and digits (with an apostrophe inside), numbers in digits with a decimal point, and single
/// signs. A hyphen between letters or digits only separates ("air-space" is "air space"); a number is parted from letters
/// that follow it ("5mm"), not from letters before it ("T10"); a time or date ("14:20", "4/52") is a word. No word of any
/// language is known here.
/// </summary>
public static class Tokenizer
{
    /// <summary>A longer word is looked up as it is written.</summary>
    private const int LongestWord = 64;

    /// <summary>Splits the words of a name as the words of a report are split.</summary>
    /// <param name="name">The name as declared.</param>
    /// <returns>Its words and signs, lower case.</returns>
    public static IReadOnlyList<string> SplitName(string name)
    {
        var words = new List<string>();
        var scanner = new TokenScanner(name);
        while (scanner.Next())
        {
            var written = name.AsSpan(scanner.Start..scanner.End);
            var word = new char[3 * written.Length];
            words.Add(new string(word, 0, Characters.Normalize(written, word)));
        }
        return words;
    }

    /// <summary>Tokens of a text with the numbers of their words.</summary>
    internal static void Run(ReadOnlySpan<char> text, Lexicon lexicon, TokenBuffer tokens)
    {
        tokens.Clear();
        Span<char> buffer = stackalloc char[3 * LongestWord];
        var tolerant = lexicon.SpellingFamilies.Length > 0;
        var scanner = new TokenScanner(text);
        while (scanner.Next())
        {
            var (start, end) = (scanner.Start, scanner.End);
            if (scanner.Kind == TokenKind.Sign)
            {
                var sign = Characters.Fold(text[start]);
                tokens.Add(start, end, lexicon.Find([sign], scanner.Hash), TokenKind.Sign, scanner.Breaks, sign);
                continue;
            }
            if (scanner.Kind == TokenKind.Word && end < text.Length && TryJoin(text, lexicon, ref scanner, buffer, tokens))
                continue;
            var written = text[start..end];
            var word = scanner.IsPlain ? lexicon.Find(written, scanner.Hash) : FindRare(written, lexicon, buffer);
            if (!tolerant || scanner.Kind != TokenKind.Word)
                tokens.Add(start, end, word, scanner.Kind, scanner.Breaks);
            else if (word == 0)
                AddUnknown(text, lexicon, in scanner, buffer, tokens);
            else if (!IsSaidTwice(text, in scanner, word, tokens))
                tokens.Add(start, end, word, TokenKind.Word, scanner.Breaks);
        }
    }

    private static int FindRare(ReadOnlySpan<char> written, Lexicon lexicon, Span<char> buffer) =>
        written.Length > LongestWord ? lexicon.Find(written) : lexicon.Find(buffer[..Characters.Normalize(written, buffer)]);

    // "cardio-" at the end of a line and "megaly" in the next, when the two are one known word.
    private static bool TryJoin(ReadOnlySpan<char> text, Lexicon lexicon, ref TokenScanner scanner, scoped Span<char> buffer, TokenBuffer tokens)
    {
        if (!scanner.IsLineEndHyphen(scanner.End, out var next))
            return false;
        var end = next;
        while (end < text.Length && Characters.IsWordChar(text[end]))
            end++;
        if (scanner.End - scanner.Start + end - next > LongestWord)
            return false;
        var length = Characters.Normalize(text[scanner.Start..scanner.End], buffer);
        length += Characters.Normalize(text[next..end], buffer[length..]);
        var word = lexicon.Find(buffer[..length]);
        if (word == 0)
            return false;
        tokens.Add(scanner.Start, end, word, TokenKind.Word, scanner.Breaks);
        scanner.End = end;
        return true;
    }

    private static void AddUnknown(ReadOnlySpan<char> text, Lexicon lexicon, in TokenScanner scanner, Span<char> buffer, TokenBuffer tokens)
    {
        var (start, end) = (scanner.Start, scanner.End);
        var guess = default(WordGuess);
        if (end - start is >= WordGuesser.ShortestWord and <= LongestWord)
        {
            tokens.Guesser ??= new WordGuesser();
            guess = tokens.Guesser.Guess(lexicon, buffer[..Characters.Normalize(text[start..end], buffer)]);
        }
        // Where a character was left out or taken apart, the place of the seam is not known.
        if (guess.Second == 0 || !scanner.IsPlain)
        {
            tokens.Add(start, end, guess.Second == 0 ? guess.First : 0, TokenKind.Word, scanner.Breaks);
            return;
        }
        tokens.Add(start, start + guess.Seam, guess.First, TokenKind.Word, scanner.Breaks);
        tokens.Add(start + guess.Seam, end, guess.Second, TokenKind.Word, 0);
    }

    // "the the": a slip of the keyboard. Single letters and capitals are left ("T T", "XXXX XXXX"), and so is what stands in another line.
    private static bool IsSaidTwice(ReadOnlySpan<char> text, in TokenScanner scanner, int word, TokenBuffer tokens)
    {
        var last = tokens.Count - 1;
        return last >= 0 && tokens.Words[last] == word && scanner.Breaks == 0 && scanner.End - scanner.Start > 1
            && tokens.Ends[last] + 1 == scanner.Start && text[scanner.Start - 1] == ' ' && !char.IsUpper(text[scanner.Start]);
    }
}
