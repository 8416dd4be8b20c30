using System.Numerics;

namespace Hilum.Runtime.Text;

/// <summary>
/// Finds the one known word that a misspelled word is near to. Only words of the same first letter are compared, so that "atypical" is
/// never "typical"; words two edits away only when their first four letters are the same, so that "hypo-" is never "hyper-", and only
/// when they are not just longer at the end.
/// Made once for a lexicon; read by any thread.
/// </summary>
internal sealed class SpellingIndex
{
    /// <summary>Longer words are left as they are.</summary>
    public const int LongestWord = 40;

    /// <summary>From so many letters on two edits are forgiven.</summary>
    private const int LengthForTwoEdits = 10;

    /// <summary>How many letters must be the same before a second edit is forgiven.</summary>
    private const int SameStart = 4;

    private readonly string[] _words;
    private readonly int[] _families;
    private readonly int[] _order;
    private readonly long[] _keys;
    private readonly uint[] _letters;

    /// <summary>Sorts the words.</summary>
    /// <param name="words">All words.</param>
    /// <param name="families">By word, as <see cref="Plan.Lexicon.SpellingFamilies"/>.</param>
    public SpellingIndex(string[] words, int[] families)
    {
        _words = words;
        _families = families;
        _order = [.. Enumerable.Range(1, words.Length - 1).Where(w => IsComparable(words[w]))];
        _keys = Array.ConvertAll(_order, w => Key(words[w][0], words[w].Length));
        Array.Sort(_keys, _order);
        _letters = Array.ConvertAll(_order, w => LettersOf(words[w]));
    }

    /// <summary>
    /// The known word that is nearest; 0 when there is none, when words of different families are equally near, or when it is an ordinary word.
    /// A word of the rules comes before an ordinary one that is as near: "plueral" is "pleural", not "plural".
    /// </summary>
    public int Nearest(ReadOnlySpan<char> word)
    {
        var limit = word.Length >= LengthForTwoEdits ? 2 : 1;
        var letters = LettersOf(word);
        var (best, nearest, unique) = (0, limit + 1, true);
        for (var length = word.Length - limit; length <= word.Length + limit; length++)
        {
            var key = Key(word[0], length);
            for (var i = FirstOf(key); i < _keys.Length && _keys[i] == key; i++)
            {
                // An edit changes at most two letters of the set.
                if (BitOperations.PopCount(letters ^ _letters[i]) > 2 * limit)
                    continue;
                var candidate = _order[i];
                var distance = EditDistance.Of(word, _words[candidate], Math.Min(limit, nearest));
                if (distance > limit || distance > nearest)
                    continue;
                if (distance < nearest || _families[best] == 0 && _families[candidate] != 0)
                    (best, nearest, unique) = (candidate, distance, true);
                else if (_families[candidate] != _families[best])
                    unique &= _families[candidate] == 0;
                else
                    best = Math.Min(best, candidate);
            }
        }
        return unique && _families[best] != 0 && (nearest == 1 || IsSlip(word, _words[best])) ? best : 0;
    }

    // Two letters more at the end are an ending ("-ly"), and another beginning is another word ("hypo-").
    private static bool IsSlip(ReadOnlySpan<char> word, string known) =>
        word[..SameStart].SequenceEqual(known.AsSpan(0, SameStart)) && !word.StartsWith(known);

    private int FirstOf(long key)
    {
        var (low, high) = (0, _keys.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_keys[middle] < key)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static long Key(char first, int length) => (long)first << 32 | (uint)length;

    private static bool IsComparable(string word) =>
        word.Length is >= WordGuesser.ShortestWord - 1 and <= LongestWord + 2 && word.All(char.IsLetter);

    private static uint LettersOf(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word)
            letters |= 1u << (c & 31);
        return letters;
    }
}
