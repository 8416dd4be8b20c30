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

    /// <summary>Of a word that was cut in two, the rest has at least so many letters.</summary>
    private const int ShortestRest = 4;

    /// <summary>Splits the words of a name as the words of a report are split.</summary>
    /// <param name="name">The name as declared.</param>
    /// <returns>Its words and signs, lower case.</returns>
    public static IReadOnlyList<string> SplitName(string name)
    {
        var words = new List<string>();
        for (var i = 0; TokenScanner.Next(name, i, out var token); i = token.End)
        {
            var written = name.AsSpan(token.Start..token.End);
            var word = new char[3 * written.Length];
            words.Add(new string(word, 0, Characters.Normalize(written, word)));
        }
        return words;
    }

    /// <summary>Tokens of a text with the numbers of their words.</summary>
    internal static void Run(ReadOnlySpan<char> text, Lexicon lexicon, TokenBuffer tokens)
    {
        tokens.Clear();
        var tolerant = lexicon.SpellingFamilies.Length > 0;
        for (var i = 0; TokenScanner.Next(text, i, out var token);)
        {
            i = token.End;
            if (token.Kind == TokenKind.Sign)
            {
                var sign = Characters.Fold(text[token.Start]);
                tokens.Add(token.Start, i, lexicon.FindSign(sign), TokenKind.Sign, token.Breaks, sign);
                continue;
            }
            var word = token.IsPlain ? lexicon.Find(text[token.Start..i], token.Hash) : FindRare(text[token.Start..i], lexicon);
            if (token.Kind == TokenKind.Word && (word == 0 || i < text.Length && Characters.IsUnusual(text[i]) || tolerant && (tokens.EndsWith(word) || tokens.EndsUnknown)))
                i = AddRare(text, lexicon, tolerant, in token, word, tokens);
            else
                tokens.Add(token.Start, i, word, token.Kind, token.Breaks);
        }
    }

    private static int FindRare(ReadOnlySpan<char> written, Lexicon lexicon)
    {
        if (written.Length > LongestWord)
            return lexicon.Find(written);
        Span<char> buffer = stackalloc char[3 * LongestWord];
        return lexicon.Find(buffer[..Characters.Normalize(written, buffer)]);
    }

    // Words that may be more than a word, or less: returns where they end.
    private static int AddRare(ReadOnlySpan<char> text, Lexicon lexicon, bool tolerant, in ScannedToken token, int word, TokenBuffer tokens)
    {
        if (JoinedEnd(text, lexicon, in token, out var joined) is > 0 and var end)
        {
            tokens.Add(token.Start, end, joined, TokenKind.Word, token.Breaks);
            return end;
        }
        if (tolerant && (word == 0 || tokens.EndsUnknown) && JoinsLast(text, lexicon, in token, tokens))
            return token.End;
        if (tolerant && word == 0)
            AddUnknown(text, lexicon, in token, tokens);
        else if (!tolerant || !IsSaidTwice(text, in token, word, tokens))
            tokens.Add(token.Start, token.End, word, TokenKind.Word, token.Breaks);
        return token.End;
    }

    // "cardio-" at the end of a line and "megaly" in the next, when the two are one known word.
    private static int JoinedEnd(ReadOnlySpan<char> text, Lexicon lexicon, in ScannedToken token, out int word)
    {
        word = 0;
        if (!TokenScanner.IsLineEndHyphen(text, token.End, out var next))
            return 0;
        var end = next;
        while (end < text.Length && Characters.IsWordChar(text[end]))
            end++;
        if (token.End - token.Start + end - next > LongestWord)
            return 0;
        Span<char> buffer = stackalloc char[3 * LongestWord];
        var length = Characters.Normalize(text[token.Start..token.End], buffer);
        length += Characters.Normalize(text[next..end], buffer[length..]);
        word = lexicon.Find(buffer[..length]);
        return word == 0 ? 0 : end;
    }

    // "At electasis", "stern otomy", "pneumo thorax": an unknown word that makes one known word with the word before or after it.
    private static bool JoinsLast(ReadOnlySpan<char> text, Lexicon lexicon, in ScannedToken token, TokenBuffer tokens)
    {
        var last = tokens.Count - 1;
        if (last < 0 || token.Breaks > 0 || tokens.Kinds[last] != TokenKind.Word || tokens.Ends[last] + 1 != token.Start || text[token.Start - 1] != ' '
            || token.End - tokens.Starts[last] > LongestWord || token.End - token.Start < ShortestRest)
        {
            return false;
        }
        Span<char> buffer = stackalloc char[6 * LongestWord];
        var length = Characters.Normalize(text[tokens.Starts[last]..tokens.Ends[last]], buffer);
        length += Characters.Normalize(text[token.Start..token.End], buffer[length..]);
        var joined = lexicon.Find(buffer[..length]);
        if (joined == 0 || lexicon.SpellingFamilies[joined] == 0)
            return false;
        tokens.ExtendLast(token.End, joined);
        return true;
    }

    private static void AddUnknown(ReadOnlySpan<char> text, Lexicon lexicon, in ScannedToken token, TokenBuffer tokens)
    {
        var (start, end) = (token.Start, token.End);
        var guess = default(WordGuess);
        if (end - start is >= WordGuesser.ShortestWord and <= LongestWord)
        {
            Span<char> buffer = stackalloc char[3 * LongestWord];
            tokens.Guesser ??= new WordGuesser();
            guess = tokens.Guesser.Guess(lexicon, buffer[..Characters.Normalize(text[start..end], buffer)]);
        }
        // Where a character was left out or taken apart, the place of the seam is not known.
        if (guess.Second == 0 || !token.IsPlain)
        {
            tokens.Add(start, end, guess.Second == 0 ? guess.First : 0, TokenKind.Word, token.Breaks);
            return;
        }
        tokens.Add(start, start + guess.Seam, guess.First, TokenKind.Word, token.Breaks);
        tokens.Add(start + guess.Seam, end, guess.Second, TokenKind.Word, 0);
    }

    // "the the": a slip of the keyboard. Single letters and capitals are left ("T T", "XXXX XXXX"), and so is what stands in another line.
    private static bool IsSaidTwice(ReadOnlySpan<char> text, in ScannedToken token, int word, TokenBuffer tokens) =>
        tokens.EndsWith(word) && token.Breaks == 0 && token.End - token.Start > 1
        && tokens.Ends[tokens.Count - 1] + 1 == token.Start && text[token.Start - 1] == ' ' && !char.IsUpper(text[token.Start]);
}
