using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>
/// Where each finding is: places in its phrase, on the side that is said beside them; places that a list shares; those of the subject, of a
/// topic before it, of the heading, and of what it stands for.
/// </summary>
internal sealed class Locate(SentenceStructure s)
{
    /// <summary>Gives every phrase the places that the sentence says, and those that it takes over.</summary>
    /// <param name="discourse">What was said before the sentence.</param>
    public void Run(Discourse discourse)
    {
        NamePlaces();
        for (var i = 0; i < s.ItemCount; i++)
        {
            if (s.Items[i].Inside < 0 && s.Items[i].Kind == ItemKind.Place)
                AddPlace(i, discourse);
        }
        for (var i = 0; i < s.ItemCount; i++)
        {
            if (s.Items[i].Inside < 0 && s.Items[i].Kind == ItemKind.Side)
                AddSide(i, discourse);
        }
        Spread();
        ShareSides();
        for (var p = 0; p < s.PhraseCount; p++)
            s.Phrases[p].Stated = OnOneSide(in s.Phrases[p]);
        Inherit(discourse);
        PartSiblings();
    }

    /// <summary>A place inside a name is stated only when it says more than the name does; a side inside a name always.</summary>
    private void NamePlaces()
    {
        for (var p = 0; p < s.PhraseCount; p++)
        {
            ref var phrase = ref s.Phrases[p];
            if (phrase.Mention < 0)
                continue;
            ref var m = ref s.Context.Mentions[phrase.Mention];
            var concept = s.ConceptOf(in phrase);
            if (m.FromPattern && !m.Places.IsEmpty)
            {
                phrase.HasOwnPlace = true;
                var side = m.Side != Side.None ? m.Side : SideInside(in phrase);
                var places = s.Ontology.PlacesOn(m.Places & concept.Allowed, side);
                if (side != Side.None || places != concept.Usual)
                    phrase.Leading = phrase.Sided = places;
            }
            else if (m.Side != Side.None)
            {
                phrase.Leading = phrase.Sided = s.Ontology.PlacesOn(concept.BySide, m.Side);
            }
        }
    }

    private Side SideInside(in Phrase phrase)
    {
        if (phrase.Head < 0)
            return Side.None;
        for (var i = phrase.Head; i < s.ItemCount && s.Items[i].Start < phrase.End; i++)
        {
            if (s.Items[i].Kind == ItemKind.Side && s.Items[i].Inside == phrase.Head)
                return s.MentionOf(in s.Items[i]).Side;
        }
        return Side.None;
    }

    private void AddPlace(int item, Discourse discourse)
    {
        ref var m = ref s.MentionOf(in s.Items[item]);
        if (m.Side is Side.Same or Side.Opposite)
        {
            m.Side = discourse.Resolve(s, item, m.Side);
            m.Places = s.Ontology.PlacesOn(m.Places, m.Side);
        }
        var before = IsBefore(item);
        var tip = FollowsTip(item);
        for (var p = Targets.First(s, item); p >= 0; p = Targets.Next(s, item, p))
        {
            ref var phrase = ref s.Phrases[p];
            var concept = s.ConceptOf(in phrase);
            var here = m.Places & concept.Allowed;
            phrase.Said = true;
            if (here.IsEmpty)
            {
                phrase.Elsewhere |= concept.Kind == ConceptKind.Device && (m.Places & s.Ontology.ListedPlaces).IsEmpty;
                if (m.Side != Side.None)
                    phrase.SideElsewhere = phrase.SideElsewhere == Side.None || phrase.SideElsewhere == m.Side ? m.Side : Side.Both;
                continue;
            }
            s.Connect(EdgeKind.Place, before ? EdgeReason.BeforeName : EdgeReason.AfterName, item, p);
            phrase.NormalOf |= s.NormalBit(m.Concept);
            if (tip && concept.TakesTip)
                phrase.Tip |= here;
            if (m.Side == Side.None && !(here & s.Ontology.RightPlaces).IsEmpty && !(here & s.Ontology.LeftPlaces).IsEmpty)
                phrase.Unsided |= here;
            else
                phrase.Sided |= here;
            if (before)
                phrase.Leading |= here;
            else
                phrase.Trailing |= here;
        }
    }

    private bool IsBefore(int item)
    {
        ref var group = ref s.Groups[s.Items[item].Group];
        return group.Head >= 0 ? Targets.HeadOf(s, item).Before : group.Owner > item;
    }

    private bool FollowsTip(int item)
    {
        for (var i = item - 1; i >= s.Groups[s.Items[item].Group].First; i--)
        {
            if (s.IsCue(i, CueKind.Tip))
                return true;
        }
        return false;
    }

    /// <summary>A side alone restricts places named beside it without one, or means the place that the finding has on that side.</summary>
    private void AddSide(int item, Discourse discourse)
    {
        var side = discourse.Resolve(s, item, s.MentionOf(in s.Items[item]).Side);
        if (side == Side.None)
            return;
        var before = IsBefore(item);
        for (var p = Targets.First(s, item); p >= 0; p = Targets.Next(s, item, p))
        {
            ref var phrase = ref s.Phrases[p];
            // "Bilateral effusions, moderate on the right and small on the left": each group has its own side.
            if (side == Side.Both && phrase.Group != s.Items[item].Group && phrase.Group >= 0 && s.Groups[phrase.Group].Has(GroupTraits.Side | GroupTraits.Place))
                continue;
            var concept = s.ConceptOf(in phrase);
            var places = IsSaid(in phrase) ? PlaceSet.Empty : s.Ontology.PlacesOn(concept.BySide, side);
            phrase.Said = true;
            s.Connect(EdgeKind.Place, before ? EdgeReason.BeforeName : EdgeReason.AfterName, item, p);
            phrase.SideElsewhere = phrase.SideElsewhere == Side.None || phrase.SideElsewhere == side ? side : Side.Both;
            phrase.BySideAlone |= places;
            if (before)
                phrase.Leading |= places;
            else
                phrase.Trailing |= places;
        }
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
        for (var p = s.PhraseCount - 2; p >= 0; p--)
        {
            ref var left = ref s.Phrases[p];
            ref var right = ref s.Phrases[p + 1];
            if (left.Head < 0 || right.Head < 0 || left.Clause != right.Clause || left.Head == right.Head || !(left.Leading | left.Trailing).IsEmpty || left.HasOwnPlace)
                continue;
            var joint = JointOf(in left, in right);
            if (joint is Joint.And or Joint.Comma or Joint.Or or Joint.With && HasLocator(right.Group) || joint == Joint.Interpretation)
                Take(ref left, in right, right.Trailing, p);
        }
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
        if (to.Leading.IsEmpty && !places.IsEmpty && SideOf(places) is not Side.None and var side)
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
            var side = SideOf(left.Leading | left.Trailing);
            if (JointOf(in left, in right) == Joint.With && s.Groups[right.Group].Joint == Joint.With && !s.ConceptOf(in right).AffectsBothSides)
                right.SideElsewhere = side;
        }
    }

    /// <summary>"Elevated right hemidiaphragm with overlying atelectasis": what comes with a finding of one side is on that side, unless it affects both.</summary>
    private void TakeSide(ref Phrase to, in Phrase from)
    {
        var concept = s.ConceptOf(in to);
        var side = SideOf(from.Leading | from.Trailing);
        if (side == Side.None && from.SideElsewhere is Side.Right or Side.Left)
            side = from.SideElsewhere;
        if (side == Side.None || concept.AffectsBothSides || concept.NeedsPlace || IsSaid(in to))
            return;
        to.Leading = to.BySideAlone = s.Ontology.PlacesOn(concept.BySide, side) & concept.Allowed;
    }

    private Side SideOf(PlaceSet places)
    {
        var right = !(places & s.Ontology.RightPlaces).IsEmpty;
        var left = !(places & s.Ontology.LeftPlaces).IsEmpty;
        return right == left ? Side.None : right ? Side.Right : Side.Left;
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

    private void Inherit(Discourse discourse)
    {
        var topic = default(Topic);
        var topicClause = -1;
        for (var p = 0; p < s.PhraseCount; p++)
        {
            ref var phrase = ref s.Phrases[p];
            if (topicClause != phrase.Clause)
            {
                topic = TopicBefore(phrase.Clause, discourse);
                topicClause = phrase.Clause;
            }
            if (phrase.Stated.IsEmpty)
                TakeOver(p, in topic, discourse);
            else if (phrase.Stated == phrase.Unsided && SideOf(phrase.Stated) == Side.None && SideOfSubject(p, in topic) is not Side.None and var side)
                phrase.Stated = s.Ontology.PlacesOn(phrase.Stated, side);
        }
    }

    /// <summary>"Bilateral effusions, moderate on the right": what is said of one side leaves the other for the rest.</summary>
    private void PartSiblings()
    {
        for (var p = 0; p < s.PhraseCount; p++)
        {
            ref var phrase = ref s.Phrases[p];
            if (phrase.Head < 0 || s.Items[phrase.Head].Group != phrase.Group || SideOf(phrase.Stated) != Side.None || phrase.Stated.IsEmpty)
                continue;
            for (var q = s.Items[phrase.Head].FirstPhrase; q >= 0; q = s.Phrases[q].NextOfHead)
            {
                if (q != p && s.Phrases[q].Concept == phrase.Concept && SideOf(s.Phrases[q].Stated) != Side.None)
                    phrase.Stated = phrase.Stated.Except(s.Phrases[q].Stated);
            }
        }
    }

    private void TakeOver(int p, in Topic topic, Discourse discourse)
    {
        ref var phrase = ref s.Phrases[p];
        var concept = s.ConceptOf(in phrase);
        var anaphoric = HasAnaphorBefore(in phrase);
        var carried = phrase.Referent >= 0 ? phrase.Referent : anaphoric ? discourse.LastAffirmed : -1;
        if (phrase.SideElsewhere != Side.None && !concept.NeedsPlace && !IsSaid(in phrase))
        {
            phrase.Stated = s.Ontology.PlacesOn(concept.BySide, phrase.SideElsewhere);
        }
        else if (carried >= 0 && !(discourse.PlacesOf(carried) & concept.Allowed).IsEmpty)
        {
            phrase.Stated = discourse.PlacesOf(carried) & concept.Allowed;
        }
        else if (!(topic.Places & concept.Allowed).IsEmpty)
        {
            phrase.Stated = topic.Places & concept.Allowed;
            phrase.NormalOf |= topic.NormalOf;
        }
        else if (concept.NeedsPlace || IsSaid(in phrase) || phrase.Absent || anaphoric)
        {
            TakeSubject(p);
        }
        if (phrase.Stated.IsEmpty && phrase.Hedged)
            TakeDoubted(p);
        if (phrase.Stated.IsEmpty && topic.Side != Side.None && !concept.NeedsPlace && !IsSaid(in phrase))
            phrase.Stated = s.Ontology.PlacesOn(concept.BySide, topic.Side);
    }

    /// <summary>True for words that are said of a place: a side alone ("the left base is hidden by the enlarged heart") is none.</summary>
    private bool IsSaid(in Phrase phrase) => phrase.Mention >= 0 && s.Context.Mentions[phrase.Mention].IsSaid;

    /// <summary>"Shadowing at the left base, pneumonia not excluded": what is doubted in the next clause is a reading of what is seen.</summary>
    private void TakeDoubted(int p)
    {
        ref var phrase = ref s.Phrases[p];
        if (p == 0 || phrase.Clause < 0 || s.Phrases[p - 1].Clause != phrase.Clause - 1 && s.Phrases[p - 1].Clause != phrase.Clause || s.Phrases[p - 1].Absent)
            return;
        if (s.Phrases[p - 1].Clause != phrase.Clause && s.Groups[s.Clauses[phrase.Clause].FirstGroup].Has(GroupTraits.New))
            return;
        phrase.Stated = s.Phrases[p - 1].Stated & s.ConceptOf(in phrase).Allowed;
    }

    private bool HasAnaphorBefore(in Phrase phrase)
    {
        for (var i = 0; i < s.ItemCount && s.Items[i].Start < phrase.Start; i++)
        {
            if (s.IsCue(i, CueKind.Anaphor))
                return true;
        }
        return false;
    }

    /// <summary>The side for a place that is named without one: that of the heading, or of what is clear but for this ("left lung clear but for ... near the base").</summary>
    private Side SideOfSubject(int p, in Topic topic)
    {
        if (topic.Side != Side.None)
            return topic.Side;
        ref var phrase = ref s.Phrases[p];
        if (p > 0 && s.Phrases[p - 1].Clause == phrase.Clause && s.Groups[s.Clauses[Math.Max(0, phrase.Clause)].FirstGroup] is var first && first.Has(GroupTraits.Verb) && first.Has(GroupTraits.Place)
            && s.Items[first.First].Kind == ItemKind.Place && s.MentionOf(in s.Items[first.First]).Side is Side.Right or Side.Left)
        {
            return s.MentionOf(in s.Items[first.First]).Side;
        }
        return p > 0 && s.Phrases[p - 1].Clause == phrase.Clause - 1 && s.ConceptOf(in s.Phrases[p - 1]).NeedsPlace ? SideOf(s.Phrases[p - 1].Stated) : Side.None;
    }

    /// <summary>"The lungs are underinflated but clear", "clear without infiltrate": more is said of the subject before.</summary>
    private void TakeSubject(int p)
    {
        ref var phrase = ref s.Phrases[p];
        if (phrase.Absent && (phrase.Clause < 0 || s.Groups[s.Clauses[phrase.Clause].FirstGroup].Has(GroupTraits.New)))
            return;
        for (var q = p - 1; q >= 0 && s.Phrases[q].Clause >= phrase.Clause - 1; q--)
        {
            ref var before = ref s.Phrases[q];
            var places = (phrase.Absent && !s.ConceptOf(in before).NeedsPlace ? before.Leading : before.Stated) & s.ConceptOf(in phrase).Allowed;
            if (places.IsEmpty || phrase.Absent && before.Clause == phrase.Clause)
                continue;
            phrase.Stated = places;
            phrase.NormalOf |= before.NormalOf;
            return;
        }
    }

    /// <summary>"In the left lung there is a scar": the places of clauses before that name no finding; else those of the heading.</summary>
    private Topic TopicBefore(int clause, Discourse discourse)
    {
        var topic = default(Topic);
        for (var c = clause - 1; c >= 0 && !s.Clauses[c].HasHead; c--)
        {
            for (var i = s.Groups[s.Clauses[c].FirstGroup].First; i < s.Groups[s.Clauses[c].EndGroup - 1].End; i++)
            {
                if (s.Items[i].Inside >= 0)
                    continue;
                if (s.Items[i].Kind == ItemKind.Side)
                    topic.Side = discourse.Resolve(s, i, s.MentionOf(in s.Items[i]).Side);
                if (s.Items[i].Kind != ItemKind.Place)
                    continue;
                topic.Places |= s.MentionOf(in s.Items[i]).Places;
                topic.NormalOf |= s.NormalBit(s.MentionOf(in s.Items[i]).Concept);
            }
        }
        if (topic.Places.IsEmpty && topic.Side == Side.None)
            return new Topic { Places = discourse.HeadingPlaces, NormalOf = discourse.HeadingNormalOf, Side = discourse.SideHeading };
        topic.Places = s.Ontology.PlacesOn(topic.Places, topic.Side);
        return topic;
    }

    /// <summary>What a sentence or a heading is about before it names a finding.</summary>
    private struct Topic
    {
        public PlaceSet Places;
        public ulong NormalOf;
        public Side Side;
    }
}
