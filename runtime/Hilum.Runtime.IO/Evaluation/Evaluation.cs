namespace Hilum.Runtime.IO.Evaluation;

/// <summary>Where the extracted facts and the gold part.</summary>
/// <param name="Measure">The measure, such as <c>located</c>.</param>
/// <param name="Kind"><c>extra</c>, <c>missing</c> or <c>differs</c>.</param>
/// <param name="Report">The report's id.</param>
/// <param name="What">What, such as <c>pleural effusion, yes, left lung</c>.</param>
/// <param name="InsteadOf">What the other side says of the same label, or null.</param>
/// <param name="Rule">The rules of the extracted facts concerned, or null when nothing was extracted.</param>
public sealed record Disagreement(string Measure, string Kind, string Report, string What, string? InsteadOf, string? Rule);

/// <summary>The figures of one report; what a resampled report brings along.</summary>
public sealed class ReportScore
{
    /// <summary>(label, polarity).</summary>
    public Tally Label { get; set; }

    /// <summary>(label), affirmed alone, without normal and abnormal.</summary>
    public Tally Affirmed { get; set; }

    /// <summary>(label, polarity, place) where the gold states a place.</summary>
    public Tally Located { get; set; }

    /// <summary>(label, change).</summary>
    public Tally Change { get; set; }

    /// <summary>Certainty of affirmed labels found by both.</summary>
    public Accord Hedge { get; set; }

    /// <summary>Severity of affirmed labels found by both.</summary>
    public Accord Severity { get; set; }

    /// <summary>Whether a case is read all right; nothing where the report is no case.</summary>
    public Accord AllRight { get; set; }
}

/// <summary>The result of scoring.</summary>
public sealed class Evaluation
{
    /// <summary>Scores by report, in the order of the gold.</summary>
    public required IReadOnlyList<ReportScore> Reports { get; init; }

    /// <summary>Gold reports of which anything was extracted.</summary>
    public required int WithOutput { get; init; }

    /// <summary>Tallies of (label, polarity) by label.</summary>
    public SortedDictionary<string, Tally> ByLabel { get; } = new(StringComparer.Ordinal);

    /// <summary>Tallies of (label, polarity, place) by place.</summary>
    public SortedDictionary<string, Tally> ByPlace { get; } = new(StringComparer.Ordinal);

    /// <summary>Tallies of (label, change) by change.</summary>
    public SortedDictionary<string, Tally> ByChange { get; } = new(StringComparer.Ordinal);

    /// <summary>Tallies of (label, polarity) by phenomenon: what the case is about, or how the fact is said.</summary>
    public SortedDictionary<string, Tally> ByPhenomenon { get; } = new(StringComparer.Ordinal);

    /// <summary>Cases that are all right and those that are not, by phenomenon; empty where the gold holds no cases.</summary>
    public SortedDictionary<string, Accord> CasesByPhenomenon { get; } = new(StringComparer.Ordinal);

    /// <summary>Every disagreement, in the order of the gold.</summary>
    public List<Disagreement> Disagreements { get; } = [];

    /// <summary>Sum of a measure over all reports.</summary>
    /// <param name="measure">The measure.</param>
    public Tally Total(Func<ReportScore, Tally> measure) => Reports.Aggregate(default(Tally), (sum, r) => sum + measure(r));

    /// <summary>Sum of an attribute's accord over all reports.</summary>
    /// <param name="measure">The attribute.</param>
    public Accord Total(Func<ReportScore, Accord> measure) => Reports.Aggregate(default(Accord), (sum, r) => sum + measure(r));
}
