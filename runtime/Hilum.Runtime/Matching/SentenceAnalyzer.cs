using Hilum.Runtime.Plan;
using Hilum.Runtime.Text;

namespace Hilum.Runtime.Matching;

/// <summary>
/// Finds what one sentence names: concepts, attribute values and cues. Longest names win, sides are joined to their anatomies, and a head
/// shared by several words ("right middle and lower lobe") is given to each. What it means is left to <see cref="FactResolver"/>.
/// </summary>
internal sealed class SentenceAnalyzer
{
    private readonly Matcher _matcher;
    private readonly Ontology _ontology;
    private readonly Lexicon _lexicon;
    private readonly TokenBuffer _tokens;
    private readonly int _laterality;
    private readonly Side[] _sideOfValue;
    private readonly List<Hit> _vetoes = [];
    private readonly List<int> _order = [];
    private int[] _kept = new int[64];

    public SentenceAnalyzer(Matcher matcher, TokenBuffer tokens)
    {
        _matcher = matcher;
        _ontology = matcher.Ontology;
        _lexicon = matcher.Lexicon;
        _tokens = tokens;
        Context = new MatchContext(matcher, tokens);
        _laterality = _ontology.AttributeId("laterality");
        _sideOfValue = _laterality < 0 ? [] : [.. _ontology.Attributes[_laterality].Values.Select(SideNamed)];
    }

    public MatchContext Context { get; }

    /// <summary>True when the mention is a side.</summary>
    public bool IsSide(in Mention m) => m.Value >= 0 && m.Value >> 8 == _laterality;

    public void Run(string text, in SentenceRange sentence)
    {
        Context.Begin(text, sentence.First, sentence.End);
        FindNames(text);
        JoinSides();
        ShareHeads(text);
        AddPatternNames();
        ChooseMentions();
        AddProForms();
        AddOmittedHeads();
        _matcher.MatchCues(Context);
        ChooseCues();
        DropValuesInCues();
        _matcher.MatchConstructions(Context);
    }

    private static Side SideNamed(string value) => value switch
    {
        "right" => Side.Right,
        "left" => Side.Left,
        _ => Side.Both,
    };

    /// <summary>The one pass over the sentence: from every token the longest names of each kind.</summary>
    private void FindNames(ReadOnlySpan<char> text)
    {
        _vetoes.Clear();
        for (var i = Context.First; i < Context.End; i++)
        {
            var state = _lexicon.FirstState[_tokens.Words[i]];
            for (var end = i + 1; state != 0; end++)
            {
                for (var e = _lexicon.EntryStart[state]; e < _lexicon.EntryStart[state + 1]; e++)
                    AddEntry(text, in _lexicon.Entries[e], i, end);
                if (end >= Context.End)
                    break;
                state = _lexicon.Next(state, _tokens.Words[end]);
            }
        }
    }

    private void AddEntry(ReadOnlySpan<char> text, in LexiconEntry entry, int start, int end)
    {
        var rule = _ontology.Rules[entry.Rule];
        if (rule.Kind == RuleKind.Heading
            || !MentionFinder.IsWrittenAs(_lexicon, entry, text, _tokens, start, end)
            || _matcher.IsVetoed(Context, entry.Rule, start, end))
        {
            return;
        }
        var hit = new Hit(entry.Rule, entry.Flags, start, end, -1, FromPattern: false);
        if (rule.Kind == RuleKind.Cue)
            Context.Hits.Add(hit);
        else
            AddMention(hit, rule);
    }

    private void AddMention(in Hit hit, RuleDefinition rule)
    {
        if (rule.Kind == RuleKind.NotName)
        {
            _vetoes.Add(hit);
            return;
        }
        var m = new Mention { Start = hit.Start, Core = hit.Start, End = hit.End, Rule = hit.Rule, Concept = -1, Value = -1, FromPattern = hit.FromPattern };
        if (rule.Kind == RuleKind.Value)
        {
            m.Value = rule.Target;
            if (m.Value >> 8 == _laterality)
                m.Side = _sideOfValue[m.Value & 255];
        }
        else
        {
            var concept = _ontology.Concepts[rule.Target];
            m.Concept = concept.Id;
            m.Kind = concept.Kind;
            m.Side = (hit.Flags & EntryFlags.Right) == 0 ? (hit.Flags & EntryFlags.Left) == 0 ? Side.None : Side.Left
                : (hit.Flags & EntryFlags.Left) == 0 ? Side.Right : Side.Both;
            m.Places = concept.Kind == ConceptKind.Anatomy ? _ontology.PlacesOn(concept.Places, m.Side) : PlaceSet.Empty;
            if (hit.Capture >= 0)
            {
                ref var captured = ref Context.Mentions[hit.Capture];
                if (captured.Concept >= 0 && captured.Kind == ConceptKind.Anatomy)
                    m.Places = captured.Places;
                m.Side = captured.Side;
            }
        }
        Context.Mentions.Add(m);
    }

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

    private void AddPatternNames()
    {
        var before = Context.Hits.Count;
        _matcher.MatchNames(Context);
        for (var i = before; i < Context.Hits.Count; i++)
        {
            var hit = Context.Hits[i];
            AddMention(in hit, _ontology.Rules[hit.Rule]);
        }
        Context.Hits.Truncate(before);
    }

    /// <summary>
    /// Drops names that overlap a longer one, names inside which a <c>not called</c> stands or which stand inside it, and attribute values
    /// that are part of a plain name. Names of the same words are all kept, but for that of a concept that another of them is a kind of.
    /// </summary>
    private void ChooseMentions()
    {
        var mentions = Context.Mentions;
        _order.Clear();
        for (var i = 0; i < mentions.Count; i++)
            _order.Add(i);
        _order.Sort((a, b) => CompareMentions(in mentions[a], in mentions[b], a, b));
        for (var i = 0; i < _order.Count; i++)
        {
            ref var m = ref mentions[_order[i]];
            if (IsVetoed(in m))
            {
                m.Dropped = true;
                continue;
            }
            for (var j = 0; j < i; j++)
            {
                ref var kept = ref mentions[_order[j]];
                if (!kept.Dropped && kept.Start < m.End && m.Start < kept.End && Excludes(in kept, in m))
                {
                    m.Dropped = true;
                    break;
                }
            }
        }
    }

    private int CompareMentions(in Mention a, in Mention b, int indexA, int indexB)
    {
        // A name's own words count first: "left chest tube" is a chest tube, not a left chest with something behind it.
        var byLength = (b.End - b.Core).CompareTo(a.End - a.Core);
        if (byLength == 0)
            byLength = (b.End - b.Start).CompareTo(a.End - a.Start);
        if (byLength != 0)
            return byLength;
        var byStart = a.Start.CompareTo(b.Start);
        if (byStart != 0)
            return byStart;
        // What is below another has more above it.
        var byDepth = AncestorsOf(in b).Length.CompareTo(AncestorsOf(in a).Length);
        if (byDepth != 0)
            return byDepth;
        var byRule = a.Rule.CompareTo(b.Rule);
        return byRule != 0 ? byRule : indexA.CompareTo(indexB);
    }

    private bool Excludes(in Mention kept, in Mention m)
    {
        if (kept.Concept < 0)
            return m.Value >= 0 && !(kept.Start == m.Start && kept.End == m.End && kept.Value != m.Value);
        if (m.Value >= 0)
        {
            // A pattern's gap may hold values that describe the finding ("heart is mildly enlarged"); a plain name's words are its own.
            return !kept.FromPattern || IsSide(in m) && kept.Side != Side.None;
        }
        return kept.Start != m.Start || kept.End != m.End || kept.Concept == m.Concept || Array.IndexOf(AncestorsOf(in kept), m.Concept) >= 0;
    }

    private int[] AncestorsOf(in Mention m) => m.Concept < 0 ? [] : _ontology.Concepts[m.Concept].Ancestors;

    private bool IsVetoed(in Mention m)
    {
        foreach (var veto in _vetoes)
        {
            if (m.Concept == _ontology.Rules[veto.Rule].Target && veto.Start < m.End && m.Start < veto.End)
                return true;
        }
        return false;
    }

    /// <summary>"... and another on the left": a word that stands for the finding before it names it again.</summary>
    private void AddProForms()
    {
        for (var h = 0; h < Context.Hits.Count; h++)
        {
            var hit = Context.Hits[h];
            if (CueKindOf(in hit) != CueKind.ProForm)
                continue;
            var last = -1;
            for (var m = 0; m < Context.Mentions.Count; m++)
            {
                ref var mention = ref Context.Mentions[m];
                if (!mention.Dropped && mention.Concept >= 0 && mention.Kind != ConceptKind.Anatomy && mention.End <= hit.Start
                    && (last < 0 || mention.Start > Context.Mentions[last].Start))
                {
                    last = m;
                }
            }
            if (last < 0)
                continue;
            ref var named = ref Context.Mentions[last];
            Context.Mentions.Add(new Mention { Start = hit.Start, Core = hit.Start, End = hit.End, Rule = named.Rule, Concept = named.Concept, Value = -1, Kind = named.Kind });
        }
    }

    /// <summary>"Moderate left and small right effusions": the first side has a finding of its own, which is named once for both.</summary>
    private void AddOmittedHeads()
    {
        for (int s = 0, count = Context.Mentions.Count; s < count; s++)
        {
            var first = Context.Mentions[s];
            if (first.Dropped || !IsSide(in first) || JointAfter(first.End) is not (> 0 and var joint))
                continue;
            var value = ValueAt(joint, side: false);
            if (value < 0 || ValueAt(Context.Mentions[value].End, side: true) is not (>= 0 and var second))
                continue;
            var head = FindingAfter(Context.Mentions[second].End);
            if (head < 0)
                continue;
            var named = Context.Mentions[head];
            Context.Mentions.Add(new Mention { Start = first.Start, Core = first.Start, End = first.End, Rule = named.Rule, Concept = named.Concept, Value = -1, Kind = named.Kind });
        }
    }

    /// <summary>End of the coordinator that starts at a token, or -1.</summary>
    private int JointAfter(int token)
    {
        foreach (ref var hit in Context.Hits.Items)
        {
            if (hit.Start == token && CueKindOf(in hit) is CueKind.Coordinator)
                return hit.End;
        }
        return -1;
    }

    private int ValueAt(int token, bool side)
    {
        if (token >= Context.End)
            return -1;
        for (var m = Context.Mentions.FirstAt(token); m >= 0; m = Context.Mentions.NextAt(m))
        {
            ref var mention = ref Context.Mentions[m];
            if (!mention.Dropped && mention.Value >= 0 && IsSide(in mention) == side)
                return m;
        }
        return -1;
    }

    /// <summary>The finding that starts at a token or a word or two later, or -1.</summary>
    private int FindingAfter(int token)
    {
        for (var at = token; at < Context.End && at < token + 3; at++)
        {
            for (var m = Context.Mentions.FirstAt(at); m >= 0; m = Context.Mentions.NextAt(m))
            {
                ref var mention = ref Context.Mentions[m];
                if (!mention.Dropped && mention.Concept >= 0 && mention.Kind != ConceptKind.Anatomy)
                    return m;
            }
        }
        return -1;
    }

    /// <summary>A degree inside the words of a change ("slightly smaller") describes the change, and a word inside a pseudo-cue ("left behind") nothing.</summary>
    private void DropValuesInCues()
    {
        foreach (ref var hit in Context.Hits.Items)
        {
            var kind = CueKindOf(in hit);
            if (kind is not (CueKind.Comparison or CueKind.Pseudo) || hit.End - hit.Start < 2)
                continue;
            for (var m = 0; m < Context.Mentions.Count; m++)
            {
                ref var mention = ref Context.Mentions[m];
                if (mention.Value >= 0 && (kind == CueKind.Pseudo || !IsSide(in mention)) && hit.Start <= mention.Start && mention.End <= hit.End)
                    mention.Dropped = true;
            }
        }
    }

    /// <summary>Drops cues that are part of a longer cue's words or of a plain name, and cues that another one beats.</summary>
    private void ChooseCues()
    {
        var hits = Context.Hits.Items;
        hits.Sort(CompareHits);
        var count = 0;
        for (var i = 0; i < hits.Length; i++)
        {
            if (IsSwallowed(i, hits))
                continue;
            if (count == _kept.Length)
                Array.Resize(ref _kept, 2 * count);
            _kept[count++] = i;
        }
        for (var i = 0; i < count; i++)
            hits[i] = hits[_kept[i]];
        Context.Hits.Truncate(count);
    }

    private static int CompareHits(Hit a, Hit b)
    {
        var byStart = a.Start.CompareTo(b.Start);
        if (byStart != 0)
            return byStart;
        var byLength = b.End.CompareTo(a.End);
        return byLength != 0 ? byLength : a.Rule.CompareTo(b.Rule);
    }

    private CueKind CueKindOf(in Hit hit) => _ontology.Cues[_ontology.Rules[hit.Rule].Target].Kind;

    private bool IsSwallowed(int index, ReadOnlySpan<Hit> hits)
    {
        ref readonly var hit = ref hits[index];
        var cue = _ontology.Cues[_ontology.Rules[hit.Rule].Target];
        for (var i = 0; i < hits.Length && hits[i].Start <= hit.Start; i++)
        {
            ref readonly var other = ref hits[i];
            if (i == index || other.End < hit.End || CueKindOf(in other) == CueKind.Stop)
                continue;
            var sameWords = other.Start == hit.Start && other.End == hit.End;
            if (sameWords && other.Rule == hit.Rule && i < index)
                return true;
            if (!sameWords || Array.IndexOf(_ontology.Cues[_ontology.Rules[other.Rule].Target].Beats, cue.Id) >= 0)
                return true;
        }
        for (var m = 0; m < Context.Mentions.Count; m++)
        {
            ref var mention = ref Context.Mentions[m];
            if (!mention.Dropped && !mention.FromPattern && mention.Start <= hit.Start && hit.End <= mention.End
                && (mention.Concept >= 0 || mention.End - mention.Start > hit.End - hit.Start))
                return true;
        }
        return false;
    }
}
