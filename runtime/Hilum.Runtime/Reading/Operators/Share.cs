using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>
/// Makes the phrases of a sentence. A head gives one phrase; one that is named once for several modifier groups gives one for each:
/// before it ("moderate right and small left effusions"), after it ("effusion, large on the right, small on the left"), after a verb
/// ("have decreased on the right and increased on the left") and after a colon ("Consolidation: better on the left, worse on the right").
/// What stands outside those groups belongs to all.
/// </summary>
internal sealed class Share(SentenceStructure s)
{
    private const GroupTraits Located = GroupTraits.Place | GroupTraits.Side;
    private const GroupTraits Described = GroupTraits.Value | GroupTraits.Change | GroupTraits.Existence;

    /// <summary>Makes the phrases; nothing is said of them yet.</summary>
    public void Run()
    {
        FindOwners();
        for (var g = 0; g < s.GroupCount; g++)
        {
            if (s.Groups[g].Head >= 0)
                AddHeads(g);
            else if (s.Groups[g].Owner >= 0)
                AddShared(g);
        }
        for (var c = 0; c < s.ClauseCount; c++)
            SetSubject(c);
    }

    private void FindOwners()
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
        if (before < 0 || s.Items[before].Group >= g || !s.Ontology.Concepts[s.MentionOf(in s.Items[before]).Concept].NeedsPlace || !s.Groups[g].Has(GroupTraits.Place))
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

    private void AddHeads(int g)
    {
        ref var group = ref s.Groups[g];
        group.FirstPhrase = s.PhraseCount;
        var shared = SharesOnly(g);
        for (var i = group.Head; i <= group.LastHead; i++)
        {
            if (s.Items[i].Kind != ItemKind.Head || s.Items[i].Inside >= 0 || s.Items[i].Twin != i)
                continue;
            if (!shared || i != group.LastHead)
                AddPhrases(i, g);
        }
        group.Phrases = s.PhraseCount - group.FirstPhrase;
        if (group.Phrases > 0 && IsDistributed(g))
            MarkExclusive(g);
    }

    /// <summary>The phrases of a head and of the other heads of the same words.</summary>
    private void AddPhrases(int head, int g)
    {
        for (var i = head; i < s.ItemCount && s.Items[i].Start <= s.Items[head].Start; i++)
        {
            if (s.Items[i].Twin != head || s.Items[i].Kind != ItemKind.Head)
                continue;
            ref var m = ref s.MentionOf(in s.Items[i]);
            var p = s.AddPhrase(NewPhrase(head, g, s.Groups[g].Clause, in m, s.Items[i].Index));
            s.Phrases[p].NextOfHead = s.Items[head].FirstPhrase;
            s.Items[head].FirstPhrase = p;
        }
    }

    internal static Phrase NewPhrase(int head, int group, int clause, in Matching.Mention m, int mention) => new()
    {
        Head = head,
        Group = group,
        Clause = clause,
        NextOfHead = -1,
        Start = m.Start,
        End = m.End,
        Mention = mention,
        Concept = m.Concept,
        Rule = m.Rule,
        Referent = m.Referent,
        Existence = -1,
        Certainty = -1,
        Comparison = -1,
        Unit = -1,
        EarlierUnit = -1,
        EarlierScale = -1,
        FirstEdge = -1,
        LastEdge = -1,
        Measured = Measured.Size,
    };

    private void AddShared(int g)
    {
        ref var group = ref s.Groups[g];
        if (!Distributes(g))
        {
            // "... decreased on the right and the lingula": a place alone goes with the group before it.
            ref var before = ref s.Groups[Math.Max(0, g - 1)];
            if (g > 0 && before.Owner == group.Owner && before.Phrases > 0 && before.Head < 0 && group.Has(Located) && !group.Has(Described) && group.Joint == Joint.And)
                (group.FirstPhrase, group.Phrases) = (before.FirstPhrase, before.Phrases);
            return;
        }
        group.FirstPhrase = s.PhraseCount;
        AddPhrases(group.Owner, g);
        group.Phrases = s.PhraseCount - group.FirstPhrase;
    }

    /// <summary>A modifier group that has a place and says something else of it makes a phrase of its own.</summary>
    private bool Distributes(int g)
    {
        ref var group = ref s.Groups[g];
        if (group.Head >= 0 || group.Owner < 0 || !group.Has(Located) || group.Joint is Joint.With or Joint.Interpretation)
            return false;
        ref var owner = ref s.Groups[s.Items[group.Owner].Group];
        if (owner.Clause != group.Clause && s.Clauses[owner.Clause].Kind != ClauseKind.Heading)
            return group.Has(Described) && owner.Has(Located) && !group.Has(GroupTraits.Verb);
        // "Heart enlarged, stable mediastinal contours": what is said of a subject is not said of the place that a next group begins with.
        if (owner.Has(GroupTraits.Predication) && group.Has(GroupTraits.Place) && !group.Has(GroupTraits.Locator)
            && s.MentionOf(in s.Items[group.Owner]).IsSaid)
        {
            return false;
        }
        // "Both stable" is said of two findings, not of two sides.
        if (!group.Has(GroupTraits.Place) && HasBothOnly(in group) && !group.Has(GroupTraits.Value))
            return false;
        // A doubt alone is of the place ("line, possibly at the junction"), unless the head has a place of its own.
        if (!group.Has(GroupTraits.Value | GroupTraits.Change) && group.Has(GroupTraits.Existence) && s.Items[group.Owner].Group < g
            && (!group.Has(GroupTraits.Locator | GroupTraits.Side) || !group.Has(GroupTraits.Denied) && !owner.Has(Located)))
        {
            return false;
        }
        return group.Has(Described) || s.Items[group.Owner].Group < g && owner.Has(GroupTraits.Predication) && OwnPlaces(s.Items[group.Owner].Group, after: true)
            && group.Joint == Joint.Comma && group.Has(GroupTraits.Side);
    }

    private bool HasBothOnly(in Group group)
    {
        for (var i = group.First; i < group.End; i++)
        {
            if (s.Items[i].Kind == ItemKind.Side && s.MentionOf(in s.Items[i]).Side != Side.Both)
                return false;
        }
        return true;
    }

    private bool IsDistributed(int g)
    {
        ref var group = ref s.Groups[g];
        return g + 1 < s.GroupCount && s.Groups[g + 1].Owner == group.LastHead && Distributes(g + 1)
            || g > 0 && s.Groups[g - 1].Owner == group.Head && Distributes(g - 1);
    }

    /// <summary>True for a head that is only said in the groups around it: its own group holds no place, or both sides.</summary>
    private bool SharesOnly(int g)
    {
        if (!IsDistributed(g))
            return false;
        ref var group = ref s.Groups[g];
        if (!group.Has(Located))
            return true;
        var both = CoversBothSides(g);
        for (var i = group.First; i < group.End; i++)
        {
            if (s.Items[i].Kind == ItemKind.Side && s.Items[i].Inside < 0)
                both &= s.MentionOf(in s.Items[i]).Side == Side.Both;
            else if (s.Items[i].Kind == ItemKind.Place && s.Items[i].Inside < 0)
                both &= s.MentionOf(in s.Items[i]).Side is Side.None or Side.Both;
        }
        return both;
    }

    /// <summary>True unless the groups around a head speak of one side only: then the head's own group speaks of the other.</summary>
    private bool CoversBothSides(int g)
    {
        var sides = 0;
        for (var d = Math.Max(0, g - 2); d < Math.Min(s.GroupCount, g + 4); d++)
        {
            if (d == g || s.Groups[d].Owner < 0 || s.Items[s.Groups[d].Owner].Group != g || !Distributes(d))
                continue;
            for (var i = s.Groups[d].First; i < s.Groups[d].End; i++)
            {
                if (s.Items[i].Kind is ItemKind.Side or ItemKind.Place)
                    sides |= s.MentionOf(in s.Items[i]).Side switch { Side.Right => 1, Side.Left => 2, _ => 3 };
            }
        }
        return sides == 3;
    }

    private bool OwnPlaces(int g, bool after)
    {
        ref var group = ref s.Groups[g];
        for (var i = group.First; i < group.End; i++)
        {
            if (s.Items[i].Inside < 0 && s.Items[i].Kind is ItemKind.Place or ItemKind.Side && i > group.LastHead == after)
                return true;
        }
        return false;
    }

    /// <summary>Of a head with a phrase for its own group, what stands on the side of its place is that phrase's alone.</summary>
    private void MarkExclusive(int g)
    {
        ref var group = ref s.Groups[g];
        var after = OwnPlaces(g, after: true);
        var before = OwnPlaces(g, after: false);
        var others = SaidBeside(g);
        for (var i = group.First; i < group.End; i++)
        {
            if (i < group.Head && before && !after || i > group.LastHead && after || IsSaidAnew(i, others))
                s.Items[i].Exclusive = true;
        }
    }

    /// <summary>What the groups beside a head say that are its phrases too.</summary>
    private GroupTraits SaidBeside(int g)
    {
        var traits = GroupTraits.None;
        for (var h = g + 1; h < s.GroupCount && s.Groups[h].Owner == s.Groups[g].LastHead && Distributes(h); h++)
            traits |= s.Groups[h].Traits;
        for (var h = g - 1; h >= 0 && s.Groups[h].Owner == s.Groups[g].Head && Distributes(h); h--)
            traits |= s.Groups[h].Traits;
        return traits;
    }

    /// <summary>"Large effusion on the right and small on the left": a value or change is not shared where another group has its own.</summary>
    private bool IsSaidAnew(int item, GroupTraits others) =>
        s.Items[item].Kind == ItemKind.Value && (others & GroupTraits.Value) != 0 || s.IsCue(item, CueKind.Comparison) && (others & GroupTraits.Change) != 0;

    private void SetSubject(int c)
    {
        ref var clause = ref s.Clauses[c];
        clause.FirstPhrase = clause.EndPhrase = s.PhraseCount;
        for (var g = clause.FirstGroup; g < clause.EndGroup; g++)
        {
            if (s.Groups[g].Phrases == 0)
                continue;
            clause.FirstPhrase = Math.Min(clause.FirstPhrase, s.Groups[g].FirstPhrase);
            clause.EndPhrase = s.Groups[g].FirstPhrase + s.Groups[g].Phrases;
        }
    }
}
