using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>The part of <see cref="Change"/> that finds the name which a change in its phrase is said of.</summary>
internal sealed class ChangedHeads(SentenceStructure s)
{
    /// <summary>The name that a change stands before with nothing but descriptions, or "in" and "of", between.</summary>
    public int HeadAhead(int item)
    {
        ref var group = ref s.Groups[s.Items[item].Group];
        var noun = (s.Context.Hits[s.Items[item].Index].Flags & EntryFlags.Noun) != 0;
        for (var i = item + 1; i < group.End; i++)
        {
            ref var it = ref s.Items[i];
            if (it.Inside >= 0)
                continue;
            switch (it.Kind)
            {
                case ItemKind.Head when it.Start < s.Items[item].End:
                    break;
                case ItemKind.Head:
                    return CanChange(i, s.CueOf(in s.Items[item])) ? i : -1;
                case ItemKind.Cue when it.Cue is CueKind.RemovedWord or CueKind.Comparison or CueKind.Uncertainty or CueKind.Affirmation or CueKind.Partial:
                case ItemKind.Cue when it.Cue == CueKind.Locator && (noun || item < group.Head):
                    break;
                case ItemKind.Cue:
                    return -1;
            }
        }
        return -1;
    }

    public int HeadBehind(int item)
    {
        ref var group = ref s.Groups[s.Items[item].Group];
        for (var i = item - 1; i >= group.First; i--)
        {
            if (s.Items[i].Kind == ItemKind.Head && s.Items[i].Inside < 0 && CanChange(i, s.CueOf(in s.Items[item])))
                return s.Items[i].Twin;
        }
        return -1;
    }

    private bool CanChange(int head, CueDefinition cue)
    {
        ref var m = ref s.MentionOf(in s.Items[head]);
        return s.Ontology.Concepts[m.Concept].TakesComparison && Reach.Applies(s.Ontology, cue, m.Concept);
    }
}
