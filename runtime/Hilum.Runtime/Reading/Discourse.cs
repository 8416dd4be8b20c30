using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading;

/// <summary>
/// What the sentences of a section hand on: the places of a heading, the findings named last, and the side named last.
/// </summary>
internal sealed class Discourse
{
    private Remembered[] _named = new Remembered[8];
    private int _count;
    private Side _side;

    /// <summary>Places of the heading that the sentence stands under.</summary>
    public PlaceSet HeadingPlaces { get; private set; }

    /// <summary>What a normal statement under the heading rules out; see <see cref="Phrase.NormalOf"/>.</summary>
    public ulong HeadingNormalOf { get; private set; }

    /// <summary>The side that the heading names alone ("RIGHT: ...").</summary>
    public Side SideHeading { get; private set; }

    /// <summary>Findings of the last sentence that named any, in order.</summary>
    public ReadOnlySpan<Remembered> Named => _named.AsSpan(0, _count);

    /// <summary>Number of the finding that "it" stands for, or -1.</summary>
    public int LastAffirmed
    {
        get
        {
            for (var i = _count - 1; i >= 0; i--)
            {
                if (!_named[i].Absent)
                    return i;
            }
            return -1;
        }
    }

    /// <summary>Where an earlier finding was.</summary>
    public PlaceSet PlacesOf(int referent) => _named[referent].Places;

    /// <summary>Forgets everything: another section begins.</summary>
    public void Clear()
    {
        _count = 0;
        _side = Side.None;
        HeadingPlaces = PlaceSet.Empty;
        HeadingNormalOf = 0;
        SideHeading = Side.None;
    }

    /// <summary>The side that an item means: "the same side" is the one named last, before it in the sentence or before the sentence.</summary>
    public Side Resolve(SentenceStructure s, int item, Side side)
    {
        if (side is not (Side.Same or Side.Opposite))
            return side;
        var named = _side;
        for (var i = item - 1; i >= 0; i--)
        {
            if (s.Items[i].Kind is ItemKind.Side or ItemKind.Place && s.MentionOf(in s.Items[i]).Side is Side.Right or Side.Left)
            {
                named = s.MentionOf(in s.Items[i]).Side;
                break;
            }
        }
        return side == Side.Same ? named : named switch
        {
            Side.Right => Side.Left,
            Side.Left => Side.Right,
            _ => Side.None,
        };
    }

    /// <summary>Takes over what the sentence is a heading for: a name and a colon, or places that stand alone.</summary>
    public void TakeHeading(SentenceStructure s)
    {
        if (s.ClauseCount == 0)
            return;
        var alone = IsPlacesAlone(s);
        if (!alone && s.Clauses[0].Kind != ClauseKind.Heading)
            return;
        HeadingPlaces = PlaceSet.Empty;
        HeadingNormalOf = 0;
        SideHeading = Side.None;
        var side = Side.None;
        for (var g = 0; g < s.GroupCount && (alone || s.Groups[g].ClauseKind == ClauseKind.Heading); g++)
        {
            for (var i = s.Groups[g].First; i < s.Groups[g].End; i++)
            {
                if (s.Items[i].Kind == ItemKind.Place)
                {
                    HeadingPlaces |= s.MentionOf(in s.Items[i]).Places;
                    HeadingNormalOf |= s.NormalBit(s.MentionOf(in s.Items[i]).Concept);
                }
                else if (s.Items[i].Kind == ItemKind.Side)
                    side = s.MentionOf(in s.Items[i]).Side;
            }
        }
        if (HeadingPlaces.IsEmpty)
            SideHeading = side;
        else if (side is Side.Right or Side.Left)
            HeadingPlaces = s.Ontology.PlacesOn(HeadingPlaces, side);
    }

    /// <summary>Remembers what the sentence names.</summary>
    public void Remember(SentenceStructure s)
    {
        for (var i = s.ItemCount - 1; i >= 0; i--)
        {
            if (s.Items[i].Kind is ItemKind.Side or ItemKind.Place && s.MentionOf(in s.Items[i]).Side is Side.Right or Side.Left)
            {
                _side = s.MentionOf(in s.Items[i]).Side;
                break;
            }
        }
        var count = 0;
        for (var p = 0; p < s.PhraseCount; p++)
        {
            ref var phrase = ref s.Phrases[p];
            if (phrase.Mention < 0 || s.ConceptOf(in phrase).NeedsPlace || s.Context.Mentions[phrase.Mention].IsSaid && phrase.Stated.IsEmpty)
                continue;
            if (count == _named.Length)
                Array.Resize(ref _named, 2 * count);
            _named[count++] = new Remembered(phrase.Concept, phrase.Rule, phrase.Stated, phrase.Absent, phrase.Hedged);
        }
        _count = count > 0 ? count : _count;
    }

    private static bool IsPlacesAlone(SentenceStructure s)
    {
        const int FewTokens = 7;
        var end = s.Context.First;
        if (s.Context.End - end > FewTokens)
            return false;
        for (var i = 0; i < s.ItemCount; i++)
        {
            if (s.Items[i].Kind is not (ItemKind.Place or ItemKind.Side) && !s.IsCue(i, CueKind.Coordinator) && !s.IsCue(i, CueKind.Separator) || s.Items[i].Start > end)
                return false;
            end = Math.Max(end, s.Items[i].End);
        }
        return end > s.Context.First && (end == s.Context.End || end == s.Context.End - 1 && s.Context.IsSign(end));
    }
}

/// <summary>A finding of an earlier sentence.</summary>
internal readonly record struct Remembered(int Concept, int Rule, PlaceSet Places, bool Absent, bool Hedged);
