using System.Globalization;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <content>Severity, time, texture, size and change.</content>
internal sealed partial class FactResolver
{
    private void AttachValues()
    {
        for (var i = 0; i < _clauses.Count; i++)
        {
            ref var item = ref _clauses[i];
            if (item.Kind != ItemKind.Value)
                continue;
            var value = _c.Mentions[item.Index].Value;
            var attribute = value >> 8;
            var target = attribute == _unit ? Described(i, -1) : Described(i, attribute);
            if (target < 0)
                continue;
            if (attribute != _unit)
                SetValue(ref _readings[target], value, item.Index);
            else if (item.Start > _c.First && _c.IsNumber(item.Start - 1))
                SetSize(ref _readings[target], item.Start - 1, value & 255, LeadsToPlace(i));
        }
    }

    /// <summary>"4 cm above the carina": a locator right after the unit makes the number a distance.</summary>
    private bool LeadsToPlace(int unit) =>
        unit + 2 < _clauses.Count && _clauses.IsCue(unit + 1, CueKind.Locator) && _clauses[unit + 1].Start == _clauses[unit].End
        && _clauses[unit + 2].Kind == ItemKind.Place;

    private void SetSize(ref Reading r, int token, int unit, bool distance)
    {
        if (r.Unit < 0 && double.TryParse(_c.TextOf(token), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size))
            (r.Size, r.Unit, r.Measured) = (size, unit, distance ? Facts.Measured.Distance : Facts.Measured.Size);
    }

    /// <summary>
    /// The finding that a value describes: the one around it, else the one it stands before in the same noun phrase, else the nearest before it
    /// in the clause ("the effusion is small").
    /// </summary>
    private int Described(int item, int attribute)
    {
        var around = ReadingAround(item, attribute);
        if (around >= 0)
            return around;
        var ahead = Ahead(item, attribute);
        return ahead >= 0 ? ahead : Behind(item, attribute);
    }

    private int ReadingAround(int item, int attribute)
    {
        for (var r = 0; r < _count; r++)
        {
            if (_readings[r].Item >= 0 && _readings[r].Start <= _clauses[item].Start && _clauses[item].End <= _readings[r].End && Accepts(r, attribute))
                return r;
        }
        return -1;
    }

    private bool Accepts(int reading, int attribute) => attribute < 0 || Takes(in _readings[reading], attribute);

    /// <summary>The finding that follows with nothing but descriptions between.</summary>
    private int Ahead(int item, int attribute)
    {
        for (var i = item + 1; i < _clauses.Count; i++)
        {
            ref var it = ref _clauses[i];
            if (it.Kind == ItemKind.Finding)
            {
                var r = ReadingOf(i);
                return r >= 0 && Accepts(r, attribute) ? r : -1;
            }
            if (it.Kind != ItemKind.Cue || it.Cue is CueKind.RemovedWord or CueKind.Comparison or CueKind.Uncertainty or CueKind.Affirmation)
                continue;
            if (_clauses.IsJoint(i) && i + 1 < _clauses.Count && (_clauses[i + 1].Kind == ItemKind.Value || _clauses[item].Kind == ItemKind.Value && _clauses.IsCue(i + 1, CueKind.Comparison) || JoinsPlaces(i)))
                continue;
            return -1;
        }
        return -1;
    }

    private bool JoinsPlaces(int joint) =>
        joint > 0 && joint + 1 < _clauses.Count && _clauses[joint - 1].Kind == ItemKind.Place && _clauses[joint + 1].Kind == ItemKind.Place;

    private int Behind(int item, int attribute)
    {
        for (var i = item - 1; i >= 0 && _clauses[i].Clause == _clauses[item].Clause; i--)
        {
            if (_clauses[i].Kind == ItemKind.Finding)
            {
                var r = ReadingOf(i);
                return r >= 0 && Accepts(r, attribute) ? r : -1;
            }
        }
        return -1;
    }

    private int ReadingOf(int item)
    {
        for (var r = 0; r < _count; r++)
        {
            if (_readings[r].Item == item)
                return r;
        }
        return -1;
    }

    private void AttachComparisons()
    {
        for (var i = 0; i < _clauses.Count; i++)
        {
            if (!_clauses.IsCue(i, CueKind.Comparison))
                continue;
            var cue = CueOf(_clauses[i].Index);
            var (target, forward) = Compared(i, cue);
            if (target < 0)
                continue;
            // The list is found before anything is set: a change may turn its items absent.
            var first = target;
            var last = target;
            while (forward && last + 1 < _count && Spreads(last, last + 1))
                last++;
            while (!forward && first > 0 && Spreads(first - 1, first))
                first--;
            for (var r = first; r <= last; r++)
                SetComparison(r, cue, _clauses[i].Index);
        }
    }

    private void SetComparison(int reading, CueDefinition cue, int hit)
    {
        ref var r = ref _readings[reading];
        if (!ConceptOf(r).TakesComparison || r.Comparison >= 0 && Array.IndexOf(cue.Beats, r.Comparison) < 0 || !Applies(cue, r.Concept))
            return;
        r.Comparison = cue.Id;
        r.ComparisonHit = hit;
        if (cue.MakesAbsent && r.Forced == YieldStatus.AsRead)
        {
            r.Absent = true;
            r.Hedged = false;
        }
    }

    /// <summary>A change said of one item of a list holds for the items joined to it by "and", unless they have one of their own.</summary>
    private bool Spreads(int left, int right) =>
        _readings[left].Item >= 0 && _readings[right].Item >= 0 && IsListed(_readings[left].Item, _readings[right].Item)
        && _readings[left].Absent == _readings[right].Absent && _readings[left].Hedged == _readings[right].Hedged
        && !IsBetween(CueKind.Comparison, _readings[left].Item, _readings[right].Item) && !IsBetween(CueKind.Stop, _readings[left].Item, _readings[right].Item)
        && !IsBetween(CueKind.RemovedWord, _readings[left].Item, _readings[right].Item);

    private bool IsBetween(CueKind kind, int left, int right)
    {
        for (var i = left + 1; i < right; i++)
        {
            if (_clauses.IsCue(i, kind))
                return true;
        }
        return false;
    }

    private (int Target, bool Forward) Compared(int item, CueDefinition cue)
    {
        var hit = _c.Hits[_clauses[item].Index];
        for (var r = 0; r < _count; r++)
        {
            if (hit.Capture >= 0 && _readings[r].Mention == hit.Capture || _readings[r].Start <= hit.Start && hit.End <= _readings[r].End)
                return (r, true);
        }
        if (cue.Direction == CueDirection.Both && Ahead(item, -1) is >= 0 and var near && CanChange(near, cue))
            return (near, true);
        if (cue.Direction != CueDirection.Forward && NearestInScope(item, cue, forward: false) is >= 0 and var behind)
            return (behind, false);
        if (cue.Direction != CueDirection.Backward && NearestInScope(item, cue, forward: true) is >= 0 and var ahead)
            return (ahead, true);
        return (SubjectOfClauseBefore(item, cue), false);
    }

    /// <summary>"Enlarged but stable": in a clause without a finding, the last one of the clause before is meant.</summary>
    private int SubjectOfClauseBefore(int item, CueDefinition cue)
    {
        var clause = _clauses[item].Clause;
        var found = -1;
        for (var r = 0; r < _count; r++)
        {
            var at = _readings[r].Item < 0 ? -1 : _clauses[_readings[r].Item].Clause;
            if (at == clause)
                return -1;
            if (at == clause - 1 && CanChange(r, cue))
                found = r;
        }
        return found;
    }

    private bool CanChange(int reading, CueDefinition cue) => ConceptOf(_readings[reading]).TakesComparison && Applies(cue, _readings[reading].Concept);

    private int NearestInScope(int item, CueDefinition cue, bool forward)
    {
        var (from, to) = Scope(item, cue);
        var found = -1;
        for (var r = 0; r < _count; r++)
        {
            ref var reading = ref _readings[r];
            if (reading.Item < 0 || reading.Start < from || reading.End > to || !CanChange(r, cue))
                continue;
            // "Progression of disease with a new effusion": what accompanies is not what has changed.
            if (forward && reading.Start >= _clauses[item].End)
                return IsBetween(CueKind.Accompaniment, item, reading.Item) ? -1 : r;
            if (!forward && reading.End <= _clauses[item].Start)
                found = r;
        }
        return found;
    }
}
