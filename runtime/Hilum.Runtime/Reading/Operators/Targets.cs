using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>Which phrases an item that describes something is said of, by where it stands.</summary>
internal static class Targets
{
    /// <summary>
    /// The head that an item of its group belongs to: the one after it in the phrase, else the one before it. Between two heads a locator or a
    /// verb ties it to the first.
    /// </summary>
    /// <param name="s">The sentence.</param>
    /// <param name="item">An item that stands outside the words of heads.</param>
    /// <returns>The head, and whether the item stands before it; -1 when its group has no head.</returns>
    public static (int Head, bool Before) HeadOf(SentenceStructure s, int item)
    {
        ref var group = ref s.Groups[s.Items[item].Group];
        if (group.Head < 0)
            return (-1, false);
        if (item < group.Head)
            return (group.Head, true);
        if (item > group.LastHead)
            return (group.LastHead, false);
        var tied = s.IsCue(item, CueKind.Locator);
        var open = true;
        var located = tied;
        var i = item;
        for (; s.Items[i].Kind != ItemKind.Head || s.Items[i].Inside >= 0; i--)
        {
            if (i == item || s.Items[i].Kind != ItemKind.Cue || !open)
                continue;
            // The nearest cue decides; a locator ties places alone, a verb all that is said behind it.
            located |= !tied && s.Items[i].Cue is CueKind.Locator or CueKind.Tip && s.Items[item].Kind is ItemKind.Place or ItemKind.Side;
            tied |= s.Items[i].Cue is CueKind.Locator or CueKind.Tip ? s.Items[item].Kind is ItemKind.Place or ItemKind.Side
                : s.Items[i].Cue == CueKind.Predicate || s.Items[i].Cue == CueKind.Earlier && s.Items[item].Kind == ItemKind.Value;
            open = s.Items[i].Cue is CueKind.Comparison or CueKind.Earlier or CueKind.Partial or CueKind.RemovedWord || s.Items[i].Cue == CueKind.Locator && !tied;
        }
        if (tied && !(s.Items[item].Kind != ItemKind.Cue && IsRightBefore(s, item)) || tied && located)
            return (s.Items[i].Twin, false);
        for (i = item; s.Items[i].Kind != ItemKind.Head || s.Items[i].Inside >= 0; i++)
        {
        }
        return (i, true);
    }

    /// <summary>True where nothing but modifiers stand between an item and the next head: "offset by a larger left effusion".</summary>
    public static bool IsRightBefore(SentenceStructure s, int item)
    {
        for (var i = item; i < s.Groups[s.Items[item].Group].End; i++)
        {
            if (i > item && s.Items[i].Start > s.Items[i - 1].End + 1)
                return false;
            if (s.Items[i].Kind == ItemKind.Head && s.Items[i].Inside < 0)
                return true;
            if (s.Items[i].Inside >= 0 || s.Items[i].Kind == ItemKind.Cue && i > item)
                return false;
        }
        return false;
    }

    /// <summary>First phrase that an item is said of, to go on with <see cref="Next"/>; -1 for none.</summary>
    public static int First(SentenceStructure s, int item)
    {
        ref var it = ref s.Items[item];
        if (it.Inside >= 0)
            return s.Items[it.Inside].FirstPhrase;
        ref var group = ref s.Groups[it.Group];
        if (group.Head < 0)
            return group.Phrases > 0 ? group.FirstPhrase : group.Owner >= 0 ? s.Items[group.Owner].FirstPhrase : -1;
        var (head, _) = HeadOf(s, item);
        var first = s.Items[head].FirstPhrase;
        if (!it.Exclusive)
            return first;
        while (first >= 0 && s.Phrases[first].Group != it.Group)
            first = s.Phrases[first].NextOfHead;
        return first;
    }

    /// <summary>The next phrase that an item is said of, or -1.</summary>
    public static int Next(SentenceStructure s, int item, int phrase)
    {
        ref var it = ref s.Items[item];
        ref var group = ref s.Groups[it.Group];
        if (it.Inside < 0 && group.Head < 0 && group.Phrases > 0)
            return phrase + 1 < group.FirstPhrase + group.Phrases ? phrase + 1 : -1;
        var next = s.Phrases[phrase].NextOfHead;
        while (it.Exclusive && next >= 0 && s.Phrases[next].Group != it.Group)
            next = s.Phrases[next].NextOfHead;
        return next;
    }
}
