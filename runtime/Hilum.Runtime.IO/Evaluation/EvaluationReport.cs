using System.Globalization;

namespace Hilum.Runtime.IO.Evaluation;

/// <summary>An evaluation with what is shown of it: intervals, and how many disagreements.</summary>
/// <param name="Evaluation">The figures.</param>
/// <param name="Resamples">How often reports are drawn for the intervals.</param>
/// <param name="Seed">Start of the random numbers.</param>
/// <param name="Errors">How many disagreements are listed; null for all.</param>
public sealed record EvaluationReport(Evaluation Evaluation, int Resamples, ulong Seed, int? Errors)
{
    /// <summary>The measures with precision and recall, in the order in which they are shown.</summary>
    internal static readonly (string Name, string Says, Func<ReportScore, Tally> Of)[] Measures =
    [
        ("label", "label and polarity", r => r.Label),
        ("affirmed", "affirmed findings", r => r.Affirmed),
        ("located", "label, polarity and stated place", r => r.Located),
        ("change", "label and change", r => r.Change),
    ];

    private static readonly (string Name, string Says, Func<ReportScore, Accord> Of)[] s_attributes =
    [
        ("hedge", "certainty of affirmed labels found by both", r => r.Hedge),
        ("severity", "severity of affirmed labels found by both", r => r.Severity),
    ];

    /// <summary>The measures with an accuracy; of cases also how many are all right.</summary>
    internal IEnumerable<(string Name, string Says, Func<ReportScore, Accord> Of)> Accords =>
        Evaluation.CasesByPhenomenon.Count > 0 ? [.. s_attributes, ("all_right", "cases that are all right", r => r.AllRight)] : s_attributes;

    /// <summary>The tables by key, in the order in which they are shown.</summary>
    internal IEnumerable<(string Name, SortedDictionary<string, Tally> Rows)> Tables =>
    [
        ("label", Evaluation.ByLabel), ("place", Evaluation.ByPlace), ("change", Evaluation.ByChange), ("phenomenon", Evaluation.ByPhenomenon),
    ];

    /// <summary>The disagreements that are listed.</summary>
    internal IEnumerable<Disagreement> Listed => Evaluation.Disagreements.Take(Errors ?? int.MaxValue);

    /// <summary>Draws reports for the intervals.</summary>
    internal Bootstrap Bootstrap => new(Evaluation.Reports, Resamples, Seed);

    /// <summary>A count as text.</summary>
    internal static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
