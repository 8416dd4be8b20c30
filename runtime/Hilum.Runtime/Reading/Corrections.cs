using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading;

/// <summary>What a speaker takes back: "left, correction, right lower lobe", "healed right fractures, correction, healed left fractures".</summary>
internal static class Corrections
{
    /// <summary>Removes the items that a correction takes back: from the last one of the kind that follows it, up to the correction.</summary>
    public static void Apply(SentenceStructure s)
    {
        var kept = 0;
        var items = s.Items;
        for (var i = 0; i < items.Length; i++)
        {
            if (!s.IsCue(i, CueKind.Correction))
                items[kept++] = items[i];
            else if (NextNamed(items, i) is >= 0 and var next)
                kept = LastAlike(items[..kept], in items[next]);
        }
        s.Truncate(kept);
    }

    private static int NextNamed(ReadOnlySpan<Item> items, int correction)
    {
        for (var i = correction + 1; i < items.Length; i++)
        {
            if (items[i].Kind is not (ItemKind.Cue or ItemKind.Colon))
                return i;
        }
        return -1;
    }

    private static int LastAlike(ReadOnlySpan<Item> items, in Item next)
    {
        for (var i = items.Length - 1; i >= 0; i--)
        {
            if (items[i].Kind == next.Kind || IsWhere(items[i].Kind) && IsWhere(next.Kind))
                return i;
        }
        return items.Length;
    }

    private static bool IsWhere(ItemKind kind) => kind is ItemKind.Place or ItemKind.Side;
}
