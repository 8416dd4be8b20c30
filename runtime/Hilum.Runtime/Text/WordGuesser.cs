using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Text;

/// <summary>What an unknown word is read for.</summary>
/// <param name="First">The known word, or the first of two; 0 for none.</param>
/// <param name="Second">The second of two words that were written as one; 0 for none.</param>
/// <param name="Seam">How long the first of two words is.</param>
internal readonly record struct WordGuess(int First, int Second, int Seam);

/// <summary>
/// Reads misspelled words, and words run together, for known ones. Remembers what it found, because reports repeat their slips; what it
/// answers does not depend on what it remembers. For one thread.
/// </summary>
internal sealed class WordGuesser
{
    /// <summary>Shorter words are taken as they are.</summary>
    public const int ShortestWord = 6;

    /// <summary>Each of two words run together has so many letters.</summary>
    private const int ShortestPart = 4;

    private const int LongestRemembered = 24;
    private const int Slots = 1024;

    private readonly char[] _texts = new char[Slots * LongestRemembered];
    private readonly byte[] _lengths = new byte[Slots];
    private readonly WordGuess[] _guesses = new WordGuess[Slots];

    /// <summary>What a word is read for.</summary>
    /// <param name="lexicon">The known words; the same in every call.</param>
    /// <param name="word">The word, normalized and not in the lexicon.</param>
    public WordGuess Guess(Lexicon lexicon, ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestWord or > SpellingIndex.LongestWord || lexicon.Spelling is not { } spelling)
            return default;
        if (word.Length > LongestRemembered)
            return Find(lexicon, spelling, word);
        var slot = (int)(Lexicon.Hash(word) % Slots);
        var text = _texts.AsSpan(slot * LongestRemembered, LongestRemembered);
        if (_lengths[slot] == word.Length && text[..word.Length].SequenceEqual(word))
            return _guesses[slot];
        word.CopyTo(text);
        _lengths[slot] = (byte)word.Length;
        return _guesses[slot] = Find(lexicon, spelling, word);
    }

    private static WordGuess Find(Lexicon lexicon, SpellingIndex spelling, ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c))
                return default;
        }
        var split = Split(lexicon, word);
        return split.Second != 0 ? split : new WordGuess(spelling.Nearest(word), 0, 0);
    }

    private static WordGuess Split(Lexicon lexicon, ReadOnlySpan<char> word)
    {
        var found = default(WordGuess);
        for (var seam = ShortestPart; seam <= word.Length - ShortestPart; seam++)
        {
            var first = lexicon.Find(word[..seam]);
            if (first == 0 || lexicon.SpellingFamilies[first] == 0)
                continue;
            var second = lexicon.Find(word[seam..]);
            if (second == 0 || lexicon.SpellingFamilies[second] == 0)
                continue;
            if (found.Second != 0)
                return default;
            found = new WordGuess(first, second, seam);
        }
        return found;
    }
}
