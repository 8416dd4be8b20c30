using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Text;

/// <summary>Conditions on how a lexicon entry is written in the text.</summary>
internal static class MentionFinder
{
    /// <summary>True unless the entry demands an exact form that the text does not have.</summary>
    public static bool IsWrittenAs(Lexicon lexicon, LexiconEntry entry, ReadOnlySpan<char> text, TokenBuffer tokens, int first, int end) =>
        (entry.Flags & EntryFlags.Exact) == 0
        || text[tokens.Starts[first]..tokens.Ends[end - 1]].SequenceEqual(lexicon.ExactTexts[entry.Exact]);
}
