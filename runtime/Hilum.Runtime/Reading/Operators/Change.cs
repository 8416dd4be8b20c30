using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>
/// Changes against an earlier exam: a word before a name changes it, a verb or predicate its subject, a noun what follows it; a list shares
/// what is said of all; and two values of then and now are compared.
/// </summary>
internal sealed class Change(SentenceStructure s)
{
    private readonly ThenAndNow _thenAndNow = new(s);
    private readonly ChangedHeads _heads = new(s);

    /// <summary>Gives changes to phrases.</summary>
    public void Run()
    {
        for (var i = 0; i < s.ItemCount; i++)
        {
            ref var item = ref s.Items[i];
            if (item.Kind == ItemKind.Cue && !item.Consumed && (item.Cue == CueKind.Comparison || item.Governed.Status == GovernedStatus.Comparison))
                Attach(i);
        }
        for (var p = 0; p < s.PhraseCount; p++)
            _thenAndNow.Run(p);
    }

    private void Attach(int item)
    {
        var cue = Meaning(item);
        if (cue is null)
            return;
        ref var hit = ref s.Context.Hits[s.Items[item].Index];
        if (hit.Capture >= 0)
        {
            for (var p = 0; p < s.PhraseCount; p++)
            {
                if (s.Phrases[p].Mention == hit.Capture)
                    Set(p, cue, item, EdgeReason.InReach);
            }
            return;
        }
        if (cue is { Scope: CueScope.Sentence, Direction: CueDirection.Backward })
        {
            SetAllBefore(item, cue);
            return;
        }
        if (s.Items[item].Inside >= 0)
        {
            // A change among the words of a name is part of the name ("lung volumes are decreased"), but for a noun ("increase in heart size").
            if ((hit.Flags & EntryFlags.Noun) != 0)
                SetHead(s.Items[item].Inside, item, cue, EdgeReason.InsideName);
            return;
        }
        ref var group = ref s.Groups[s.Items[item].Group];
        if (group.Head < 0)
        {
            AttachInGroup(item, cue);
            return;
        }
        // "Is a new opacity" names what is new; "is stable" is said of the subject.
        var subject = item > 0 && s.IsCue(item - 1, CueKind.Predicate) && group.Head < item && !Targets.IsRightBefore(s, item);
        var ahead = cue.Direction != CueDirection.Backward && !subject ? _heads.HeadAhead(item) : -1;
        if (ahead >= 0)
        {
            SetHead(ahead, item, cue, EdgeReason.BeforeName);
            SpreadInGroup(ahead, item, cue);
            SpreadForward(s.Items[ahead].Group, group.LastHead, item, cue);
            return;
        }
        var behind = cue.Direction != CueDirection.Forward ? _heads.HeadBehind(item) : -1;
        if (behind >= 0)
        {
            SetHead(behind, item, cue, EdgeReason.Subject);
            SpreadBackward(s.Items[behind].Group, behind, item, cue, IsVerb(item));
            return;
        }
        if (group.Head > item)
            SetHead(group.Head, item, cue, EdgeReason.InReach);
    }

    /// <summary>"..., all unchanged": of everything before it that is there and has no change of its own.</summary>
    private void SetAllBefore(int item, CueDefinition cue)
    {
        for (var p = 0; p < s.PhraseCount; p++)
        {
            if (s.Phrases[p].Start < s.Items[item].Start && !s.Phrases[p].Absent)
                Set(p, cue, item, EdgeReason.SharedByList);
        }
    }

    /// <summary>A change in a group without a name: of the group's own phrases, else of its head and the list that it is the subject of.</summary>
    private void AttachInGroup(int item, CueDefinition cue)
    {
        ref var group = ref s.Groups[s.Items[item].Group];
        // Better aeration "with less atelectasis" is no change of the atelectasis.
        if (group.Owner > item && s.Groups[s.Items[group.Owner].Group].Joint == Joint.With)
            return;
        var any = false;
        for (var p = Targets.First(s, item); p >= 0; p = Targets.Next(s, item, p))
            any |= Set(p, cue, item, EdgeReason.InItsGroup);
        if (group.Phrases > 0 || group.Owner < 0)
        {
            if (!any && group.Owner < 0 && !s.Clauses[group.Clause].HasHead)
                ReachNextClause(item, cue);
            return;
        }
        if (group.Owner < item && !s.HasOwnWords(s.Items[item].Group))
            SpreadBackward(s.Items[group.Owner].Group, group.Owner, item, cue, ofWhole: true);
        else
            SpreadForward(s.Items[group.Owner].Group, group.Owner, item, cue);
    }

    /// <summary>"Worse: right effusion", "Unchanged are the opacities": what a clause without a name says of the names that follow.</summary>
    private void ReachNextClause(int item, CueDefinition cue)
    {
        var clause = s.ClauseOf(item) + 1;
        if (clause >= s.ClauseCount || cue.Direction == CueDirection.Backward)
            return;
        var reach = s.Clauses[clause - 1].Kind == ClauseKind.Heading ? s.ClauseCount : clause + 1;
        for (var p = 0; p < s.PhraseCount; p++)
        {
            if (s.Phrases[p].Clause >= clause && s.Phrases[p].Clause < reach && !(s.Phrases[p].Group >= 0 && s.Groups[s.Phrases[p].Group].Has(GroupTraits.Change)))
                Set(p, cue, item, EdgeReason.Heading);
        }
    }

    /// <summary>The cue, or what it means where another governs it; null when it says nothing.</summary>
    private CueDefinition? Meaning(int item)
    {
        var governed = s.Items[item].Governed;
        return governed.Status switch
        {
            GovernedStatus.AsRead => s.CueOf(in s.Items[item]),
            GovernedStatus.Comparison => s.Ontology.Cues[governed.Comparison],
            _ => null,
        };
    }

    private bool SetHead(int head, int item, CueDefinition cue, EdgeReason reason)
    {
        var any = false;
        for (var p = s.Items[head].FirstPhrase; p >= 0; p = s.Phrases[p].NextOfHead)
        {
            if (!s.Items[item].Exclusive || s.Phrases[p].Group == s.Items[item].Group)
                any |= Set(p, cue, item, reason);
        }
        return any;
    }

    private bool Set(int phrase, CueDefinition cue, int item, EdgeReason reason)
    {
        ref var p = ref s.Phrases[phrase];
        if (!s.ConceptOf(in p).TakesComparison || !Reach.Applies(s.Ontology, cue, p.Concept))
            return false;
        if (p.Comparison >= 0 && Array.IndexOf(cue.Beats, p.Comparison) < 0)
            return true;
        p.Comparison = cue.Id;
        p.Said = true;
        s.Connect(EdgeKind.Change, s.Items[item].Governed.Status != GovernedStatus.AsRead ? EdgeReason.Governed : reason, item, phrase);
        if (cue.MakesAbsent && p.Forced == YieldStatus.AsRead)
        {
            p.Absent = true;
            p.Hedged = false;
        }
        return true;
    }

    /// <summary>"Stable effusion and atelectasis": a list shares a change that stands before it, up to an item with a change of its own.</summary>
    private void SpreadForward(int g, int head, int item, CueDefinition cue)
    {
        for (var i = g + 1; i < s.GroupCount && (s.Groups[i].Clause == s.Groups[g].Clause || s.Groups[i].ClauseKind == ClauseKind.Relative); i++)
        {
            ref var next = ref s.Groups[i];
            if (next.Head < 0 || next.Has(GroupTraits.Change | GroupTraits.Denied))
                return;
            if (!Interpretation.Links(s, head, next.Head) && (next.Joint is not (Joint.And or Joint.Or or Joint.Comma) || !Alike(head, next.Head) || HoldsStop(i)))
                return;
            SetHead(next.Head, item, cue, EdgeReason.SharedByList);
            head = next.Head;
        }
    }

    /// <summary>"Stable opacity XXXX representing a scar": a reading in the same group.</summary>
    private void SpreadInGroup(int head, int item, CueDefinition cue)
    {
        var isReading = false;
        for (var i = head + 1; i <= s.Groups[s.Items[head].Group].LastHead && !s.IsCue(i, CueKind.Comparison); i++)
        {
            isReading |= s.IsCue(i, CueKind.Uncertainty) || s.IsCue(i, CueKind.RemovedWord);
            if (isReading && s.Items[i].Kind == ItemKind.Head && s.Items[i].Inside < 0 && s.Items[i].Twin == i)
                SetHead(i, item, cue, EdgeReason.SharedByList);
        }
    }

    /// <summary>A verb, or what stands behind one.</summary>
    private bool IsVerb(int item) => s.IsCue(item - 1, CueKind.Predicate) || (s.Context.Hits[s.Items[item].Index].Flags & EntryFlags.Verb) != 0;

    private void SpreadBackward(int g, int head, int item, CueDefinition cue, bool ofWhole)
    {
        for (var i = g; i > 0 && s.Groups[i - 1].Clause == s.Groups[g].Clause; i--)
        {
            ref var before = ref s.Groups[i - 1];
            // "Opacity with shift, unchanged", "goiter with deviation is unchanged" and "widening due to lymphoma has regressed" speak of the whole.
            var joined = s.Groups[i].Joint is Joint.And or Joint.Or or Joint.Comma || s.Groups[i].Joint == Joint.With && ofWhole
                || s.Groups[i].Joint == Joint.Interpretation && s.Groups[i].Has(GroupTraits.Verb);
            // "Effusions, left greater than right, and atelectasis are unchanged": more of a name before.
            if (joined && before.Head < 0 && before.Owner >= 0 && before.Owner < before.First && !before.Has(GroupTraits.Change | GroupTraits.Verb | GroupTraits.Denied))
                continue;
            // "A nodule, likely a granuloma, stable": what is said behind a reading is said of what is read.
            var read = before.Head >= 0 && s.Groups[s.Items[item].Group].Head < 0 && Interpretation.Links(s, before.LastHead, head);
            if (before.Head < 0 || !joined && !read || before.Has(GroupTraits.Change | GroupTraits.Predication) || !read && !Alike(before.LastHead, head))
            {
                return;
            }
            SetHead(before.LastHead, item, cue, EdgeReason.SharedByList);
            head = before.LastHead;
        }
    }

    private bool HoldsStop(int g)
    {
        for (var i = s.Groups[g].First; i < s.Groups[g].Head; i++)
        {
            if (s.IsCue(i, CueKind.Stop) || s.IsCue(i, CueKind.RemovedWord))
                return true;
        }
        return false;
    }

    /// <summary>What is read the same way shares a change; what is denied, or doubted, stands apart from what is not.</summary>
    private bool Alike(int left, int right)
    {
        var l = s.Items[left].FirstPhrase;
        var r = s.Items[right].FirstPhrase;
        return l >= 0 && r >= 0 && s.Phrases[l].Hedged == s.Phrases[r].Hedged && !IsDenied(in s.Phrases[l]) && !IsDenied(in s.Phrases[r]);
    }

    /// <summary>Denied by a cue; a change may make an item absent while its list is still gone through.</summary>
    private static bool IsDenied(in Phrase p) => p.Absent && p.Existence >= 0;
}
