using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <content>Existence, certainty and relevance.</content>
internal sealed partial class FactResolver
{
    private void ApplyCues()
    {
        for (var i = 0; i < _clauses.Count; i++)
        {
            if (_clauses[i].Kind == ItemKind.Cue && IsContext(_clauses[i].Cue))
                ApplyCue(i, CueOf(_clauses[i].Index));
        }
        HedgeAlternatives();
        for (var r = 0; r < _count; r++)
        {
            ref var reading = ref _readings[r];
            if (reading.Forced is YieldStatus.Absent or YieldStatus.Present or YieldStatus.Uncertain)
            {
                reading.Absent = reading.Forced == YieldStatus.Absent;
                reading.Hedged = reading.Forced == YieldStatus.Uncertain;
                // What a construction states is stated, whatever the words around it say of relevance.
                reading.Irrelevant = false;
            }
            reading.Irrelevant |= reading.Forced == YieldStatus.Ignored;
        }
    }

    private static bool IsContext(CueKind kind) => kind is CueKind.Negation or CueKind.Affirmation or CueKind.Uncertainty or CueKind.Certainty
        or CueKind.Hypothetical or CueKind.Historical or CueKind.OtherExam;

    private void ApplyCue(int item, CueDefinition cue)
    {
        ref var hit = ref _c.Hits[_clauses[item].Index];
        var (from, to) = Scope(item, cue);
        var backwardFound = false;
        for (var r = 0; r < _count; r++)
        {
            ref var reading = ref _readings[r];
            var inside = reading.Start <= hit.Start && hit.End <= reading.End;
            var targeted = hit.Capture >= 0 && hit.Capture == reading.Mention;
            if (targeted || inside || from <= reading.Start && reading.End <= to && !(hit.Start < reading.End && reading.Start < hit.End))
            {
                if (cue.Direction == CueDirection.Both && backwardFound && reading.Start >= hit.End)
                    continue;
                if (Applies(cue, reading.Concept))
                {
                    Apply(ref reading, cue, hit.Start < reading.Start ? reading.Start - hit.End : hit.Start - reading.End, _clauses[item].Index);
                    backwardFound |= reading.End <= hit.Start;
                }
            }
        }
    }

    private void Apply(ref Reading reading, CueDefinition cue, int distance, int hit)
    {
        switch (cue.Kind)
        {
            case CueKind.Negation or CueKind.Affirmation:
                // The nearer of two cues on existence decides; of equally near ones the first.
                if (reading.Negation >= 0 && Distance(reading.Negation, in reading) <= distance)
                    return;
                reading.Negation = hit;
                reading.Absent = cue.Kind == CueKind.Negation;
                break;
            case CueKind.Uncertainty or CueKind.Certainty:
                if (reading.Certainty >= 0 && CueOf(reading.Certainty).Kind == CueKind.Certainty && Distance(reading.Certainty, in reading) <= distance)
                    return;
                if (reading.Certainty >= 0 && cue.Kind == CueKind.Certainty && Distance(reading.Certainty, in reading) <= distance)
                    return;
                reading.Certainty = hit;
                reading.Hedged = cue.Kind == CueKind.Uncertainty;
                break;
            default:
                reading.Irrelevant = true;
                break;
        }
    }

    private int Distance(int hit, in Reading reading)
    {
        ref var h = ref _c.Hits[hit];
        return h.Start < reading.Start ? reading.Start - h.End : h.Start - reading.End;
    }

    private bool Applies(CueDefinition cue, int concept)
    {
        var c = _ontology.Concepts[concept];
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

    /// <summary>Tokens [from, to) that a cue reaches.</summary>
    private (int From, int To) Scope(int item, CueDefinition cue)
    {
        ref var it = ref _clauses[item];
        var (start, end) = cue.Scope is CueScope.Sentence or CueScope.Section ? (_c.First, _c.End) : _clauses.Bounds(it.Clause, _c);
        if (cue.Direction == CueDirection.Forward)
            start = it.End;
        if (cue.Direction == CueDirection.Backward)
            end = it.Start;
        if (cue.MaxWords > 0)
        {
            start = Math.Max(start, it.Start - cue.MaxWords);
            end = Math.Min(end, it.End + cue.MaxWords);
        }
        if (cue.Scope == CueScope.Coordination)
            LimitToCoordination(item, ref start, ref end);
        if (cue.StopsAt.Length > 0)
        {
            for (var i = item + 1; i < _clauses.Count && _clauses[i].Start < end; i++)
            {
                if (_clauses[i].Kind == ItemKind.Cue && Array.IndexOf(cue.StopsAt, CueOf(_clauses[i].Index).Id) >= 0)
                    end = _clauses[i].Start;
            }
            for (var i = item - 1; i >= 0 && _clauses[i].End > start; i--)
            {
                if (_clauses[i].Kind == ItemKind.Cue && Array.IndexOf(cue.StopsAt, CueOf(_clauses[i].Index).Id) >= 0)
                    start = _clauses[i].End;
            }
        }
        return (start, end);
    }

    /// <summary>Shortens a scope to the first finding on each side and those joined to it.</summary>
    private void LimitToCoordination(int item, ref int start, ref int end)
    {
        var last = -1;
        for (var i = item + 1; i < _clauses.Count && _clauses[i].Start < end; i++)
        {
            if (_clauses[i].Kind == ItemKind.Finding)
            {
                if (last >= 0 && !IsListed(last, i))
                    break;
                last = i;
            }
        }
        if (last >= 0)
            end = Math.Min(end, _clauses[last].End);
        last = -1;
        for (var i = item - 1; i >= 0 && _clauses[i].End > start; i--)
        {
            if (_clauses[i].Kind == ItemKind.Finding)
            {
                if (last >= 0 && !IsListed(i, last))
                    break;
                last = i;
            }
        }
        if (last >= 0)
            start = Math.Max(start, _clauses[last].Start);
    }

    /// <summary>True when two findings, one after the other, are items of one list: only a coordinator and descriptions between them.</summary>
    private bool IsListed(int left, int right)
    {
        var joined = false;
        for (var i = left + 1; i < right; i++)
        {
            if (_clauses.IsJoint(i))
                joined = true;
            else if (_clauses[i].Kind == ItemKind.Cue && _clauses[i].Cue is not (CueKind.RemovedWord or CueKind.Comparison or CueKind.Locator or CueKind.Stop) && !IsJointToo(i))
                return false;
            else if (_clauses[i].Kind == ItemKind.Finding && _clauses[i].Start != _clauses[left].Start && _clauses[i].Start != _clauses[right].Start)
                return false;
        }
        return joined;
    }

    /// <summary>True when the same words are also a coordinator or alternative, as "versus" is.</summary>
    private bool IsJointToo(int item)
    {
        for (var i = item - 1; i <= item + 1; i++)
        {
            if (i >= 0 && i < _clauses.Count && i != item && _clauses.IsJoint(i) && _clauses[i].Start == _clauses[item].Start && _clauses[i].End == _clauses[item].End)
                return true;
        }
        return false;
    }

    /// <summary>"Scarring or atelectasis", "edema versus pneumonia": each is doubtful, and so is what else is listed with them.</summary>
    private void HedgeAlternatives()
    {
        for (var i = 0; i < _clauses.Count; i++)
        {
            if (!_clauses.IsCue(i, CueKind.Alternative))
                continue;
            var left = -1;
            var right = -1;
            for (var r = 0; r < _count; r++)
            {
                ref var reading = ref _readings[r];
                if (reading.Item < 0 || _clauses[reading.Item].Clause != _clauses[i].Clause)
                    continue;
                if (reading.End <= _clauses[i].Start)
                    left = r;
                else if (right < 0 && reading.Start >= _clauses[i].End)
                    right = r;
            }
            if (left < 0 || right < 0 || !IsListed(_readings[left].Item, _readings[right].Item))
                continue;
            HedgeUnlessAbsent(ref _readings[right]);
            HedgeUnlessAbsent(ref _readings[left]);
            // "A, B, or C" is one list of alternatives; in "A, B versus C" the first is what B or C would explain.
            if (i == 0 || !_clauses.IsCue(i - 1, CueKind.Coordinator) || _clauses[i - 1].End != _clauses[i].Start)
                continue;
            for (var r = left; r > 0 && _readings[r - 1].Item >= 0 && IsListed(_readings[r - 1].Item, _readings[r].Item); r--)
                HedgeUnlessAbsent(ref _readings[r - 1]);
        }
    }

    private static void HedgeUnlessAbsent(ref Reading r)
    {
        if (!r.Absent)
            r.Hedged = true;
    }
}
