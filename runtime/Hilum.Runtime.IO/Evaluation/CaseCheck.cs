namespace Hilum.Runtime.IO.Evaluation;

/// <summary>
/// Whether a case is read all right: every expected finding is there (its label or a more specific one) with its certainty, severity and
/// change, on its side where it has one alone; and nothing is affirmed that is not expected. Normal and abnormal do not count.
/// </summary>
internal static class CaseCheck
{
    /// <summary>What is not right, in the order of the expectations; nothing for a case that is all right.</summary>
    /// <param name="expected">What the case expects.</param>
    /// <param name="own">What was extracted, without what is implied.</param>
    public static IReadOnlyList<(string Label, string Fault)> Faults(IReadOnlyList<Expectation> expected, IReadOnlyList<Statement> own) =>
        [.. expected.Where(e => e.IsScored && !e.IsOptional).SelectMany(e => Missing(e, expected, own)), .. own.SelectMany(s => Extra(s, expected))];

    private static IEnumerable<(string, string)> Missing(Expectation e, IReadOnlyList<Expectation> expected, IReadOnlyList<Statement> own)
    {
        var hits = own.Where(s => s.Present == e.IsPresent && ScoringTables.IsA(s.Label, e.Label)).ToList();
        if (hits.Count == 0)
        {
            yield return (e.Label, $"{e.Label}, {e.Polarity}: not found");
            yield break;
        }
        if (SideOf(expected.Where(x => IsSaidAlike(x, e)).SelectMany(x => x.Places)) is { } side)
        {
            hits.RemoveAll(s => SideOf(s.Places) != side);
            if (hits.Count == 0)
            {
                yield return (e.Label, $"{e.Label}: not on the {side} alone");
                yield break;
            }
        }
        if (e.IsPresent && hits.TrueForAll(s => s.Hedge != e.Hedge))
            yield return (e.Label, $"{e.Label}: not {(e.Hedge ? "uncertain" : "certain")}");
        if (e.IsPresent && e.Severity is { } severity && hits.TrueForAll(s => s.Severity != severity))
            yield return (e.Label, $"{e.Label}: not {severity}");
        if (e.Change is not (null or "changed") && hits.TrueForAll(s => s.Change != e.Change))
            yield return (e.Label, $"{e.Label}: not {e.Change}");
    }

    private static IEnumerable<(string, string)> Extra(Statement s, IReadOnlyList<Expectation> expected)
    {
        var kin = expected.Where(e => ScoringTables.IsA(s.Label, e.Label) || ScoringTables.IsA(e.Label, s.Label)).ToList();
        if (!kin.Exists(e => e.IsScored))
        {
            if (s.Present && s.Label is not ("normal" or "abnormal"))
                yield return (s.Label, $"{s.Label}, yes: not expected");
        }
        else if (kin.TrueForAll(e => e.IsPresent != s.Present))
        {
            yield return (s.Label, $"{s.Label}, {(s.Present ? "yes" : "no")}: the opposite is expected");
        }
    }

    // A finding of both sides may be expected as two.
    private static bool IsSaidAlike(Expectation a, Expectation b) =>
        a.Finding == b.Finding && a.Polarity == b.Polarity && a.Severity == b.Severity && a.Change == b.Change;

    private static string? SideOf(IEnumerable<string> places)
    {
        var sides = places.Select(p => p.Split(' ')[0]).Where(w => w is "right" or "left").Distinct(StringComparer.Ordinal).ToList();
        return sides.Count == 1 ? sides[0] : null;
    }
}
