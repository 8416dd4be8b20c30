using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <content>Words that belong to more than they stand next to: sides, shared heads.</content>
internal sealed partial class SentenceAnalyzer
{
    /// <summary>Joins a side to the sided anatomy right after it: "left" + "lower lobe".</summary>
    private void JoinSides()
    {
        var count = Context.Mentions.Count;
        for (var s = 0; s < count; s++)
        {
            if (!IsSide(in Context.Mentions[s]))
                continue;
            var side = Context.Mentions[s];
            if (side.End >= Context.End)
                continue;
            for (var a = Context.Mentions.FirstAt(side.End); a >= 0; a = Context.Mentions.NextAt(a))
            {
                var anatomy = Context.Mentions[a];
                if (anatomy.Concept < 0 || anatomy.Kind != ConceptKind.Anatomy)
                    continue;
                // A side that is said outweighs the one that the words carry ("right retrocardiac").
                var places = _ontology.PlacesOn(_ontology.Concepts[anatomy.Concept].Places, side.Side);
                if (!IsSided(_ontology.Concepts[anatomy.Concept].Places))
                    continue;
                anatomy.Start = side.Start;
                anatomy.Side = side.Side;
                anatomy.Places = places;
                Context.Mentions.Add(anatomy);
            }
        }
    }

    /// <summary>"Right and left base": the first side has the anatomy that is named after the second.</summary>
    private void ShareAnatomies()
    {
        for (int m = 0, count = Context.Mentions.Count; m < count; m++)
        {
            var named = Context.Mentions[m];
            if (named.Concept < 0 || named.Kind != ConceptKind.Anatomy || named.Side == Side.None || named.Core == named.Start)
                continue;
            var joint = JointBefore(named.Start);
            if (joint <= Context.First || SideAt(joint - 1) is not { } side || side.Side == named.Side)
                continue;
            Context.Mentions.Add(named with
            {
                Start = side.Start,
                Core = side.Start,
                End = side.End,
                Side = side.Side,
                Places = _ontology.PlacesOn(_ontology.Concepts[named.Concept].Places, side.Side),
            });
        }
    }

    private bool IsSided(PlaceSet places) => !(places & _ontology.RightPlaces).IsEmpty;

    /// <summary>Gives the last word of an anatomy to the words joined to its first: "upper, middle and lower lobe".</summary>
    private void ShareHeads(ReadOnlySpan<char> text)
    {
        for (var m = 0; m < Context.Mentions.Count; m++)
        {
            var anatomy = Context.Mentions[m];
            if (anatomy.Concept < 0 || anatomy.Kind != ConceptKind.Anatomy || anatomy.End - anatomy.Start < 2)
                continue;
            var head = _tokens.Words[anatomy.End - 1];
            var sideBefore = Side.None;
            for (var at = anatomy.Start; at > Context.First;)
            {
                var joint = JointBefore(at);
                if (joint <= Context.First || !AddShared(text, joint - 1, head))
                    break;
                at = joint - 1;
                if (at > Context.First && SideAt(at - 1) is { } side)
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
        for (var m = Context.Mentions.FirstAt(token); m >= 0; m = Context.Mentions.NextAt(m))
        {
            if (IsSide(in Context.Mentions[m]) && Context.Mentions[m].End == token + 1)
                return Context.Mentions[m];
        }
        return null;
    }

    /// <summary>Start of the coordinator that ends at a token, or -1; several in a row (", and") count as one.</summary>
    private int JointBefore(int token)
    {
        var start = -1;
        foreach (ref var hit in Context.Hits.Items)
        {
            if (hit.End == token && _ontology.Cues[_ontology.Rules[hit.Rule].Target].Kind is CueKind.Coordinator or CueKind.Alternative)
            {
                var before = JointBefore(hit.Start);
                start = before >= 0 ? before : hit.Start;
            }
        }
        return start;
    }

    /// <summary>A side said once before joined places is the side of them all: "left upper and lower lobes".</summary>
    private void SetSide(int mention, Side side)
    {
        ref var m = ref Context.Mentions[mention];
        m.Side = side;
        m.Places = _ontology.PlacesOn(m.Places, side);
    }

    private bool AddShared(ReadOnlySpan<char> text, int token, int head)
    {
        var state = _lexicon.FirstState[_tokens.Words[token]];
        if (state == 0 || (state = _lexicon.Next(state, head)) == 0)
            return false;
        var added = false;
        for (var e = _lexicon.EntryStart[state]; e < _lexicon.EntryStart[state + 1]; e++)
        {
            ref readonly var entry = ref _lexicon.Entries[e];
            var rule = _ontology.Rules[entry.Rule];
            if (rule.Kind != RuleKind.Name || (entry.Flags & EntryFlags.Exact) != 0)
                continue;
            var concept = _ontology.Concepts[rule.Target];
            if (concept.Kind != ConceptKind.Anatomy)
                continue;
            var fixedSide = (entry.Flags & (EntryFlags.Right | EntryFlags.Left)) switch
            {
                EntryFlags.Right => Side.Right,
                EntryFlags.Left => Side.Left,
                _ => Side.None,
            };
            var stated = token > Context.First ? SideAt(token - 1) : null;
            var side = fixedSide != Side.None ? fixedSide : stated?.Side ?? Side.None;
            Context.Mentions.Add(new Mention
            {
                Start = stated?.Start ?? token,
                Core = token,
                End = token + 1,
                Rule = entry.Rule,
                Concept = concept.Id,
                Value = -1,
                Kind = concept.Kind,
                Side = side,
                Places = _ontology.PlacesOn(concept.Places, side),
            });
            added = true;
        }
        return added;
    }
}
