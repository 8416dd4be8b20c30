using Hilum.Runtime.Plan;
using Hilum.Runtime.Text;

namespace Hilum.Runtime.Matching;

/// <summary>
/// Finds what one sentence names: concepts, attribute values and cues. Longest names win, sides are joined to their anatomies, and a head
/// shared by several words ("right middle and lower lobe") is given to each. What it means is left to <see cref="FactResolver"/>.
/// </summary>
internal sealed partial class SentenceAnalyzer
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
        ShareAnatomies();
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
