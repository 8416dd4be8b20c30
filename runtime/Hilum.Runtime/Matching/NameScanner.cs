using Hilum.Runtime.Plan;
using Hilum.Runtime.Text;

namespace Hilum.Runtime.Matching;

/// <summary>
/// Finds what one sentence names: concepts, attribute values and cues, and decides which of overlapping ones count. What they mean
/// together is left to the structure (<see cref="Reading.StructureBuilder"/>) and its operators.
/// </summary>
internal sealed class NameScanner
{
    private readonly Matcher _matcher;
    private readonly Ontology _ontology;
    private readonly Lexicon _lexicon;
    private readonly TokenBuffer _tokens;
    private readonly SharedWords _shared;
    private readonly MentionChooser _mentions;
    private readonly CueChooser _cues;
    private readonly AttributeDefinition? _sides;

    public NameScanner(Matcher matcher, TokenBuffer tokens)
    {
        _matcher = matcher;
        _ontology = matcher.Ontology;
        _lexicon = matcher.Lexicon;
        _tokens = tokens;
        Context = new MatchContext(matcher, tokens);
        _sides = Array.Find(_ontology.Attributes, a => a.Type == AttributeType.Side);
        _shared = new SharedWords(Context, _ontology, _lexicon, tokens);
        _mentions = new MentionChooser(Context, _ontology);
        _cues = new CueChooser(Context, _ontology);
    }

    public MatchContext Context { get; }

    /// <summary>Finds names and cues of a sentence, and keeps those that count.</summary>
    public void Run(string text, in SentenceRange sentence)
    {
        Context.Begin(text, sentence.First, sentence.End);
        _mentions.Begin();
        FindNames(text);
        _shared.Run();
        AddPatternNames();
        _mentions.Choose();
        _matcher.MatchCues(Context);
        _cues.Choose();
    }

    /// <summary>Finds the constructions; after every name has been found or stood for.</summary>
    public void FindConstructions() => _matcher.MatchConstructions(Context);

    /// <summary>The one pass over the sentence: from every token the names of each kind.</summary>
    private void FindNames(ReadOnlySpan<char> text)
    {
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
            _mentions.Veto(hit);
            return;
        }
        var m = new Mention { Start = hit.Start, Core = hit.Start, End = hit.End, Rule = hit.Rule, Concept = -1, Value = -1, FromPattern = hit.FromPattern };
        if (rule.Kind == RuleKind.Value)
        {
            m.Value = rule.Target;
            if (_sides is not null && m.Value >> 8 == _sides.Id)
                m.Side = _sides.Sides[m.Value & 255];
        }
        else
        {
            var concept = _ontology.Concepts[rule.Target];
            m.Concept = concept.Id;
            m.Kind = concept.Kind;
            m.IsSaid = (hit.Flags & EntryFlags.Said) != 0;
            m.Side = SideOf(hit.Flags);
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

    /// <summary>The side that words carry ("lingula" is left).</summary>
    internal static Side SideOf(EntryFlags flags) => (flags & (EntryFlags.Right | EntryFlags.Left)) switch
    {
        EntryFlags.Right => Side.Right,
        EntryFlags.Left => Side.Left,
        EntryFlags.Right | EntryFlags.Left => Side.Both,
        _ => Side.None,
    };

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
}
