using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <summary>A finding of a sentence while its meaning is worked out.</summary>
internal struct Reading
{
    public int Mention;
    public int Item;
    public int Concept;
    public int Start;
    public int End;
    public int Rule;
    public YieldStatus Forced;
    public bool Absent;
    public bool Hedged;
    public bool Irrelevant;
    public int Negation;
    public int Certainty;
    public int Severity;
    public int Temporal;
    public ulong Textures;
    public int Comparison;
    public int ComparisonHit;
    public int SeverityMention;

    /// <summary>True when its name holds an anatomy: "calcified right hilar nodes".</summary>
    public bool HasOwnPlace;

    /// <summary>True for a device that is said to be at a place that is known but not in the vocabulary.</summary>
    public bool Elsewhere;
    public PlaceSet Leading;
    public PlaceSet Trailing;
    public PlaceSet Unsided;
    public PlaceSet Sided;
    public PlaceSet BySideAlone;
    public PlaceSet Stated;
    public ulong NormalOf;
    public double Size;
    public Facts.Measured Measured;
    public int Asymmetry;
    public PlaceSet Tip;
    public int Unit;
}

/// <summary>
/// Works out what a sentence says of each finding: whether it is there, how certain, how severe, how changed, and where. The rules are those
/// of <c>docs/matching.md</c>; all words come from the rule set's cues.
/// </summary>
internal sealed partial class FactResolver
{
    private readonly Ontology _ontology;
    private readonly SentenceAnalyzer _analyzer;
    private readonly MatchContext _c;
    private readonly Clauses _clauses;
    private readonly int _severity;
    private readonly int _temporal;
    private readonly int _texture;
    private readonly int _unit;
    private readonly int _asymmetry;
    private readonly int[] _rulingOut;
    private Reading[] _readings = new Reading[16];
    private int _count;

    public FactResolver(Ontology ontology, SentenceAnalyzer analyzer)
    {
        _ontology = ontology;
        _analyzer = analyzer;
        _c = analyzer.Context;
        _clauses = new Clauses(ontology);
        _severity = ontology.AttributeId("severity");
        _temporal = ontology.AttributeId("temporal");
        _texture = ontology.AttributeId("texture");
        _unit = ontology.AttributeId("unit");
        _asymmetry = ontology.AttributeId("asymmetry");
        _rulingOut = [.. ontology.Concepts.Where(c => c.RulesOut.Length > 0).Select(c => c.Id).Take(64)];
    }

    /// <summary>Readings of the sentence last resolved, in order of the text.</summary>
    public Span<Reading> Readings => _readings.AsSpan(0, _count);

    /// <summary>The cue definition of a hit.</summary>
    public CueDefinition CueOf(int hit) => _ontology.Cues[_ontology.Rules[_c.Hits[hit].Rule].Target];

    /// <summary>Resolves the sentence that the analyzer has just read.</summary>
    /// <param name="heading">Places named by a heading above the sentence.</param>
    /// <param name="carried">Places of the last finding of the sentence before, for "it" and "this".</param>
    public void Run(PlaceSet heading, PlaceSet carried)
    {
        _clauses.Build(_c, _analyzer);
        CollectReadings();
        ApplyStatements();
        ApplyCues();
        AttachValues();
        AttachComparisons();
        LinkPlaces();
        SpreadPlaces();
        InheritPlaces(heading, carried);
    }

    /// <summary>True when the sentence refers to the finding of the one before, and names none itself.</summary>
    public bool IsAnaphoric
    {
        get
        {
            var anaphoric = false;
            for (var i = 0; i < _clauses.Count; i++)
            {
                if (_clauses[i].Kind == ItemKind.Finding)
                    return false;
                anaphoric |= _clauses.IsCue(i, CueKind.Anaphor);
            }
            return anaphoric;
        }
    }

    /// <summary>The first comparison of the sentence as an index of <see cref="Ontology.Cues"/>, or -1; for a sentence that names no finding.</summary>
    public int BareComparison
    {
        get
        {
            for (var i = 0; i < _clauses.Count; i++)
            {
                if (_clauses.IsCue(i, CueKind.Comparison))
                    return CueOf(_clauses[i].Index).Id;
            }
            return -1;
        }
    }

    private Concept ConceptOf(in Reading r) => _ontology.Concepts[r.Concept];

    private void CollectReadings()
    {
        _count = 0;
        for (var i = 0; i < _clauses.Count; i++)
        {
            ref var item = ref _clauses[i];
            if (item.Kind != ItemKind.Finding)
                continue;
            ref var m = ref _c.Mentions[item.Index];
            Add(NewReading(item.Index, i, m.Concept, m.Start, m.End, m.Rule));
            if (m.FromPattern && !m.Places.IsEmpty)
            {
                _readings[_count - 1].HasOwnPlace = true;
                // A place inside a name is stated only when it says more than the name does.
                var concept = _ontology.Concepts[m.Concept];
                var side = m.Side != Side.None ? m.Side : SideInside(in m);
                var places = _ontology.PlacesOn(m.Places & concept.Allowed, side);
                if (side != Side.None || places != concept.Usual)
                    _readings[_count - 1].Leading = _readings[_count - 1].Sided = places;
            }
            else if (m.Side != Side.None)
            {
                _readings[_count - 1].Leading = _ontology.PlacesOn(_ontology.Concepts[m.Concept].BySide, m.Side);
            }
        }
    }

    /// <summary>A side among the words of a name: "enlargement of the right hilum".</summary>
    private Side SideInside(in Mention name)
    {
        for (var i = 0; i < _clauses.Count && _clauses[i].Start < name.End; i++)
        {
            ref var item = ref _clauses[i];
            if (item.Kind == ItemKind.Place && item.Start >= name.Start && item.End <= name.End && _c.Mentions[item.Index].Concept < 0)
                return _c.Mentions[item.Index].Side;
        }
        return Side.None;
    }

    private static Reading NewReading(int mention, int item, int concept, int start, int end, int rule) => new()
    {
        Mention = mention,
        Item = item,
        Concept = concept,
        Start = start,
        End = end,
        Rule = rule,
        Negation = -1,
        Certainty = -1,
        Severity = -1,
        Temporal = -1,
        Comparison = -1,
        ComparisonHit = -1,
        SeverityMention = -1,
        Unit = -1,
        Asymmetry = -1,
    };

    private void Add(in Reading reading)
    {
        if (_count == _readings.Length)
            Array.Resize(ref _readings, 2 * _count);
        _readings[_count++] = reading;
    }

    /// <summary>What constructions state; of two on one finding the one that beats the other, then the longer, then the first declared.</summary>
    private void ApplyStatements()
    {
        if (_c.Statements.Count == 0)
            return;
        _c.Statements.Sort(static (a, b) =>
        {
            var byLength = (b.End - b.Start).CompareTo(a.End - a.Start);
            if (byLength != 0)
                return byLength;
            var byStart = a.Start.CompareTo(b.Start);
            return byStart != 0 ? byStart : a.Rule.CompareTo(b.Rule);
        });
        foreach (var s in _c.Statements)
        {
            if (s.Yield.Slot < 0)
            {
                AddStated(in s);
                continue;
            }
            for (var r = 0; r < _count; r++)
            {
                ref var reading = ref _readings[r];
                if (reading.Mention != s.Mention)
                    continue;
                if (reading.Forced == YieldStatus.AsRead)
                    reading.Forced = s.Yield.Status;
                Attach(ref reading, in s);
            }
        }
        _readings.AsSpan(0, _count).Sort(static (a, b) =>
        {
            var byStart = a.Start.CompareTo(b.Start);
            return byStart != 0 ? byStart : a.Rule.CompareTo(b.Rule);
        });
    }

    private void AddStated(in Statement s)
    {
        for (var r = 0; r < _count; r++)
        {
            // The same construction found twice at one place (two of its patterns) states one fact.
            if (_readings[r].Item < 0 && _readings[r].Concept == s.Yield.Concept && _readings[r].Start < s.End && s.Start < _readings[r].End)
                return;
        }
        var reading = NewReading(-1, -1, s.Yield.Concept, s.Start, s.End, s.Rule);
        reading.Forced = s.Yield.Status == YieldStatus.AsRead ? YieldStatus.Present : s.Yield.Status;
        Attach(ref reading, in s);
        Add(reading);
    }

    private void Attach(ref Reading reading, in Statement s)
    {
        if (!s.Places.IsEmpty)
            reading.Leading |= s.Places & ConceptOf(reading).Allowed;
        foreach (var value in s.Yield.Values)
            SetValue(ref reading, value, -1);
        if (s.Yield.Comparison >= 0 && ConceptOf(reading).TakesComparison)
            reading.Comparison = s.Yield.Comparison;
    }

    private bool Takes(in Reading r, int attribute) => (ConceptOf(r).Takes >> attribute & 1) != 0;

    private void SetValue(ref Reading r, int value, int mention)
    {
        var attribute = value >> 8;
        var v = value & 255;
        if (attribute == _severity && v > r.Severity)
            (r.Severity, r.SeverityMention) = (v, mention);
        else if (attribute == _temporal)
            r.Temporal = r.Temporal < 0 ? v : r.Temporal;
        else if (attribute == _texture)
            r.Textures |= 1ul << v;
        else if (attribute == _asymmetry)
            r.Asymmetry = v;
    }
}
