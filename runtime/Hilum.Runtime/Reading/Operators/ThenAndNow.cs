using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>The part of <see cref="Change"/> that compares what a finding was with what it is: two sizes, two values, or seen before and not now.</summary>
internal sealed class ThenAndNow(SentenceStructure s)
{
    private readonly CueDefinition? _less = Array.Find(s.Ontology.Cues, c => c.Trend == ChangeTrend.Less);
    private readonly CueDefinition? _same = Array.Find(s.Ontology.Cues, c => c.Trend == ChangeTrend.Same);
    private readonly CueDefinition? _gone = Array.Find(s.Ontology.Cues, c => c.Kind == CueKind.Comparison && c.MakesAbsent);
    private readonly CueDefinition? _more = Array.Find(s.Ontology.Cues, c => c.Trend == ChangeTrend.More);

    public void Run(int phrase)
    {
        ref var p = ref s.Phrases[phrase];
        // "Again seen, now 14 mm, previously 10 mm": sizes say more than that it is still there.
        if (p.Comparison >= 0 && s.Ontology.Cues[p.Comparison].Trend != ChangeTrend.Same || !s.ConceptOf(in p).TakesComparison)
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
        int? trend = null;
        if (p.EarlierUnit >= 0 && p.Unit >= 0)
            trend = Millimetres(p.Size, p.Unit).CompareTo(Millimetres(p.EarlierSize, p.EarlierUnit));
        else if (p.EarlierScale >= 0 && s.Values(phrase, p.EarlierScale) != 0)
            trend = s.Values(phrase, p.EarlierScale).CompareTo(1ul << p.EarlierScaleValue);
        var cue = trend is null ? null : trend > 0 ? _more : trend < 0 ? _less : _same;
        if (cue is not null)
            p.Comparison = cue.Id;
    }

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

    /// <summary>Units are known by the symbols of the international system, as digits are.</summary>
    private double Millimetres(double size, int unit)
    {
        foreach (var attribute in s.Ontology.Attributes)
        {
            if (attribute.Type == AttributeType.Unit)
                return attribute.Values[unit] switch { "cm" => 10 * size, "m" => 1000 * size, _ => size };
        }
        return size;
    }
}
