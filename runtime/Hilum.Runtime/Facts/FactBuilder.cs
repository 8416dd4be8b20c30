using System.Numerics;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Reading;
using Hilum.Runtime.Text;

namespace Hilum.Runtime.Facts;

/// <summary>Where a sentence stands in its report.</summary>
/// <param name="Number">Its number in the report, from 0.</param>
/// <param name="Section">Its section's name.</param>
/// <param name="Start">First UTF-16 code unit in the field.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct SentencePosition(int Number, string Section, int Start, int End);

/// <summary>
/// The last operator, Imply: reads facts off the phrases and their edges. Direct ones, what a normal statement rules out, and what an
/// affirmed finding implies: itself at containing places, its parents, and that its places are not normal.
/// </summary>
internal sealed class FactBuilder
{
    /// <summary>So many sets of places are remembered by name, whatever the reports hold.</summary>
    private const int MostNames = 4096;

    private readonly Ontology _ontology;
    private readonly SentenceReader _reader;
    private readonly Concept? _abnormal;
    private readonly Concept? _normal;
    private readonly Closure _closure;
    private readonly AttributeDefinition? _unit;
    private readonly Dictionary<UInt128, IReadOnlyList<string>> _names = [];
    private readonly EvidenceBuilder _evidence;
    private readonly List<AttributeValue> _attributes = [];
    private readonly DraftList _drafts;

    public FactBuilder(Ontology ontology, SentenceReader reader, TokenBuffer tokens)
    {
        _ontology = ontology;
        _reader = reader;
        _abnormal = Array.Find(ontology.Concepts, c => c.FollowsFrom.Length > 0);
        _normal = Array.Find(ontology.Concepts, c => c.StatesNormal);
        _unit = Array.Find(ontology.Attributes, a => a.Type == AttributeType.Unit);
        _closure = new Closure(ontology);
        _drafts = new DraftList(reader.Structure);
        _evidence = new EvidenceBuilder(ontology, reader.Structure, tokens);
    }

    /// <summary>The vocabulary to write in.</summary>
    public OutputVocabulary Labels { get; set; }

    private SentenceStructure Structure => _reader.Structure;

    /// <summary>Adds the facts of the sentence that was read last.</summary>
    public void Add(in SentencePosition position, string text, List<Fact> facts)
    {
        _drafts.Clear();
        for (var p = 0; p < Structure.PhraseCount; p++)
            AddDrafts(p);
        if (_drafts.Count == 0)
            return;
        var sentence = text[position.Start..position.End];
        foreach (ref readonly var draft in _drafts.Sorted())
            AddFact(in draft, in position, sentence, facts);
    }

    private void AddDrafts(int p)
    {
        ref var phrase = ref Structure.Phrases[p];
        var concept = _ontology.Concepts[phrase.Concept];
        var stated = phrase.Stated;
        if (phrase.Mention >= 0 && Structure.Context.Mentions[phrase.Mention].IsSaid)
        {
            // Words that are said of a place name the finding there and nowhere else; that place says no more than the label does.
            if ((stated & concept.Of).IsEmpty)
                return;
            stated = stated == concept.Usual ? PlaceSet.Empty : stated;
        }
        if (phrase.Irrelevant || concept.NeedsPlace && stated.IsEmpty || _ontology.Written(concept, Labels) is not { } written)
            return;
        if (phrase.Absent && phrase.Existence >= 0 && concept.WhenAbsent >= 0 && _ontology.Written(_ontology.Concepts[concept.WhenAbsent], Labels) is { } other)
            (concept, written) = (_ontology.Concepts[concept.WhenAbsent], other);
        // "No abnormality of the heart": the place is normal.
        var deniedAbnormality = phrase.Absent && concept == _abnormal && !stated.IsEmpty && _normal is not null;
        if (deniedAbnormality)
            (concept, written) = (_normal!, _ontology.Written(_normal!, Labels) ?? written);
        var absent = phrase.Absent && !deniedAbnormality;
        var isNormal = _normal is not null && written.Label == _normal.Label;
        if (isNormal && absent)
            return;
        // A finding without a label of its own is where its name says: the label of whatever is abnormal does not say it.
        var isStated = !stated.IsEmpty || _abnormal is not null && written.Label == _abnormal.Label && concept != _abnormal && !concept.Usual.IsEmpty;
        // Said to be at a place outside the vocabulary ("in the oesophagus"), it is not at its usual one.
        var usual = phrase.Elsewhere && stated.IsEmpty ? PlaceSet.Empty : concept.Usual;
        var listed = stated & _ontology.ListedPlaces;
        // "The pleura is clear" says nothing of a place in the list, but what it rules out.
        if (!isNormal || stated.IsEmpty || !listed.IsEmpty)
            _drafts.Add(new Draft(p, phrase.Start, _drafts.Count, concept, written, listed.IsEmpty ? usual : listed, isStated && (stated.IsEmpty || !listed.IsEmpty), absent));
        if (!concept.StatesNormal && !Array.Exists(concept.Ancestors, a => _ontology.Concepts[a].StatesNormal))
            return;
        if (IsResidual(phrase.Clause))
            return;
        for (var of = phrase.NormalOf; of != 0; of &= of - 1)
        {
            var anatomy = _ontology.Concepts[Structure.RulingOut[BitOperations.TrailingZeroCount(of)]];
            foreach (var id in anatomy.RulesOut)
                AddRuledOut(p, _ontology.Concepts[id], anatomy.Places & _ontology.ListedPlaces);
        }
    }

    /// <summary>"Lungs otherwise clear": what is normal elsewhere rules nothing out.</summary>
    private bool IsResidual(int clause)
    {
        if (clause < 0)
            return false;
        for (int i = Structure.Groups[Structure.Clauses[clause].FirstGroup].First, end = Structure.Groups[Structure.Clauses[clause].EndGroup - 1].End; i < end; i++)
        {
            if (Structure.IsCue(i, CueKind.Residual))
                return true;
        }
        return false;
    }

    /// <summary>What a normal anatomy rules out, where that anatomy is said to be normal.</summary>
    private void AddRuledOut(int p, Concept concept, PlaceSet anatomy)
    {
        if (_ontology.Written(concept, Labels) is not { } written)
            return;
        ref var phrase = ref Structure.Phrases[p];
        var places = phrase.Stated & anatomy & concept.Allowed;
        _drafts.Add(new Draft(p, phrase.Start, _drafts.Count, concept, written, places.IsEmpty ? concept.Usual : places, !places.IsEmpty, Absent: true));
    }

    private void AddFact(in Draft draft, in SentencePosition position, string sentence, List<Fact> facts)
    {
        ref var phrase = ref Structure.Phrases[draft.Phrase];
        var cue = phrase.Comparison >= 0 ? _ontology.Cues[phrase.Comparison] : null;
        var comparison = cue is null || draft.Absent && !cue.MakesAbsent ? null : cue.Comparison;
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
            Hedge = phrase.Hedged && !draft.Absent,
            Anatomies = NamesOf(draft.Places),
            AnatomyStated = draft.Stated,
            Attributes = draft.Absent ? [] : AttributesOf(draft.Phrase),
            Comparison = comparison,
            BesideNormal = UnchangedNormal(in draft),
            Tip = draft.Absent ? [] : NamesOf(phrase.Tip & draft.Places),
            Measurement = draft.Absent || phrase.Unit < 0 ? null : new Measurement(phrase.Size, _unit!.Values[phrase.Unit], phrase.Measured),
            Rule = draft.Concept.Rule,
            Evidence = _evidence.Of(in phrase, draft.Absent, comparison is not null),
        });
        if (!draft.Absent)
            AddImplied(in draft, facts, index);
    }

    // "The heart is stable and normal": what is normal has no change, and no other finding of the clause has this one.
    private string? UnchangedNormal(in Draft draft)
    {
        if (_normal is null || draft.Written.Label != _normal.Label)
            return null;
        var clause = Structure.Phrases[draft.Phrase].Clause;
        for (var i = 0; i < Structure.ItemCount; i++)
        {
            if (!Structure.IsCue(i, CueKind.Comparison) || Structure.Items[i].Consumed || Structure.ClauseOf(i) != clause || Structure.Items[i].Governed.Status != GovernedStatus.AsRead)
                continue;
            var cue = Structure.CueOf(in Structure.Items[i]);
            if (cue.Trend == ChangeTrend.Same && !IsTaken(clause, cue.Id))
                return cue.Comparison;
        }
        return null;
    }

    private bool IsTaken(int clause, int cue)
    {
        foreach (ref var phrase in Structure.Phrases)
        {
            if (phrase.Clause == clause && phrase.Comparison == cue)
                return true;
        }
        return false;
    }

    private AttributeValue[] AttributesOf(int phrase)
    {
        _attributes.Clear();
        foreach (var attribute in _ontology.Attributes)
        {
            for (var values = Structure.Values(phrase, attribute.Id); values != 0; values &= values - 1)
                _attributes.Add(new AttributeValue(attribute.Key, attribute.Values[BitOperations.TrailingZeroCount(values)]));
        }
        return _attributes.Count == 0 ? [] : [.. _attributes];
    }

    private IReadOnlyList<string> NamesOf(PlaceSet places)
    {
        if (_names.TryGetValue(places.Bits, out var names))
            return names;
        if (_names.Count == MostNames)
            _names.Clear();
        return _names[places.Bits] = _ontology.NamesOf(places);
    }

    private void AddImplied(in Draft draft, List<Fact> facts, int by)
    {
        foreach (ref readonly var implication in _closure.Of(draft.Concept, draft.Written, draft.Places, Labels).AsSpan())
            facts.Add(Implied(facts[by], by, in implication));
    }

    private static Fact Implied(Fact by, int index, in Implication implication) => new()
    {
        Sentence = by.Sentence,
        Section = by.Section,
        SentenceText = by.SentenceText,
        Start = by.Start,
        End = by.End,
        Concept = implication.Concept,
        CountedAs = ReferenceEquals(implication.Written, implication.Concept) ? null : implication.Written,
        Polarity = Polarity.Yes,
        Hedge = by.Hedge,
        Anatomies = implication.Places,
        AnatomyStated = by.AnatomyStated,
        ImpliedBy = index,
        Rule = implication.Concept.Rule,
        Evidence = by.Evidence,
    };
}
