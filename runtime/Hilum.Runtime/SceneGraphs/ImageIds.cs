using Hilum.Runtime.Reports;

namespace Hilum.Runtime.SceneGraphs;

/// <summary>
/// How an image is named in every output. Readers of the dataset split object ids at <c>_</c>, so a name has none: each becomes
/// <c>-</c>, in the image's id as well, and <c>.dcm</c> at the end goes. What differs only so is one name.
/// </summary>
public static class ImageIds
{
    private const string DicomSuffix = ".dcm";

    /// <summary>The name of a report's image: its id, or the study's where it has none.</summary>
    public static string Of(Report report) => Of(report.ImageId ?? report.StudyId);

    /// <summary>The name of an id as given.</summary>
    public static string Of(string id)
    {
        var name = id.EndsWith(DicomSuffix, StringComparison.OrdinalIgnoreCase) ? id[..^DicomSuffix.Length] : id;
        return name.Replace('_', '-');
    }
}
