using Hilum.Runtime.Reports;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Runtime.IO.Reading;

/// <summary>Rejects the later of two reports whose outputs would be the same file or have the same object ids.</summary>
public static class UniqueReports
{
    /// <summary>All inputs in order, the later of two with one id as a reject. Holds every id in memory, nothing else.</summary>
    /// <param name="readers">The inputs.</param>
    public static IEnumerable<ReportOrReject> Read(IEnumerable<ReportReader> readers)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reader in readers)
        {
            foreach (var item in reader.Read())
                yield return item.Report is { } report && Problem(report, seen) is { } reason
                    ? ReportOrReject.Rejected(item.Source, item.Line, report.ImageId ?? report.StudyId, reason)
                    : item;
        }
    }

    private static string? Problem(Report report, Dictionary<string, string> seen)
    {
        var id = report.ImageId ?? report.StudyId;
        var key = ImageIds.Of(id);
        if (seen.TryAdd(key, id))
            return null;
        var other = seen[key];
        return other == id
            ? "its " + (report.ImageId is null ? "study" : "image") + " id was already used by an earlier report"
            : "its id differs from that of an earlier report only by '_' and '-' or by '.dcm', which names of images do not tell apart";
    }
}
