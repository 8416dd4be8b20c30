using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>The part of <see cref="Change"/> that compares what a finding was with what it is: two sizes, two values, or seen before and not now.</summary>
internal sealed class ThenAndNow(SentenceStructure s)
{
    private readonly CueDefinition? _less = Array.Find(s.Ontology.Cues, c => c.Trend == ChangeTrend.Less);
    private readonly CueDefinition? _same = Array.Find(s.Ontology.Cues, c => c.Trend == ChangeTrend.Same);
    private readonly CueDefinition? _gone = Array.Find(s.Ontology.Cues, c => c.Kind == CueKind.Comparison && c.MakesAbsent);
    private readonly AttributeDefinition? _unit = Array.Find(s.Ontology.Attributes, a => a.Type == AttributeType.Unit);
    private readonly CueDefinition? _more = Array.Find(s.Ontology.Cues, c => c.Trend == ChangeTrend.More);

    public void Run(int phrase)
    {
        ref var p = ref s.Phrases[phrase];
        if (!s.ConceptOf(in p).TakesComparison)
            return;
        if (p.Absent)
        {
            if (_gone is not null && p.Comparison < 0 && p.Head >= 0 && NamesEarlier(in p) is >= 0 and var earlier)
            {
                p.Comparison = _gone.Id;
                s.Connect(EdgeKind.Change, EdgeReason.ThenAndNow, earlier, phrase);
            }
            return;
        }
        var trend = Trend(phrase, in p);
        var cue = trend is null ? null : trend > 0 ? _more : trend < 0 ? _less : _same;
        // "Again seen, now 14 mm, previously 10 mm": sizes say more than that it is still there, and no more than that it is unchanged.
        if (cue is not null && (p.Comparison < 0 || Array.IndexOf(cue.Beats, p.Comparison) >= 0))
            p.Comparison = cue.Id;
    }

    /// <summary>Above 0 for more, below for less, 0 for the same; null where there is nothing to compare.</summary>
    private int? Trend(int phrase, in Phrase p)
    {
        if (p.EarlierUnit >= 0 && p.Unit >= 0)
            return Compare(p.Size, p.Unit, p.EarlierSize, p.EarlierUnit);
        return p.EarlierScale >= 0 && s.Values(phrase, p.EarlierScale) is not 0 and var values ? values.CompareTo(1ul << p.EarlierScaleValue) : null;
    }

    /// <summary>Two sizes of one unit, or two lengths: "20 %, previously 3 cm" says nothing.</summary>
    private int? Compare(double now, int unit, double then, int earlierUnit) =>
        unit == earlierUnit ? now.CompareTo(then)
        : Millimetres(unit) is { } a && Millimetres(earlierUnit) is { } b ? (now * a).CompareTo(then * b) : null;

    /// <summary>"The previously seen effusion is not appreciated": the word before its name that says it was there; -1 for none.</summary>
    private int NamesEarlier(in Phrase p)
    {
        for (var i = s.Groups[s.Items[p.Head].Group].First; i < p.Head; i++)
        {
            if (s.IsCue(i, CueKind.Earlier))
                return i;
        }
        return -1;
    }

    /// <summary>Millimetres in a unit of length, whose symbol is read as the international system writes it: a prefix, and m; null for another unit.</summary>
    private double? Millimetres(int unit) => _unit?.Values[unit] switch
    {
        ['m'] => 1000,
        ['d', 'm'] => 100,
        ['c', 'm'] => 10,
        ['m', 'm'] => 1,
        _ => null,
    };
}
