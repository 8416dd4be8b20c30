
namespace Hilum.Runtime.Reading.Operators;

/// <summary>The part of <see cref="Share"/> that finds the head of which a group without one says something.</summary>
internal sealed class Owners(SentenceStructure s)
{
    private const GroupTraits Described = GroupTraits.Value | GroupTraits.Change | GroupTraits.Existence;

    public void Run()
    {
        var last = -1;
        for (var c = 0; c < s.ClauseCount; c++)
        {
            ref var clause = ref s.Clauses[c];
            var before = clause.HasHead ? -1 : last;
            for (var g = clause.FirstGroup; g < clause.EndGroup; g++)
            {
                ref var group = ref s.Groups[g];
                if (group.Head >= 0)
                {
                    before = s.Groups[g].LastHead;
                    continue;
                }
                var next = NextHead(g, in clause);
                group.Owner = next >= 0 && (before < 0 || LooksAhead(g)) ? next
                    : IsApart(g, before) || IsOfItsOwn(g) && !(next >= 0 && IsSubjectPlace(g, g + 1)) ? -1 : before;
            }
            last = before >= 0 ? before : last;
        }
    }

    /// <summary>"Heart normal, stable hilar contours": what describes another place says nothing of a place that is normal.</summary>
    private bool IsApart(int g, int before)
    {
        if (before < 0 || s.Items[before].Group >= g || !s.Groups[g].Has(GroupTraits.Place)
            || !s.Ontology.Concepts[s.MentionOf(in s.Items[before]).Concept].NeedsPlace && !(s.MentionOf(in s.Items[before]).IsSaid && s.Groups[g].Has(GroupTraits.Verb | GroupTraits.Change)))
            return false;
        return s.Groups[g].Has(Described) || s.Items[before].Group < g - 1 && s.Groups[g - 1].Owner < 0;
    }

    /// <summary>"..., better aerated left base": a place in a phrase with words of its own is not the place of what stands before.</summary>
    private bool IsOfItsOwn(int g)
    {
        ref var group = ref s.Groups[g];
        return group.Joint == Joint.Comma && group.Has(GroupTraits.Place) && !group.Has(GroupTraits.Locator) && s.HasOwnWords(g);
    }

    /// <summary>The head of the next group of the clause that has one, with nothing but modifier groups between; -1 for none.</summary>
    private int NextHead(int g, in Clause clause)
    {
        const int FewGroups = 6;
        for (var i = g + 1; i < clause.EndGroup && i <= g + FewGroups; i++)
        {
            if (s.Groups[i].Joint is Joint.With or Joint.Interpretation && !IsSubjectPlace(g, i))
                return -1;
            if (s.Groups[i].Head >= 0)
                return s.Groups[i].Head;
        }
        return -1;
    }

    /// <summary>"Left base aeration has improved, with less atelectasis": what comes with it is at the place that is spoken of.</summary>
    private bool IsSubjectPlace(int g, int next) =>
        next == g + 1 && s.Groups[next].Joint == Joint.With && s.Items[s.Groups[g].First].Kind == ItemKind.Place;

    /// <summary>"Cardiomegaly, moderate right and small left effusions": the group is said of the head that follows.</summary>
    private bool LooksAhead(int g)
    {
        ref var group = ref s.Groups[g];
        ref var next = ref s.Groups[g + 1];
        if (group.Has(GroupTraits.Verb | GroupTraits.Locator) || next.Joint is not (Joint.And or Joint.Or))
            return false;
        return (s.Items[next.First].Kind, next.Head > next.First) is (ItemKind.Side or ItemKind.Value or ItemKind.Place, true) or (ItemKind.Cue, true)
            && group.Joint is Joint.Comma or Joint.None;
    }
}
