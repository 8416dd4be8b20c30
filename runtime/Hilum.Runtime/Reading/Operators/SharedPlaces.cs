using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>
/// The part of <see cref="Locate"/> for places that several phrases of a list share, or that a reading and what comes with a finding take over;
/// in the end each phrase has its places on the sides that are said beside them.
/// </summary>
internal sealed class SharedPlaces(SentenceStructure s)
{
    /// <summary>Shares places and sides, and settles where each phrase is.</summary>
    public void Run()
    {
        Spread();
        ShareSides();
        for (var p = 0; p < s.PhraseCount; p++)
            s.Phrases[p].Stated = OnOneSide(in s.Phrases[p]);
    }

    /// <summary>Items of one list share a place that only the first or only the last of them names.</summary>
    private void Spread()
    {
        for (var p = 1; p < s.PhraseCount; p++)
        {
            ref var left = ref s.Phrases[p - 1];
            ref var right = ref s.Phrases[p];
            if (left.Head < 0 || right.Head < 0 || left.Head == right.Head || !(right.Leading | right.Trailing).IsEmpty || right.HasOwnPlace)
                continue;
            // "Pneumonia at the base, no new abnormality": the denial of anything is of the whole film.
            if (right.Absent && s.ConceptOf(in right).FollowsFrom.Length > 0)
                continue;
            var joint = JointOf(in left, in right);
            if (left.Clause != right.Clause && joint != Joint.Interpretation)
                continue;
            if (joint is Joint.And or Joint.Comma or Joint.Or)
                Take(ref right, in left, left.Leading.Except(left.Tip), p);
            else if (joint == Joint.Interpretation)
                Take(ref right, in left, left.Leading | left.Trailing, p);
            else if (joint == Joint.With)
                TakeSide(ref right, in left);
        }
        for (int p = s.PhraseCount - 2, next = p + 1; p >= 0; p--)
        {
            // The phrases of one head stand together; what follows is the first one of the next head.
            if (s.Phrases[p].Head != s.Phrases[p + 1].Head)
                next = p + 1;
            ref var left = ref s.Phrases[p];
            ref var right = ref s.Phrases[next];
            if (left.Head < 0 || right.Head < 0 || left.Clause != right.Clause || left.Head == right.Head || !(left.Leading | left.Trailing).IsEmpty || left.HasOwnPlace)
                continue;
            var joint = JointOf(in left, in right);
            // "Opacity and scarring in the left base"; words said of a place share it without a locator: "unfolded and calcified aorta".
            if (joint is Joint.And or Joint.Comma or Joint.Or or Joint.With && HasLocator(right.Group)
                || joint is Joint.And or Joint.Or && Sides.IsSaid(s, in left) && Sides.IsSaid(s, in right) || joint == Joint.Interpretation)
            {
                Take(ref left, in right, TrailingOf(right.Head), p);
            }
        }
    }

    /// <summary>Places behind a name, whatever it means.</summary>
    private PlaceSet TrailingOf(int head)
    {
        var places = PlaceSet.Empty;
        for (var p = s.Items[head].FirstPhrase; p >= 0; p = s.Phrases[p].NextOfHead)
            places |= s.Phrases[p].Trailing;
        return places;
    }

    private bool HasLocator(int group) => s.Groups[group].Has(GroupTraits.Locator);

    /// <summary>How two phrases hang together; none when other groups with heads lie between, or when both stand in one group.</summary>
    private Joint JointOf(in Phrase left, in Phrase right)
    {
        if (Interpretation.Links(s, left.Head, right.Head))
            return Joint.Interpretation;
        if (left.Group == right.Group)
            return Joint.With;
        return right.Group == left.Group + 1 ? s.Groups[right.Group].Joint : right.Group > left.Group ? s.Groups[s.Items[right.Head].Group].Joint : Joint.None;
    }

    private void Take(ref Phrase to, in Phrase from, PlaceSet places, int phrase)
    {
        var allowed = s.ConceptOf(in to).Allowed;
        to.Leading = places & allowed;
        to.Sided = from.Sided & to.Leading;
        to.Unsided = from.Unsided & to.Leading;
        to.BySideAlone = from.BySideAlone & to.Leading;
        to.NormalOf |= from.NormalOf;
        if (to.Leading.IsEmpty && !places.IsEmpty && Sides.Of(s, places) is not Side.None and var side)
            to.Leading = to.BySideAlone = s.Ontology.PlacesOn(s.ConceptOf(in to).BySide, side) & allowed;
    }

    /// <summary>"Right chest tube with a small apical pneumothorax": a place named without a side is on the side of what it comes with.</summary>
    private void ShareSides()
    {
        for (var p = 1; p < s.PhraseCount; p++)
        {
            ref var left = ref s.Phrases[p - 1];
            ref var right = ref s.Phrases[p];
            if (left.Head < 0 || right.Head < 0 || left.Clause != right.Clause || right.Unsided.IsEmpty || !(right.Sided | right.BySideAlone).IsEmpty || right.SideElsewhere != Side.None)
                continue;
            var side = Sides.Of(s, left.Leading | left.Trailing);
            if (JointOf(in left, in right) == Joint.With && s.Groups[right.Group].Joint == Joint.With && !s.ConceptOf(in right).AffectsBothSides)
                right.SideElsewhere = side;
        }
    }

    /// <summary>"Elevated right hemidiaphragm with overlying atelectasis": what comes with a finding of one side is on that side, unless it affects both.</summary>
    private void TakeSide(ref Phrase to, in Phrase from)
    {
        var concept = s.ConceptOf(in to);
        var side = Sides.Of(s, from.Leading | from.Trailing);
        if (side == Side.None && from.SideElsewhere is Side.Right or Side.Left)
            side = from.SideElsewhere;
        if (side == Side.None || concept.AffectsBothSides || concept.NeedsPlace || Sides.IsSaid(s, in to))
            return;
        to.Leading = to.BySideAlone = s.Ontology.PlacesOn(concept.BySide, side) & concept.Allowed;
    }

    /// <summary>
    /// All places of a phrase. Those named without a side are on the side that is said beside them, and a side alone means no more than the
    /// place that is named beside it ("bilateral opacity at the base").
    /// </summary>
    private PlaceSet OnOneSide(in Phrase phrase)
    {
        var all = phrase.Leading | phrase.Trailing;
        if (phrase.Unsided.IsEmpty)
            return all;
        var sided = phrase.Sided | phrase.BySideAlone;
        var right = !(sided & s.Ontology.RightPlaces).IsEmpty || phrase.SideElsewhere is Side.Right or Side.Both;
        var left = !(sided & s.Ontology.LeftPlaces).IsEmpty || phrase.SideElsewhere is Side.Left or Side.Both;
        var named = right == left ? phrase.Unsided : s.Ontology.PlacesOn(phrase.Unsided, right ? Side.Right : Side.Left);
        var other = all.Except(phrase.Unsided) | phrase.Sided & all;
        for (var p = named; !p.IsEmpty; p = p.WithoutFirst)
            other = other.Except((s.Ontology.Places[p.First].ContainedIn | PlaceSet.Of(p.First)) & phrase.BySideAlone);
        return other | named;
    }
}
