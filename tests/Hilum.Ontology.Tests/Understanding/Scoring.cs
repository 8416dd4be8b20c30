namespace Hilum.Ontology.Tests.Understanding;

/// <summary>What a direct fact says, as far as it is scored.</summary>
internal sealed record ReadFinding(string Label, bool IsAbsent, bool IsHedged, IReadOnlyList<string> Places, string? Severity, string? Comparison);

/// <summary>
/// A sentence is all right when every expected finding comes out (its label or a finer one) with polarity and certainty, with severity and
/// change where they are given, on the right side where one side is meant; and when nothing is affirmed that is not expected.
/// </summary>
/// <param name="ancestors">The labels above each label.</param>
internal sealed class Scoring(IReadOnlyDictionary<string, IReadOnlySet<string>> ancestors)
{
    /// <summary>What is wrong; empty when all is right.</summary>
    public IReadOnlyList<string> Faults(IReadOnlyList<ExpectedFinding> expected, IReadOnlyList<ReadFinding> read)
    {
        var faults = new List<string>();
        foreach (var e in expected.Where(e => e.IsLabelled && !e.IsOptional))
            Check(e, expected, read, faults);
        foreach (var fact in read)
        {
            var meant = expected.Where(e => e.IsLabelled && IsNear(fact.Label, e.Label)).ToList();
            if (meant.Count == 0 && !fact.IsAbsent && fact.Label is not ("normal" or "abnormal"))
                faults.Add($"{fact.Label} is not expected");
            else if (meant.Count > 0 && !expected.Any(e => IsNear(fact.Label, e.Label) && e.IsAbsent == fact.IsAbsent))
                faults.Add($"{fact.Label} has the wrong polarity");
        }
        return faults;
    }

    private void Check(ExpectedFinding e, IReadOnlyList<ExpectedFinding> expected, IReadOnlyList<ReadFinding> read, List<string> faults)
    {
        var hits = read.Where(f => IsA(f.Label, e.Label) && f.IsAbsent == e.IsAbsent).ToList();
        if (hits.Count == 0)
        {
            faults.Add($"{e.Label} ({e.Polarity}) is not found");
            return;
        }
        if (SideOf(expected.Where(x => x.IsSameElsewhere(e)).SelectMany(x => x.Locations)) is { } side)
        {
            hits.RemoveAll(f => SideOf(f.Places) != side);
            if (hits.Count == 0)
            {
                faults.Add($"{e.Label} is not on the {side} alone");
                return;
            }
        }
        if (!e.IsAbsent && !hits.Exists(f => f.IsHedged == e.IsHedged))
            faults.Add($"{e.Label}: certainty");
        if (!e.IsAbsent && e.Degree is { } degree && !hits.Exists(f => f.Severity == degree))
            faults.Add($"{e.Label}: {degree}");
        if (e.Comparison is { } change && change != "changed" && !hits.Exists(f => f.Comparison == change))
            faults.Add($"{e.Label}: {change}");
    }

    private bool IsNear(string left, string right) => IsA(left, right) || IsA(right, left);

    private bool IsA(string label, string wanted) => label == wanted || ancestors.TryGetValue(label, out var above) && above.Contains(wanted);

    private static string? SideOf(IEnumerable<string> places)
    {
        var sides = places.Select(p => p.Split(' ')[0]).Where(w => w is "right" or "left").Distinct().ToList();
        return sides.Count == 1 ? sides[0] : null;
    }
}
