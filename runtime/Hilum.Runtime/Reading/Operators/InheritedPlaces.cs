using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>
/// The part of <see cref="Locate"/> for phrases without a place of their own: that of what they stand for, of a topic, of the subject before, of
/// what they are a reading of, or of the heading.
/// </summary>
internal sealed class InheritedPlaces(SentenceStructure s)
{
    /// <summary>Gives places to phrases that have none.</summary>
    /// <param name="discourse">What was said before the sentence.</param>
    public void Run(Discourse discourse)
    {
        Inherit(discourse);
        PartSiblings();
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
            else if (phrase.Stated == phrase.Unsided && Sides.Of(s, phrase.Stated) == Side.None && SideOfSubject(p, in topic) is not Side.None and var side)
                phrase.Stated = s.Ontology.PlacesOn(phrase.Stated, side);
        }
    }

    /// <summary>"Bilateral effusions, moderate on the right": what is said of one side leaves the other for the rest.</summary>
    private void PartSiblings()
    {
        for (var p = 0; p < s.PhraseCount; p++)
        {
            ref var phrase = ref s.Phrases[p];
            if (phrase.Head < 0 || s.Items[phrase.Head].Group != phrase.Group || Sides.Of(s, phrase.Stated) != Side.None || phrase.Stated.IsEmpty)
                continue;
            for (var q = s.Items[phrase.Head].FirstPhrase; q >= 0; q = s.Phrases[q].NextOfHead)
            {
                if (q != p && s.Phrases[q].Concept == phrase.Concept && Sides.Of(s, s.Phrases[q].Stated) != Side.None)
                    phrase.Stated = phrase.Stated.Except(s.Phrases[q].Stated);
            }
        }
    }

    private void TakeOver(int p, in Topic topic, Discourse discourse)
    {
        ref var phrase = ref s.Phrases[p];
        var concept = s.ConceptOf(in phrase);
        var anaphor = phrase.Referent >= 0 ? phrase.Head : AnaphorBefore(in phrase);
        var carried = phrase.Referent >= 0 ? phrase.Referent : anaphor >= 0 ? discourse.LastAffirmed : -1;
        if (IsSaidOfItsOwnPlace(p))
            return;
        if (phrase.SideElsewhere != Side.None && !concept.NeedsPlace && !Sides.IsSaid(s, in phrase))
        {
            phrase.Stated = s.Ontology.PlacesOn(concept.BySide, phrase.SideElsewhere);
        }
        else if (carried >= 0 && !(discourse.PlacesOf(carried) & concept.Allowed).IsEmpty)
        {
            phrase.Stated = discourse.PlacesOf(carried) & concept.Allowed;
            s.Connect(EdgeKind.SameAs, EdgeReason.CarriedOver, anaphor, p);
        }
        else if (!(topic.Places & concept.Allowed).IsEmpty)
        {
            phrase.Stated = s.Ontology.PlacesOn(topic.Places & concept.Allowed, phrase.SideElsewhere);
            phrase.NormalOf |= topic.NormalOf;
        }
        else if (concept.NeedsPlace || Sides.IsSaid(s, in phrase) || phrase.Absent || anaphor >= 0)
        {
            TakeSubject(p);
        }
        if (phrase.Stated.IsEmpty && phrase.Hedged)
            TakeDoubted(p);
        if (phrase.Stated.IsEmpty && topic.Side != Side.None && !concept.NeedsPlace && !Sides.IsSaid(s, in phrase))
            phrase.Stated = s.Ontology.PlacesOn(concept.BySide, topic.Side);
    }

    /// <summary>"HEART/MEDIASTINUM: Heart enlarged": the words are said of a place in the sentence, and mean what they mean there.</summary>
    private bool IsSaidOfItsOwnPlace(int p)
    {
        ref var phrase = ref s.Phrases[p];
        if (!Sides.IsSaid(s, in phrase))
            return false;
        for (var q = phrase.Head < 0 ? -1 : s.Items[phrase.Head].FirstPhrase; q >= 0; q = s.Phrases[q].NextOfHead)
        {
            if (q != p && Sides.IsSaid(s, in s.Phrases[q]) && !(s.Phrases[q].Stated & s.ConceptOf(in s.Phrases[q]).Of).IsEmpty)
                return true;
        }
        return false;
    }

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

    private int AnaphorBefore(in Phrase phrase)
    {
        for (var i = 0; i < s.ItemCount && s.Items[i].Start < phrase.Start; i++)
        {
            if (s.IsCue(i, CueKind.Anaphor) || s.IsCue(i, CueKind.PluralAnaphor))
                return i;
        }
        return -1;
    }

    /// <summary>The side for a place that is named without one: that of the heading, or of what is clear but for this ("left lung clear but for ... near the base").</summary>
    private Side SideOfSubject(int p, in Topic topic)
    {
        if (topic.Side != Side.None)
            return topic.Side;
        if (Sides.Of(s, topic.Places) is var heading and not Side.None)
            return heading;
        ref var phrase = ref s.Phrases[p];
        if (p > 0 && s.Phrases[p - 1].Clause == phrase.Clause && s.Groups[s.Clauses[Math.Max(0, phrase.Clause)].FirstGroup] is var first && first.Has(GroupTraits.Verb) && first.Has(GroupTraits.Place)
            && s.Items[first.First].Kind == ItemKind.Place && s.MentionOf(in s.Items[first.First]).Side is Side.Right or Side.Left)
        {
            return s.MentionOf(in s.Items[first.First]).Side;
        }
        if (p > 0 && s.Phrases[p - 1].Clause == phrase.Clause - 1 && s.ConceptOf(in s.Phrases[p - 1]).NeedsPlace)
            return Sides.Of(s, s.Phrases[p - 1].Stated);
        var concept = s.ConceptOf(in phrase);
        return concept.AffectsBothSides || concept.NeedsPlace || Sides.IsSaid(s, in phrase) ? Side.None : SideBefore(p);
    }

    /// <summary>"Volume loss on the right and a small apical pneumothorax": the one side that the sentence has spoken of before.</summary>
    private Side SideBefore(int p)
    {
        var side = Side.None;
        for (var q = 0; q < p; q++)
        {
            ref var before = ref s.Phrases[q];
            var its = before.Stated.IsEmpty ? before.SideElsewhere : Sides.Of(s, before.Stated);
            if (its is not (Side.Right or Side.Left) || side != Side.None && side != its)
                return Side.None;
            side = its;
        }
        return side;
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
        if (clause > 0 && s.Clauses[clause].Kind == ClauseKind.Relative && s.Groups[s.Clauses[clause].FirstGroup].First is var first and > 0 && PlaceBefore(first) is >= 0 and var place)
            return new Topic { Places = s.MentionOf(in s.Items[place]).Places, NormalOf = s.NormalBit(s.MentionOf(in s.Items[place]).Concept) };
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

    /// <summary>"... accentuate the cardiac silhouette, which is normal": the place right before a relative clause; -1 when a name stands there.</summary>
    private int PlaceBefore(int item)
    {
        for (var i = item - 1; i >= 0; i--)
        {
            if (s.Items[i].Inside >= 0 || s.Items[i].Kind == ItemKind.Cue)
                continue;
            return s.Items[i].Kind == ItemKind.Place ? i : -1;
        }
        return -1;
    }

    /// <summary>What a sentence or a heading is about before it names a finding.</summary>
    private struct Topic
    {
        public PlaceSet Places;
        public ulong NormalOf;
        public Side Side;
    }
}
