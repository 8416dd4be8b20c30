using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading;

/// <summary>The part of <see cref="StructureBuilder"/> that finds statements which begin without a sign, as in dictation.</summary>
internal sealed class UnmarkedStatements(SentenceStructure s)
{
    /// <summary>
    /// A statement that begins without a sign: a denial right behind a name ("effusion no pneumothorax"), or an anatomy with something said of
    /// it ("pneumothorax heart size normal").
    /// </summary>
    public bool SplitsBefore(int i)
    {
        ref var item = ref s.Items[i];
        ref var g = ref s.Groups[s.GroupCount - 1];
        if (g.LastHead < 0)
            return false;
        if (item.Kind == ItemKind.Cue && item.Cue == CueKind.Negation && s.CueOf(in item).Direction == CueDirection.Forward && !s.IsCue(i - 1, CueKind.Predicate))
            return NextHead(i + 1) is >= 0 and var head && !s.IsQuality(head);
        if (item.Kind == ItemKind.Head && item.Twin == i && s.Items[g.LastHead].End == item.Start && !s.IsQuality(i))
            return s.Ontology.Concepts[s.MentionOf(in item).Concept].Kind != s.Ontology.Concepts[s.MentionOf(in s.Items[g.LastHead]).Concept].Kind;
        // "No acute fracture the lungs are hyperinflated": a place and a verb begin a statement.
        if (item.Kind == ItemKind.Place && i + 1 < s.ItemCount && s.IsCue(i + 1, CueKind.Predicate) && s.Items[i + 1].Start == item.End && !s.IsCue(i - 1, CueKind.Locator)
            && !s.IsCue(i - 1, CueKind.Tip) && s.Items[g.LastHead].End < item.Start && NextHead(i + 2) >= 0)
        {
            return true;
        }
        if (item.Kind != ItemKind.Place || i > 0 && (s.IsCue(i - 1, CueKind.Locator) || s.IsCue(i - 1, CueKind.Tip)))
            return false;
        return !s.IsQuality(g.LastHead) || g.Has(GroupTraits.Predication) ? NextHead(i + 1) is >= 0 and var said && s.IsQuality(said) && FollowsClosely(i, said) : false;
    }

    private bool FollowsClosely(int place, int head)
    {
        for (var i = place + 1; i < head; i++)
        {
            if (s.Items[i].Kind == ItemKind.Cue && s.Items[i].Cue is CueKind.Locator or CueKind.Separator or CueKind.Coordinator or CueKind.Alternative)
                return false;
        }
        return true;
    }

    /// <summary>The next head before a joint or boundary, or -1; at most a few items are looked at.</summary>
    private int NextHead(int from)
    {
        const int FewItems = 8;
        for (var i = from; i < s.ItemCount && i < from + FewItems; i++)
        {
            ref var item = ref s.Items[i];
            if (item.Kind == ItemKind.Head)
                return i;
            if (item.Kind == ItemKind.Colon || item.Kind == ItemKind.Cue && (item.Cue is CueKind.Boundary or CueKind.Relative or CueKind.Existential || StructureBuilder.JointOf(item.Cue) != Joint.None))
                return -1;
        }
        return -1;
    }
}
