using System.Numerics;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <content>Where each finding is.</content>
internal sealed partial class FactResolver
{
    private readonly List<(int Reading, int Mention)> _placeLinks = [];

    /// <summary>Mentions of the places that were linked to readings, as pairs of their indices.</summary>
    public List<(int Reading, int Mention)> PlaceLinks => _placeLinks;

    /// <summary>
    /// Gives every place of a clause to a finding: what stands before the first finding is its place; between two findings what stands after the
    /// last coordinator, verb or other cue belongs to the second, the rest to the first when a locator introduces it; what follows the
    /// last finding is its place.
    /// </summary>
    private void LinkPlaces()
    {
        _placeLinks.Clear();
        for (var first = 0; first < _clauses.Count;)
        {
            var end = first + 1;
            while (end < _clauses.Count && _clauses[end].Clause == _clauses[first].Clause)
                end++;
            LinkClause(first, end);
            first = end;
        }
    }

    private void LinkClause(int first, int end)
    {
        var previous = -1;
        var segment = first;
        for (var i = first; i <= end; i++)
        {
            if (i < end && _clauses[i].Kind != ItemKind.Finding)
                continue;
            var next = i < end ? ReadingOf(i) : -1;
            if (i < end && next < 0)
                continue;
            if (previous < 0)
            {
                Collect(segment, i, next, leading: true);
            }
            else if (next < 0)
            {
                Collect(segment, EndOfTrailing(segment, i, !ConceptOf(_readings[previous]).NeedsPlace), previous, leading: false);
            }
            else
            {
                var split = SplitBetween(segment, i, previous);
                Collect(segment, EndOfTrailing(segment, split, standsAlone: false), previous, leading: false);
                Collect(split, i, next, leading: true);
            }
            previous = next;
            segment = i + 1;
        }
    }

    /// <summary>What follows a finding is its place up to a coordinator that joins no places: "... normal, stable hilar contours".</summary>
    private int EndOfTrailing(int from, int to, bool standsAlone)
    {
        for (var i = from; i < to; i++)
        {
            if (_clauses.IsJoint(i) && !JoinsPlaces(i) && !(i + 1 < to && IsPlaceApart(i + 1, standsAlone)))
                return i;
        }
        return to;
    }

    /// <summary>"Granuloma, in the right base", "tube, tip at the apex", and with no finding to follow also "granuloma, right base".</summary>
    private bool IsPlaceApart(int item, bool standsAlone) =>
        _clauses.IsCue(item, CueKind.Locator) || _clauses.IsCue(item, CueKind.Tip) || standsAlone && _clauses[item].Kind == ItemKind.Place;

    /// <summary>
    /// First item between two findings that belongs to the second: what stands after the last coordinator ("effusion, left base consistent with
    /// scarring"), else after the last verb or other cue, unless a locator ties all of it to the first.
    /// </summary>
    private int SplitBetween(int from, int to, int previous)
    {
        var cue = -1;
        var located = false;
        for (var i = to - 1; i >= from; i--)
        {
            if (_clauses[i].Kind != ItemKind.Cue || _clauses[i].Cue is CueKind.RemovedWord or CueKind.Comparison)
                continue;
            if (_clauses.IsJoint(i))
            {
                // "in the right and left base": the joint is inside the place, unless what follows it stands right before the next finding.
                if (JoinsPlaces(i) && !(_clauses[to - 1].Kind == ItemKind.Place && _clauses[to - 1].End == _clauses[to].Start))
                    continue;
                return i;
            }
            if (_clauses[i].Cue == CueKind.Locator)
                located = true;
            else if (cue < 0)
                cue = i;
        }
        if (cue >= 0 || located)
            return cue >= 0 ? cue : to;
        return ConceptOf(_readings[previous]).NeedsPlace && _readings[previous].Leading.IsEmpty ? to : from;
    }

    private void Collect(int from, int to, int reading, bool leading)
    {
        if (reading < 0)
            return;
        ref var r = ref _readings[reading];
        var concept = ConceptOf(r);
        var sides = Side.None;
        var unsided = PlaceSet.Empty;
        var places = PlaceSet.Empty;
        var tip = false;
        for (var i = from; i < to; i++)
        {
            tip |= _clauses.IsCue(i, CueKind.Tip);
            if (_clauses[i].Kind != ItemKind.Place || r.HasOwnPlace && _clauses[i].End <= r.End && r.Start <= _clauses[i].Start)
                continue;
            ref var m = ref _c.Mentions[_clauses[i].Index];
            if (m.Concept < 0)
            {
                sides = sides == Side.None || sides == m.Side ? m.Side : Side.Both;
                _placeLinks.Add((reading, _clauses[i].Index));
                continue;
            }
            var here = m.Places & concept.Allowed;
            if (!here.IsEmpty)
                _placeLinks.Add((reading, _clauses[i].Index));
            r.Elsewhere |= concept.Kind == ConceptKind.Device && here.IsEmpty && (m.Places & _ontology.ListedPlaces).IsEmpty;
            if (tip && concept.Kind == ConceptKind.Device)
                r.Tip |= here;
            if (!here.IsEmpty)
                NoteNormal(ref r, m.Concept);
            if (m.Side == Side.None && !(here & _ontology.RightPlaces).IsEmpty && !(here & _ontology.LeftPlaces).IsEmpty)
                unsided |= here;
            else
                places |= here;
        }
        if (sides != Side.None)
        {
            if (!unsided.IsEmpty)
                places |= _ontology.PlacesOn(unsided, sides);
            else if (places.IsEmpty)
                places = r.BySideAlone = _ontology.PlacesOn(concept.BySide, sides);
            r.Sided |= places;
        }
        else
        {
            r.Sided |= places;
            r.Unsided |= unsided;
            places |= unsided;
        }
        if (leading)
            r.Leading |= places;
        else
            r.Trailing |= places;
    }

    /// <summary>Remembers which anatomies a normal statement is about, for what it rules out.</summary>
    private void NoteNormal(ref Reading r, int anatomy)
    {
        var i = Array.BinarySearch(_rulingOut, anatomy);
        if (i >= 0)
            r.NormalOf |= 1ul << i;
    }

    /// <summary>Concepts that a normal statement of these anatomies rules out, as <see cref="Reading.NormalOf"/> names them.</summary>
    /// <param name="normalOf">One bit an anatomy.</param>
    /// <param name="into">Receives the concepts, each once.</param>
    public void RuledOut(ulong normalOf, List<int> into)
    {
        into.Clear();
        for (; normalOf != 0; normalOf &= normalOf - 1)
        {
            foreach (var concept in _ontology.Concepts[_rulingOut[BitOperations.TrailingZeroCount(normalOf)]].RulesOut)
            {
                if (!into.Contains(concept))
                    into.Add(concept);
            }
        }
    }

    /// <summary>Items of one list share a place that only the first or only the last of them names.</summary>
    private void SpreadPlaces()
    {
        for (var r = 1; r < _count; r++)
        {
            ref var left = ref _readings[r - 1];
            ref var right = ref _readings[r];
            if (right.Item < 0 || left.Item < 0 || !(right.Leading | right.Trailing).IsEmpty)
                continue;
            var interpretation = Interprets(left.Item, right.Item) || SaysMoreOfSubject(r);
            if (interpretation || IsListed(left.Item, right.Item) && _clauses[left.Item].Clause == _clauses[right.Item].Clause)
            {
                right.Leading = (interpretation ? left.Leading | left.Trailing : left.Leading) & ConceptOf(right).Allowed;
                right.NormalOf = left.NormalOf;
            }
        }
        for (var r = _count - 2; r >= 0; r--)
        {
            ref var left = ref _readings[r];
            ref var right = ref _readings[r + 1];
            if (left.Item >= 0 && right.Item >= 0 && (left.Leading | left.Trailing).IsEmpty && left.Absent == right.Absent
                && _clauses[left.Item].Clause == _clauses[right.Item].Clause && IsListed(left.Item, right.Item))
                left.Trailing = right.Trailing & ConceptOf(left).Allowed;
        }
        for (var r = 0; r < _count; r++)
            _readings[r].Stated = OnOneSide(in _readings[r]);
    }

    /// <summary>
    /// All stated places. Those named without a side are on the side that the others are on ("right chest tube with tip at the apex"), and a side
    /// alone means no more than the place that is named beside it ("bilateral opacity at the base").
    /// </summary>
    private PlaceSet OnOneSide(in Reading r)
    {
        var all = r.Leading | r.Trailing;
        if (r.Unsided.IsEmpty)
            return all;
        var right = !(r.Sided & _ontology.RightPlaces).IsEmpty;
        var left = !(r.Sided & _ontology.LeftPlaces).IsEmpty;
        var named = right == left ? r.Unsided : _ontology.PlacesOn(r.Unsided, right ? Side.Right : Side.Left);
        var other = all.Except(r.Unsided) | r.Sided & all;
        for (var p = named; !p.IsEmpty; p = p.WithoutFirst)
            other = other.Except(_ontology.Places[p.First].ContainedIn & r.BySideAlone);
        return other | named;
    }

    /// <summary>
    /// True when what is said of a reading belongs to the place of a normal statement before it ("lungs are clear without infiltrate"), or to the
    /// subject of the clause before, left out in its own ("the lungs are underinflated but clear").
    /// </summary>
    private bool SaysMoreOfSubject(int r)
    {
        var apart = _clauses[_readings[r].Item].Clause - _clauses[_readings[r - 1].Item].Clause;
        return apart == 0 ? ConceptOf(_readings[r - 1]).NeedsPlace && _readings[r].Absent
            : apart == 1 && (ConceptOf(_readings[r]).NeedsPlace || _readings[r].Absent);
    }

    /// <summary>True when the second finding is said to be what the first one is.</summary>
    private bool Interprets(int left, int right)
    {
        for (var i = left + 1; i < right; i++)
        {
            if (_clauses[i].Kind == ItemKind.Cue && _clauses[i].Cue is CueKind.Interpretation or CueKind.Uncertainty or CueKind.RemovedWord)
                return _clauses[left].Clause == _clauses[right].Clause;
        }
        return false;
    }

    private void InheritPlaces(PlaceSet heading, PlaceSet carried)
    {
        for (var r = 0; r < _count; r++)
        {
            ref var reading = ref _readings[r];
            if (!reading.Stated.IsEmpty)
                continue;
            var allowed = ConceptOf(reading).Allowed;
            var topic = TopicOf(in reading) & allowed;
            if (!topic.IsEmpty)
                reading.Stated = topic;
            else if (!(heading & allowed).IsEmpty)
                reading.Stated = heading & allowed;
            else if (!carried.IsEmpty && HasAnaphorBefore(reading.Start))
                reading.Stated = carried & allowed;
        }
    }

    /// <summary>"In the left lung there is a scar": the place of a clause that names no finding, for the one that follows it.</summary>
    private PlaceSet TopicOf(in Reading reading)
    {
        if (reading.Item < 0)
            return PlaceSet.Empty;
        var clause = _clauses[reading.Item].Clause;
        var places = PlaceSet.Empty;
        var side = Side.None;
        for (var i = 0; i < _clauses.Count && _clauses[i].Clause < clause; i++)
        {
            ref var item = ref _clauses[i];
            if (item.Kind == ItemKind.Finding)
                return PlaceSet.Empty;
            if (item.Kind != ItemKind.Place)
                continue;
            ref var m = ref _c.Mentions[item.Index];
            if (m.Concept < 0)
                side = m.Side;
            else
                places |= m.Places;
        }
        return places.IsEmpty ? side == Side.None ? places : _ontology.PlacesOn(ConceptOf(in reading).BySide, side) : _ontology.PlacesOn(places, side);
    }

    /// <summary>Places that the sentence names, for a sentence that says more of the finding before it.</summary>
    public PlaceSet NamedPlaces()
    {
        var places = PlaceSet.Empty;
        for (var i = 0; i < _clauses.Count; i++)
        {
            if (_clauses[i].Kind == ItemKind.Place)
                places |= _c.Mentions[_clauses[i].Index].Places;
        }
        return places;
    }

    private bool HasAnaphorBefore(int token)
    {
        for (var i = 0; i < _clauses.Count && _clauses[i].Start < token; i++)
        {
            if (_clauses.IsCue(i, CueKind.Anaphor))
                return true;
        }
        return false;
    }
}
