using System.Runtime.CompilerServices;
using Hilum.Runtime.Text;

namespace Hilum.Runtime.Plan;

/// <summary>How an entry of the lexicon must be written in the text.</summary>
[Flags]
public enum EntryFlags
{
    /// <summary>Any case.</summary>
    None = 0,

    /// <summary>Exactly as in <see cref="Lexicon.ExactTexts"/>.</summary>
    Exact = 1,

    /// <summary>The words carry the right side.</summary>
    Right = 2,

    /// <summary>The words carry the left side.</summary>
    Left = 4,

    /// <summary>The words are said of a place (<c>said by</c>, <c>noun</c>): they name the finding only at one of <see cref="Concept.Of"/>.</summary>
    Said = 8,

    /// <summary>The words are a noun: what they change follows after "of" or "in", or is their subject.</summary>
    Noun = 16,

    /// <summary>The words are a verb: what they change is their subject.</summary>
    Verb = 32,

    /// <summary>The words are an adjective: what they change is in their phrase, or is their subject.</summary>
    Adjective = 64,
}

/// <summary>One meaning of a word sequence.</summary>
/// <param name="Rule">Index in <see cref="Ontology.Rules"/>.</param>
/// <param name="Flags">Conditions and side.</param>
/// <param name="Exact">Index in <see cref="Lexicon.ExactTexts"/>, or -1.</param>
public readonly record struct LexiconEntry(int Rule, EntryFlags Flags, int Exact);

/// <summary>
/// All plain names of a rule set as one automaton over words: a hash table from text to word number, and a trie over word
/// numbers. The arrays are only read; matchers of any thread share them. Made by the compiler (see <c>LexiconBuilder</c> there)
/// or handed over by generated code as static data.
/// </summary>
public sealed class Lexicon
{
    /// <summary>Every known word, lower case; number 0 is the unknown word.</summary>
    public required string[] Words { get; init; }

    /// <summary>Hash table of word numbers, length a power of two, 0 for empty; probing is linear. See <see cref="Hash"/>.</summary>
    public required int[] Buckets { get; init; }

    /// <summary>State after the first word, by word number; 0 for none. State 0 is the root.</summary>
    public required int[] FirstState { get; init; }

    /// <summary>By state, first edge in <see cref="EdgeWords"/>; one more element than states.</summary>
    public required int[] EdgeStart { get; init; }

    /// <summary>By edge: the word; ascending within a state.</summary>
    public required int[] EdgeWords { get; init; }

    /// <summary>By edge: the state it leads to.</summary>
    public required int[] EdgeTargets { get; init; }

    /// <summary>By state, first entry in <see cref="Entries"/>; one more element than states.</summary>
    public required int[] EntryStart { get; init; }

    /// <summary>Meanings, by state.</summary>
    public required LexiconEntry[] Entries { get; init; }

    /// <summary>Texts of <see cref="EntryFlags.Exact"/> entries.</summary>
    public required string[] ExactTexts { get; init; }

    /// <summary>
    /// By word: which words are forms of one word, as the lowest of their numbers; 0 for an ordinary word, which stands for
    /// itself alone: it is never read for another word, nor another for it. Empty where spelling is not tolerant.
    /// </summary>
    public int[] SpellingFamilies { get; init; } = [];

    /// <summary>The words to which a misspelled word is compared; null where spelling is not tolerant.</summary>
    internal SpellingIndex? Spelling
    {
        get
        {
            if (SpellingFamilies.Length == 0)
                return null;
            return field ?? Interlocked.CompareExchange(ref field, new SpellingIndex(Words, SpellingFamilies), null) ?? field;
        }
    }

    // Numbers of the signs below 128, made when they are first needed: nearly every token that is no word is one of them.
    private int[]? _signs;

    internal const uint HashSeed = 2166136261u;

    /// <summary>Hash of a word, letters folded to lower case; the same when a rule set is compiled and when a report is read.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        var h = HashSeed;
        foreach (var c in word)
            h = HashNext(h, Fold(c));
        return HashEnd(h);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint HashNext(uint hash, char folded) => (hash ^ folded) * 16777619u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint HashEnd(uint hash) => hash ^ hash >> 15;

    /// <summary>Lower case of a character, and typographic apostrophes and dashes as the keyboard has them; the same in every culture.</summary>
    public static char Fold(char c) => Characters.Fold(c);

    /// <summary>Number of a word, 0 when unknown.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(word, Hash(word));

    /// <summary>Number of a sign, 0 when unknown.</summary>
    internal int FindSign(char sign)
    {
        if (sign >= 128)
            return Find([sign]);
        var signs = _signs ??= [.. Enumerable.Range(0, 128).Select(c => Find([(char)c]))];
        return signs[sign];
    }

    /// <summary>Number of a word whose hash is known, 0 when unknown.</summary>
    internal int Find(ReadOnlySpan<char> word, uint hash)
    {
        var mask = Buckets.Length - 1;
        for (var i = (int)hash & mask; ; i = i + 1 & mask)
        {
            var id = Buckets[i];
            // Most words are written in small letters.
            if (id == 0 || word.SequenceEqual(Words[id]) || SameWord(word, Words[id]))
                return id;
        }
    }

    /// <summary>The state that a word leads to, 0 when none.</summary>
    public int Next(int state, int word)
    {
        int first = EdgeStart[state], end = EdgeStart[state + 1];
        while (end - first > 8)
        {
            var middle = first + end >> 1;
            if (EdgeWords[middle] <= word)
                first = middle;
            else
                end = middle;
        }
        for (var e = first; e < end; e++)
        {
            if (EdgeWords[e] == word)
                return EdgeTargets[e];
        }
        return 0;
    }

    private static bool SameWord(ReadOnlySpan<char> text, string word)
    {
        if (text.Length != word.Length)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (Fold(text[i]) != word[i])
                return false;
        }
        return true;
    }
}
