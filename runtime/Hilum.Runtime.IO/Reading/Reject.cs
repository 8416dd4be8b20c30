using Hilum.Runtime.Reports;

namespace Hilum.Runtime.IO.Reading;

/// <summary>An input that could not be used. Never holds report text.</summary>
/// <param name="Source">The file, or <c>-</c> for standard input.</param>
/// <param name="Line">The line in it, from 1; null when the whole file is meant.</param>
/// <param name="Id">The study or image id where it is known, else null.</param>
/// <param name="Reason">Why, in plain words.</param>
public sealed record Reject(string Source, long? Line, string? Id, string Reason);

/// <summary>What a reader yields: a report, or the reason why there is none. Exactly one of both is set.</summary>
/// <param name="Report">The report, or null.</param>
/// <param name="Reject">The reason, or null.</param>
/// <param name="Source">The file that it comes from, or <c>-</c> for standard input.</param>
/// <param name="Line">The line where it starts, from 1; null for a whole file.</param>
public readonly record struct ReportOrReject(Report? Report, Reject? Reject, string Source, long? Line)
{
    /// <summary>A report that was read.</summary>
    /// <param name="report">The report.</param>
    /// <param name="source">Its file.</param>
    /// <param name="line">Its line, or null.</param>
    public static ReportOrReject Of(Report report, string source, long? line) => new(report, null, source, line);

    /// <summary>An input that could not be read.</summary>
    /// <param name="source">Its file.</param>
    /// <param name="line">Its line, or null.</param>
    /// <param name="id">Its id where known.</param>
    /// <param name="reason">Why, in plain words.</param>
    public static ReportOrReject Rejected(string source, long? line, string? id, string reason) =>
        new(null, new Reject(source, line, id, reason), source, line);
}
