using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading;

/// <summary>The part of <see cref="StructureBuilder"/> that notes what stands in a group.</summary>
internal sealed class GroupTraitsReader(SentenceStructure s)
{
    public void Note(ref Group g, int i)
    {
        ref var item = ref s.Items[i];
        switch (item.Kind)
        {
            case ItemKind.Head:
                if (item.Twin != i)
                    return;
                if (g.Has(GroupTraits.Place) && s.IsQuality(i) && !g.Has(GroupTraits.Locator) && g.Head < 0 || HoldsVerb(i))
                    g.Traits |= GroupTraits.Predication;
                if (g.Head < 0)
                    g.Head = i;
                g.LastHead = i;
                return;
            case ItemKind.Place:
                g.Traits |= GroupTraits.Place;
                return;
            case ItemKind.Side:
                g.Traits |= GroupTraits.Side;
                return;
            case ItemKind.Value:
                g.Traits |= GroupTraits.Value | (g.Head < 0 ? GroupTraits.Restated | (IsHighest(i) ? 0 : GroupTraits.Firm) : g.Has(GroupTraits.Verb) ? GroupTraits.Predication : 0);
                return;
            case ItemKind.Cue:
                NoteCue(ref g, i);
                return;
        }
    }

    /// <summary>The highest value of a scale, and what is on no scale, may stand in a denied list ("no large effusion").</summary>
    private bool IsHighest(int i)
    {
        var value = s.MentionOf(in s.Items[i]).Value;
        var attribute = s.Ontology.Attributes[value >> 8];
        return !attribute.Ordered || (value & 255) == attribute.Values.Length - 1;
    }

    private void NoteCue(ref Group g, int i)
    {
        ref var item = ref s.Items[i];
        var named = g.Head >= 0;
        switch (item.Cue)
        {
            case CueKind.Predicate:
                g.Traits |= GroupTraits.Verb | (named ? 0 : GroupTraits.VerbFirst);
                break;
            case CueKind.Locator:
                g.Traits |= GroupTraits.Locator;
                break;
            case CueKind.Comparison:
                g.Traits |= GroupTraits.Change | (named ? GroupTraits.Predication : GroupTraits.Restated
                    | (s.CueOf(in item).Denied.Status == GovernedStatus.Absent ? 0 : GroupTraits.Firm));
                break;
            case CueKind.Negation or CueKind.Affirmation or CueKind.Uncertainty or CueKind.Certainty:
                var forward = s.CueOf(in item).Direction == CueDirection.Forward;
                g.Traits |= GroupTraits.Existence | (!forward && named ? GroupTraits.Predication : 0)
                    | (forward && !named ? item.Cue == CueKind.Negation ? GroupTraits.Denied : GroupTraits.Restated | GroupTraits.Firm : 0);
                break;
        }
    }

    /// <summary>True for a name with a verb of its own: "heart is enlarged".</summary>
    private bool HoldsVerb(int head)
    {
        for (var i = head + 1; i < s.ItemCount && s.Items[i].Start < s.Items[head].End; i++)
        {
            if (s.IsCue(i, CueKind.Predicate))
                return true;
        }
        return false;
    }
}
