using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>
/// Existence, certainty and relevance: a cue reaches phrases, lists, clauses or the sentence, in the direction that it declares. The nearest
/// cue on an axis decides. What joins alternatives makes them doubtful.
/// </summary>
internal sealed class Reach(SentenceStructure s, ForwardReach forward)
{
    private readonly Alternatives _alternatives = new(s);

    /// <summary>Applies all cues that no other cue has taken over.</summary>
    public void Run()
    {
        for (var i = 0; i < s.ItemCount; i++)
        {
            ref var item = ref s.Items[i];
            if (item.Kind == ItemKind.Cue && !item.Consumed && ForwardReach.IsContext(item.Cue) && item.Governed.Status != GovernedStatus.Nothing)
                Apply(i, s.CueOf(in item));
        }
        _alternatives.Run();
        for (var p = 0; p < s.PhraseCount; p++)
            Settle(ref s.Phrases[p]);
    }

    /// <summary>True when a cue can change a concept.</summary>
    public static bool Applies(Ontology ontology, CueDefinition cue, int concept)
    {
        var c = ontology.Concepts[concept];
        if (cue.AppliesToKinds == 0 && cue.AppliesToConcepts.Length == 0)
            return true;
        if ((cue.AppliesToKinds >> (int)c.Kind & 1) != 0 || Array.IndexOf(cue.AppliesToConcepts, concept) >= 0)
            return true;
        foreach (var ancestor in c.Ancestors)
        {
            if (Array.IndexOf(cue.AppliesToConcepts, ancestor) >= 0)
                return true;
        }
        return false;
    }

    private void Apply(int item, CueDefinition cue)
    {
        ref var hit = ref s.Context.Hits[s.Items[item].Index];
        ref var group = ref s.Groups[s.Items[item].Group];
        if (hit.Capture >= 0)
        {
            for (var p = 0; p < s.PhraseCount; p++)
            {
                if (s.Phrases[p].Mention == hit.Capture)
                    Give(p, cue, item, 0, EdgeReason.InReach);
            }
            return;
        }
        if (s.Items[item].Inside >= 0)
        {
            GiveHead(s.Items[item].Inside, cue, item, EdgeReason.InsideName);
            return;
        }
        // "This may be positional, and ...": what is doubted has no name.
        if (cue.Direction == CueDirection.Object && group.LastHead < item && s.IsSaidOfUnnamed(item))
            return;
        if (group.Head < 0 && group.Phrases > 0)
        {
            for (var p = group.FirstPhrase; p < group.FirstPhrase + group.Phrases; p++)
                Give(p, cue, item, 0, EdgeReason.InItsGroup);
            // "No right or left pneumothorax": a list of groups before a name.
            if (group.Owner > item && cue.Direction == CueDirection.Forward)
                ReachForward(item, cue);
            return;
        }
        // "Possibly at the junction" doubts the place, not what is there.
        if (GoesBothWays(cue) && cue.Kind == CueKind.Uncertainty && group.LastHead < item && item + 1 < s.ItemCount && s.IsCue(item + 1, CueKind.Locator)
            && s.Items[item + 1].Start == s.Items[item].End && !(item > 0 && s.IsCue(item - 1, CueKind.Predicate)))
        {
            return;
        }
        // In both directions: what follows in the phrase, else what stands before, else what follows later.
        // "Aspiration is a consideration for the opacity": behind a verb it is said of the subject.
        var ofSubject = cue.Direction == CueDirection.Both && group.Head >= 0 && group.Head < item && s.IsCue(item - 1, CueKind.Predicate) && s.Items[item - 1].End == s.Items[item].Start;
        var ahead = cue.Direction == CueDirection.Forward || GoesBothWays(cue) && group.LastHead > item && !ofSubject;
        var found = ahead && ReachForward(item, cue);
        // "Probably representing": the doubt is of what it is said to be.
        if (GoesBothWays(cue) && cue.Kind == CueKind.Uncertainty && item + 1 < s.ItemCount && s.IsCue(item + 1, CueKind.Interpretation))
        {
            ReachForward(item, cue);
            return;
        }
        if (!found && cue.Direction != CueDirection.Forward)
            found = ReachBack(item, cue);
        if (!found && !ahead && GoesBothWays(cue))
            found = ReachForward(item, cue);
        if (!found && cue.Kind is CueKind.Negation or CueKind.Affirmation or CueKind.Uncertainty && cue.Direction == CueDirection.Forward && group.Owner >= 0 && group.Owner < item && IsAnswer(item))
            GiveList(group.Owner, cue, item, EdgeReason.Heading);
    }

    private static bool GoesBothWays(CueDefinition cue) => cue.Direction is CueDirection.Both or CueDirection.Object;

    private bool ReachForward(int item, CueDefinition cue)
    {
        var found = false;
        for (int i = item + 1, end = forward.ForwardEnd(item, cue); i < end; i++)
        {
            if (s.Items[i].Kind == ItemKind.Head && s.Items[i].Inside < 0 && s.Items[i].Twin == i && s.Items[i].Start >= s.Items[item].End)
                found |= GiveHead(i, cue, item, EdgeReason.InReach);
        }
        return found;
    }

    /// <summary>A cue behind its subject reaches the name before it, and the list that the name ends.</summary>
    private bool ReachBack(int item, CueDefinition cue)
    {
        ref var group = ref s.Groups[s.Items[item].Group];
        if (cue.Direction == CueDirection.Object && s.IsSaidOfUnnamed(item) || group.Head < 0 && s.HasWordsBefore(item))
            return false;
        var head = -1;
        for (var i = item - 1; i >= group.First && head < 0; i--)
        {
            if (s.Items[i].Kind == ItemKind.Head && s.Items[i].Inside < 0)
                head = s.Items[i].Twin;
        }
        if (head < 0 && group.Head < 0 && s.HasOwnWords(s.Items[item].Group))
            return false;
        if (head < 0)
            head = group.Owner >= 0 && group.Owner < item ? group.Owner : cue.Scope == CueScope.Sentence ? LastHeadBefore(item) : PreviousHead(item);
        if (head < 0 || cue.MaxWords > 0 && s.Items[item].Start - s.Items[head].End > cue.MaxWords)
            return false;
        return GiveList(head, cue, item, EdgeReason.Subject);
    }

    /// <summary>A name, and the list that it ends.</summary>
    private bool GiveList(int head, CueDefinition cue, int item, EdgeReason reason)
    {
        var found = GiveHead(head, cue, item, reason);
        for (var g = s.Items[head].Group; g > 0 && s.Groups[g].Clause == s.Groups[g - 1].Clause; g--)
        {
            ref var before = ref s.Groups[g - 1];
            if (s.Groups[g].Joint is not (Joint.And or Joint.Or or Joint.Comma) || cue.Scope == CueScope.Phrase && s.Groups[g].Joint != Joint.Or
                || before.Head < 0 || before.Has(GroupTraits.Predication | GroupTraits.Denied) || s.Groups[g].Has(GroupTraits.Denied))
            {
                break;
            }
            if (cue.MaxWords > 0 && s.Items[item].Start - s.Items[before.LastHead].End > cue.MaxWords)
                break;
            found |= GiveHead(before.LastHead, cue, item, EdgeReason.SharedByList);
        }
        return found;
    }

    /// <summary>In a group that begins with its cue ("..., not seen") the name of the group before.</summary>
    private int PreviousHead(int item)
    {
        var g = s.Items[item].Group;
        return g > 0 && s.Groups[g].Clause == s.Groups[g - 1].Clause && s.Groups[g].Head < 0 ? s.Groups[g - 1].LastHead : -1;
    }

    private int LastHeadBefore(int item)
    {
        for (var i = item - 1; i >= 0; i--)
        {
            if (s.Items[i].Kind == ItemKind.Head && s.Items[i].Inside < 0)
                return s.Items[i].Twin;
        }
        return -1;
    }

    /// <summary>"Pneumothorax: no." A cue that stands alone, or only with places, answers for the name before it.</summary>
    private bool IsAnswer(int item)
    {
        var end = s.Items[item].End;
        return end >= s.Context.End || s.Context.IsSign(end) || item + 1 < s.ItemCount && s.Items[item + 1].Start == end && s.Items[item + 1].Kind is ItemKind.Side or ItemKind.Place;
    }

    private bool GiveHead(int head, CueDefinition cue, int item, EdgeReason reason)
    {
        var any = false;
        for (var p = s.Items[head].FirstPhrase; p >= 0; p = s.Phrases[p].NextOfHead)
        {
            if (!s.Items[item].Exclusive || s.Phrases[p].Group == s.Items[item].Group)
                any |= Give(p, cue, item, Distance(item, s.Items[head]), reason);
        }
        return any;
    }

    private int Distance(int item, in Item head) =>
        s.Items[item].Start < head.Start ? Math.Max(0, head.Start - s.Items[item].End) : Math.Max(0, s.Items[item].Start - head.End);

    private bool Give(int phrase, CueDefinition cue, int item, int distance, EdgeReason reason)
    {
        ref var p = ref s.Phrases[phrase];
        if (!Applies(s.Ontology, cue, p.Concept))
            return false;
        p.Said = true;
        var governed = s.Items[item].Governed.Status;
        var kind = governed switch
        {
            GovernedStatus.Absent => CueKind.Negation,
            GovernedStatus.Present => CueKind.Affirmation,
            GovernedStatus.Uncertain => CueKind.Uncertainty,
            _ => cue.Kind,
        };
        switch (kind)
        {
            case CueKind.Negation or CueKind.Affirmation:
                if (p.Existence >= 0 && DistanceTo(p.Existence, in p) <= distance)
                    return true;
                p.Existence = item;
                p.Absent = kind == CueKind.Negation;
                s.Connect(EdgeKind.Existence, governed == GovernedStatus.AsRead ? reason : EdgeReason.Governed, item, phrase);
                break;
            case CueKind.Uncertainty or CueKind.Certainty:
                if (p.Certainty >= 0 && (kind == CueKind.Certainty || s.Items[p.Certainty].Cue == CueKind.Certainty) && DistanceTo(p.Certainty, in p) <= distance)
                    return true;
                p.Certainty = item;
                p.Hedged = kind == CueKind.Uncertainty;
                s.Connect(EdgeKind.Certainty, governed == GovernedStatus.AsRead ? reason : EdgeReason.Governed, item, phrase);
                break;
            default:
                p.Irrelevant = true;
                s.Connect(EdgeKind.Relevance, reason, item, phrase);
                break;
        }
        return true;
    }

    private int DistanceTo(int item, in Phrase p) =>
        p.Group >= 0 && s.Groups[p.Group].Head < 0 && s.Items[item].Group == p.Group ? 0
        : s.Items[item].Start < p.Start ? Math.Max(0, p.Start - s.Items[item].End) : Math.Max(0, s.Items[item].Start - p.End);

    private static void Settle(ref Phrase p)
    {
        if (p.Forced is YieldStatus.Absent or YieldStatus.Present or YieldStatus.Uncertain)
        {
            p.Absent = p.Forced == YieldStatus.Absent;
            p.Hedged = p.Forced == YieldStatus.Uncertain;
            // What a construction states is stated, whatever the words around it say of relevance.
            p.Irrelevant = false;
        }
        p.Irrelevant |= p.Forced == YieldStatus.Ignored;
    }
}
