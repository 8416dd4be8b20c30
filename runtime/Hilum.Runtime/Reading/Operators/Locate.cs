using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>
/// Where each finding is: places in its phrase, on the side that is said beside them; places that a list shares; those of the subject, of a
/// topic before it, of the heading, and of what it stands for.
/// </summary>
internal sealed class Locate(SentenceStructure s)
{
    private readonly SharedPlaces _shared = new(s);
    private readonly InheritedPlaces _inherited = new(s);

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
        _shared.Run();
        _inherited.Run(discourse);
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
            else if ((m.Side != Side.None ? m.Side : SideInside(in phrase)) is var said && (said is Side.Right or Side.Left || m.Side == Side.Both))
            {
                phrase.Leading = phrase.Sided = s.Ontology.PlacesOn(concept.BySide, said);
            }
        }
    }

    private Side SideInside(in Phrase phrase) => phrase.Head < 0 || s.Items[phrase.Head].Group != phrase.Group ? Side.None : s.SideInside(phrase.Head);

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
            if (Sides.IsSaid(s, in phrase) && IsOfAnother(item, p, before))
                continue;
            var here = m.Places & concept.Allowed;
            phrase.Said = true;
            if (here.IsEmpty)
            {
                phrase.Elsewhere |= concept.Kind == ConceptKind.Device && (m.Places & s.Ontology.ListedPlaces).IsEmpty;
                if (m.Side != Side.None)
                    phrase.SideElsewhere = phrase.SideElsewhere == Side.None || phrase.SideElsewhere == m.Side ? m.Side : Side.Both;
                continue;
            }
            s.Connect(tip && concept.TakesTip ? EdgeKind.Tip : EdgeKind.Place, before ? EdgeReason.BeforeName : EdgeReason.AfterName, item, p);
            phrase.NormalOf |= s.NormalBit(m.Concept);
            if (tip && concept.TakesTip)
                phrase.Tip |= here;
            // "Bibasilar opacities, better on the right, worse on the left": each phrase has its side of the place.
            var onBoth = m.Side == Side.None || m.Side == Side.Both && phrase.Head >= 0 && s.Phrases[s.Items[phrase.Head].FirstPhrase].NextOfHead >= 0;
            if (onBoth && !(here & s.Ontology.RightPlaces).IsEmpty && !(here & s.Ontology.LeftPlaces).IsEmpty)
                phrase.Unsided |= here;
            else
                phrase.Sided |= here;
            if (before)
                phrase.Leading |= here;
            else
                phrase.Trailing |= here;
        }
    }

    /// <summary>
    /// True for a place that words said of a place are not said of: one after them, when their subject stands before ("heart enlarged, mediastinal
    /// contours stable"), and one of which they mean something else ("enlarged" of the heart and the hila).
    /// </summary>
    private bool IsOfAnother(int item, int p, bool before)
    {
        ref var phrase = ref s.Phrases[p];
        if (!before && s.Items[item].Group != phrase.Group && !s.Groups[s.Items[item].Group].Has(GroupTraits.Locator) && HasSubject(in phrase))
            return true;
        var places = s.MentionOf(in s.Items[item]).Places;
        if (!(places & s.ConceptOf(in phrase).Of).IsEmpty)
            return false;
        for (var q = 0; q < s.PhraseCount; q++)
        {
            ref var twin = ref s.Phrases[q];
            if (q != p && twin.Start == phrase.Start && Sides.IsSaid(s, in twin) && !(places & s.ConceptOf(in twin).Of).IsEmpty)
                return true;
        }
        return false;
    }

    private bool HasSubject(in Phrase phrase)
    {
        for (var i = s.Groups[phrase.Group].First; i < phrase.Head; i++)
        {
            if (s.Items[i].Kind == ItemKind.Place && s.Items[i].Inside < 0)
                return true;
        }
        return false;
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
            var places = Sides.IsSaid(s, in phrase) ? PlaceSet.Empty : s.Ontology.PlacesOn(concept.BySide, side);
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
}
