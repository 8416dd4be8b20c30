using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Text;

namespace Hilum.Runtime.Facts;

/// <summary>Where a sentence stands in its report.</summary>
/// <param name="Number">Its number in the report, from 0.</param>
/// <param name="Section">Its section's name.</param>
/// <param name="Start">First UTF-16 code unit in the field.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct SentencePosition(int Number, string Section, int Start, int End);

/// <summary>Turns readings into facts: direct ones, what a normal statement rules out, and what an affirmed finding implies.</summary>
internal sealed class FactBuilder
{
    private readonly Ontology _ontology;
    private readonly FactResolver _resolver;
    private readonly MatchContext _c;
    private readonly TokenBuffer _tokens;
    private readonly AttributeDefinition? _severity;
    private readonly AttributeDefinition? _temporal;
    private readonly AttributeDefinition? _texture;
    private readonly AttributeDefinition? _unit;
    private readonly AttributeDefinition? _asymmetry;
    private readonly Closure _closure;
    private readonly List<Draft> _drafts = [];
    private readonly List<int> _ruledOut = [];

    public FactBuilder(Ontology ontology, FactResolver resolver, MatchContext context, TokenBuffer tokens)
    {
        _ontology = ontology;
        _resolver = resolver;
        _c = context;
        _tokens = tokens;
        _severity = Attribute("severity");
        _temporal = Attribute("temporal");
        _texture = Attribute("texture");
        _unit = Attribute("unit");
        _asymmetry = Attribute("asymmetry");
        _closure = new Closure(ontology);
    }

    /// <summary>The vocabulary to write in.</summary>
    public OutputVocabulary Labels { get; set; }

    /// <summary>Adds the facts of the sentence last resolved.</summary>
    public void Add(in SentencePosition position, string text, List<Fact> facts)
    {
        _drafts.Clear();
        foreach (ref var reading in _resolver.Readings)
            AddDrafts(in reading);
        if (_drafts.Count == 0)
            return;
        var sentence = text[position.Start..position.End];
        foreach (var draft in _drafts)
            AddFact(draft, in position, sentence, facts);
    }

    private AttributeDefinition? Attribute(string name) => Array.Find(_ontology.Attributes, a => a.Name == name);

    private void AddDrafts(in Reading r)
    {
        var concept = _ontology.Concepts[r.Concept];
        if (r.Irrelevant || concept.NeedsPlace && r.Stated.IsEmpty || _ontology.Written(concept, Labels) is not { } written)
            return;
        var isNormal = concept.Category == Vocabulary.StatementCategory && concept.Label == Vocabulary.Normal;
        if (isNormal && r.Absent)
            return;
        // A finding without a label of its own is where its name says: the label "abnormal" does not say it.
        var stated = !r.Stated.IsEmpty || written.Label == Vocabulary.Abnormal && concept.Name != Vocabulary.Abnormal && !concept.Usual.IsEmpty;
        // Said to be at a place outside the vocabulary ("in the oesophagus"), it is not at its usual one.
        var usual = r.Elsewhere && r.Stated.IsEmpty ? PlaceSet.Empty : concept.Usual;
        Merge(new Draft(r, concept, written, r.Stated.IsEmpty ? usual : r.Stated, stated, r.Absent));
        if (!isNormal || concept.Name != Vocabulary.Normal && !concept.Ancestors.Any(a => _ontology.Concepts[a].Name == Vocabulary.Normal))
            return;
        _resolver.RuledOut(r.NormalOf, _ruledOut);
        foreach (var id in _ruledOut)
        {
            var ruledOut = _ontology.Concepts[id];
            if (_ontology.Written(ruledOut, Labels) is not { } writtenOut)
                continue;
            var places = r.Stated & ruledOut.Allowed;
            Merge(new Draft(r, ruledOut, writtenOut, places.IsEmpty ? ruledOut.Usual : places, !places.IsEmpty, Absent: true));
        }
    }

    /// <summary>One finding stated at two places in one sentence is one fact with both, unless something else differs.</summary>
    private void Merge(Draft draft)
    {
        for (var i = 0; i < _drafts.Count; i++)
        {
            var d = _drafts[i];
            if (IsDoubtOf(draft, d))
                return;
            if (d.Written.Label != draft.Written.Label || d.Absent != draft.Absent || d.Stated != draft.Stated || d.Reading.Hedged != draft.Reading.Hedged
                || d.Reading.Comparison != draft.Reading.Comparison || d.Reading.Severity != draft.Reading.Severity || d.Reading.Temporal != draft.Reading.Temporal)
            {
                continue;
            }
            _drafts[i] = d with { Places = d.Places | draft.Places };
            return;
        }
        _drafts.Add(draft);
    }

    /// <summary>A doubtful repetition of what the sentence already states there says nothing new.</summary>
    private static bool IsDoubtOf(Draft doubt, Draft stated) =>
        doubt.Reading.Hedged && !stated.Reading.Hedged && !doubt.Absent && !stated.Absent && doubt.Written.Label == stated.Written.Label
        && (!doubt.Stated || (doubt.Places & stated.Places) == doubt.Places);

    private void AddFact(Draft draft, in SentencePosition position, string sentence, List<Fact> facts)
    {
        var r = draft.Reading;
        var cue = r.Comparison >= 0 ? _ontology.Cues[r.Comparison] : null;
        var comparison = cue is null || draft.Absent && !cue.MakesAbsent ? null : cue.Comparison;
        var hedge = r.Hedged && !draft.Absent;
        var index = facts.Count;
        facts.Add(new Fact
        {
            Sentence = position.Number,
            Section = position.Section,
            SentenceText = sentence,
            Start = position.Start,
            End = position.End,
            Concept = draft.Concept,
            CountedAs = ReferenceEquals(draft.Written, draft.Concept) ? null : draft.Written,
            Polarity = draft.Absent ? Polarity.No : Polarity.Yes,
            Hedge = hedge,
            Anatomies = _ontology.NamesOf(draft.Places),
            AnatomyStated = draft.Stated,
            Severity = draft.Absent || r.Severity < 0 ? null : _severity!.Values[r.Severity],
            Temporal = draft.Absent || r.Temporal < 0 ? null : _temporal!.Values[r.Temporal],
            Texture = draft.Absent || r.Textures == 0 ? [] : [.. _texture!.Values.Where((_, i) => (r.Textures >> i & 1) != 0)],
            Comparison = comparison,
            Asymmetry = draft.Absent || r.Asymmetry < 0 ? null : _asymmetry!.Values[r.Asymmetry],
            Tip = draft.Absent ? [] : _ontology.NamesOf(r.Tip & draft.Places),
            Measurement = draft.Absent || r.Unit < 0 ? null : new Measurement(r.Size, _unit!.Values[r.Unit], r.Measured),
            Rule = draft.Concept.Rule,
            Evidence = EvidenceOf(in r, draft, comparison is not null),
        });
        if (!draft.Absent)
            AddImplied(draft, facts, index);
    }

    private List<Evidence> EvidenceOf(in Reading r, Draft draft, bool compared)
    {
        var evidence = new List<Evidence>(2) { Words(r.Rule, r.Start, r.End) };
        if (draft.Absent && r.Absent && r.Negation >= 0)
            evidence.Add(Words(in _c.Hits[r.Negation]));
        if (!draft.Absent && r.Hedged && r.Certainty >= 0)
            evidence.Add(Words(in _c.Hits[r.Certainty]));
        if (compared && r.ComparisonHit >= 0)
            evidence.Add(Words(in _c.Hits[r.ComparisonHit]));
        if (!draft.Absent && r.SeverityMention >= 0)
        {
            ref var m = ref _c.Mentions[r.SeverityMention];
            evidence.Add(Words(m.Rule, m.Start, m.End));
        }
        foreach (var (reading, mention) in _resolver.PlaceLinks)
        {
            ref var m = ref _c.Mentions[mention];
            if (_resolver.Readings[reading].Start == r.Start && _resolver.Readings[reading].Rule == r.Rule)
                evidence.Add(Words(m.Rule, m.Start, m.End));
        }
        evidence.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Rule, b.Rule));
        return evidence;
    }

    private Evidence Words(in Hit hit) => Words(hit.Rule, hit.Start, hit.End);

    private Evidence Words(int rule, int start, int end) => new(_ontology.Rules[rule].Name, _tokens.Starts[start], _tokens.Ends[end - 1]);

    private void AddImplied(Draft draft, List<Fact> facts, int by)
    {
        foreach (var (concept, written, places) in _closure.Of(draft.Concept, draft.Written, draft.Places, Labels))
            facts.Add(Implied(facts[by], by, concept, written, places));
    }

    private Fact Implied(Fact by, int index, Concept concept, Concept written, PlaceSet places) => new()
    {
        Sentence = by.Sentence,
        Section = by.Section,
        SentenceText = by.SentenceText,
        Start = by.Start,
        End = by.End,
        Concept = concept,
        CountedAs = ReferenceEquals(written, concept) ? null : written,
        Polarity = Polarity.Yes,
        Hedge = by.Hedge,
        Anatomies = _ontology.NamesOf(places),
        AnatomyStated = by.AnatomyStated,
        ImpliedBy = index,
        Rule = concept.Rule,
        Evidence = by.Evidence,
    };

    private sealed record Draft(Reading Reading, Concept Concept, Concept Written, PlaceSet Places, bool Stated, bool Absent);
}
