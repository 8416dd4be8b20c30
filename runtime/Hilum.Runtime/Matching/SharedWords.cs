using Hilum.Runtime.Plan;
using Hilum.Runtime.Text;

namespace Hilum.Runtime.Matching;

/// <summary>
/// Words of anatomies that are said once for several: a side before an anatomy, an anatomy after two sides ("right and left base"), the
/// last word of an anatomy for the words joined to its first ("upper, middle and lower lobe").
/// </summary>
internal sealed class SharedWords(MatchContext c, Ontology ontology, Lexicon lexicon, TokenBuffer tokens)
{
    private int[] _jointStart = [];

    /// <summary>Adds the mentions that follow from shared words.</summary>
    public void Run()
    {
        FindJoints();
        JoinSides();
        ShareAnatomies();
        ShareHeads();
    }

    /// <summary>By token, the start of the joints that end right before it; several in a row (", and") count as one.</summary>
    private void FindJoints()
    {
        var length = c.End - c.First + 1;
        if (_jointStart.Length < length)
            _jointStart = new int[Math.Max(length, 2 * _jointStart.Length)];
        _jointStart.AsSpan(0, length).Fill(-1);
        // Hits come in the order of their first word, so that what a joint follows is already known.
        foreach (ref var hit in c.Hits.Items)
        {
            if (ontology.Cues[ontology.Rules[hit.Rule].Target].Kind is not (CueKind.Coordinator or CueKind.Alternative or CueKind.Separator))
                continue;
            var before = _jointStart[hit.Start - c.First];
            _jointStart[hit.End - c.First] = before >= 0 ? before : hit.Start;
        }
    }

    private int JointBefore(int token) => _jointStart[token - c.First];

    private static bool IsSide(in Mention m) => m.Concept < 0 && m.Side != Side.None;

    private bool IsSided(PlaceSet places) => !(places & ontology.RightPlaces).IsEmpty;

    /// <summary>Joins a side to the sided anatomy right after it: "left" + "lower lobe".</summary>
    private void JoinSides()
    {
        for (int i = 0, count = c.Mentions.Count; i < count; i++)
        {
            var side = c.Mentions[i];
            if (!IsSide(in side) || side.End >= c.End)
                continue;
            for (var a = c.Mentions.FirstAt(side.End); a >= 0; a = c.Mentions.NextAt(a))
            {
                var anatomy = c.Mentions[a];
                if (anatomy.Concept < 0 || anatomy.Kind != ConceptKind.Anatomy || !IsSided(ontology.Concepts[anatomy.Concept].Places))
                    continue;
                // A side that is said outweighs the one that the words carry ("right retrocardiac").
                anatomy.Start = side.Start;
                anatomy.Side = side.Side;
                anatomy.Places = ontology.PlacesOn(ontology.Concepts[anatomy.Concept].Places, side.Side);
                c.Mentions.Add(anatomy);
            }
        }
    }

    /// <summary>"Right and left base": the first side has the anatomy that is named after the second.</summary>
    private void ShareAnatomies()
    {
        for (int m = 0, count = c.Mentions.Count; m < count; m++)
        {
            var named = c.Mentions[m];
            if (named.Concept < 0 || named.Kind != ConceptKind.Anatomy || named.Side == Side.None || named.Core == named.Start)
                continue;
            var joint = JointBefore(named.Start);
            if (joint <= c.First || SideAt(joint - 1) is not { } side || side.Side == named.Side)
                continue;
            c.Mentions.Add(named with
            {
                Start = side.Start,
                Core = side.Start,
                End = side.End,
                Side = side.Side,
                Places = ontology.PlacesOn(ontology.Concepts[named.Concept].Places, side.Side),
            });
        }
    }

    private void ShareHeads()
    {
        for (int m = 0, count = c.Mentions.Count; m < count; m++)
        {
            var anatomy = c.Mentions[m];
            if (anatomy.Concept < 0 || anatomy.Kind != ConceptKind.Anatomy || anatomy.End - anatomy.Start < 2)
                continue;
            var head = tokens.Words[anatomy.End - 1];
            var sideBefore = Side.None;
            for (var at = anatomy.Start; at > c.First;)
            {
                var joint = JointBefore(at);
                if (joint <= c.First || !AddShared(joint - 1, head))
                    break;
                at = joint - 1;
                if (at > c.First && SideAt(at - 1) is { } side)
                {
                    at = side.Start;
                    sideBefore = side.Side;
                }
            }
            if (sideBefore != Side.None && anatomy.Side == Side.None)
                SetSide(m, sideBefore);
        }
    }

    private Mention? SideAt(int token)
    {
        for (var m = c.Mentions.FirstAt(token); m >= 0; m = c.Mentions.NextAt(m))
        {
            if (IsSide(in c.Mentions[m]) && c.Mentions[m].End == token + 1)
                return c.Mentions[m];
        }
        return null;
    }

    /// <summary>A side said once before joined places is the side of them all: "left upper and lower lobes".</summary>
    private void SetSide(int mention, Side side)
    {
        ref var m = ref c.Mentions[mention];
        m.Side = side;
        m.Places = ontology.PlacesOn(m.Places, side);
    }

    private bool AddShared(int token, int head)
    {
        var state = lexicon.FirstState[tokens.Words[token]];
        if (state == 0 || (state = lexicon.Next(state, head)) == 0)
            return false;
        var added = false;
        for (var e = lexicon.EntryStart[state]; e < lexicon.EntryStart[state + 1]; e++)
        {
            ref readonly var entry = ref lexicon.Entries[e];
            var rule = ontology.Rules[entry.Rule];
            if (rule.Kind != RuleKind.Name || (entry.Flags & EntryFlags.Exact) != 0)
                continue;
            var concept = ontology.Concepts[rule.Target];
            if (concept.Kind != ConceptKind.Anatomy)
                continue;
            var stated = token > c.First ? SideAt(token - 1) : null;
            var side = NameScanner.SideOf(entry.Flags);
            side = side != Side.None ? side : stated?.Side ?? Side.None;
            c.Mentions.Add(new Mention
            {
                Start = stated?.Start ?? token,
                Core = token,
                End = token + 1,
                Rule = entry.Rule,
                Concept = concept.Id,
                Value = -1,
                Kind = concept.Kind,
                Side = side,
                Places = ontology.PlacesOn(concept.Places, side),
            });
            added = true;
        }
        return added;
    }
}
