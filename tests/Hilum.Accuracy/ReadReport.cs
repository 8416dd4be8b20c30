namespace Hilum.Accuracy;

/// <summary>A report by its sentence labels, and what we read in it.</summary>
/// <param name="Uid">Its number.</param>
/// <param name="Group">The same for reports with the same words.</param>
/// <param name="Kind">What its sentences' labels say together.</param>
/// <param name="Outcome">The most that we say in the whole report.</param>
internal sealed record ReadReport(int Uid, int Group, ReportKind Kind, Outcome Outcome)
{
    /// <summary>The kind of a report.</summary>
    public static ReportKind KindOf(LabelledReport report)
    {
        var labels = report.Sentences.Select(s => s.Label).ToHashSet();
        return labels.Contains(HumanLabel.Abnormal) ? ReportKind.Abnormal
            : labels.Contains(HumanLabel.Hedged) ? ReportKind.Hedged
            : labels.Contains(HumanLabel.NoFinding) ? ReportKind.NormalAndOther
            : ReportKind.Normal;
    }
}

/// <summary>What the sentence labels of a report say together.</summary>
internal enum ReportKind
{
    /// <summary>A sentence is abnormal.</summary>
    Abnormal,

    /// <summary>None is, but one is hedged or ambiguous.</summary>
    Hedged,

    /// <summary>All are normal or no finding, one is no finding.</summary>
    NormalAndOther,

    /// <summary>All are normal.</summary>
    Normal,
}
