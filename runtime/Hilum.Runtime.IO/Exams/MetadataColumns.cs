using Hilum.Runtime.IO.Reading;

namespace Hilum.Runtime.IO.Exams;

/// <summary>Which columns of a table of images mean what: those of MIMIC-CXR and of its record list, and our own.</summary>
internal sealed class MetadataColumns
{
    /// <summary>Names by meaning; the first that is there counts.</summary>
    private static readonly Dictionary<string, string[]> s_names = new(StringComparer.Ordinal)
    {
        [Patient] = ["subject_id", "patient_id"],
        [Study] = ["study_id"],
        [Image] = ["dicom_id", "image_id"],
        [View] = ["ViewPosition", "viewpoint"],
        [Date] = ["StudyDate"],
        [Time] = ["StudyTime"],
        [Moment] = ["study_datetime", "StudyDateTime"],
        [Gender] = ["gender"],
        [Age] = ["age_decile"],
    };

    /// <summary>All names that are read.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. s_names.Values.SelectMany(n => n)];

    public const string Patient = "patient";
    public const string Study = "study";
    public const string Image = "image";
    public const string View = "view";
    public const string Date = "date";
    public const string Time = "time";
    public const string Moment = "moment";
    public const string Gender = "gender";
    public const string Age = "age";

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    /// <summary>Finds the columns of a header.</summary>
    public MetadataColumns(IReadOnlyList<string> header)
    {
        foreach (var (meaning, names) in s_names)
        {
            var found = names.Select(n => IndexOf(header, n)).FirstOrDefault(i => i >= 0, -1);
            if (found >= 0)
                _columns.Add(meaning, found);
        }
        LookAlikes = [.. ColumnNames.LookAlikes(header, Known)];
    }

    /// <summary>Columns that are not read although their names are nearly those of known ones, with the known name.</summary>
    public IReadOnlyList<(string Column, string Known)> LookAlikes { get; }

    /// <summary>The column that tells records apart: the image's, else the study's; the first where there is neither.</summary>
    public int Id => _columns.TryGetValue(Image, out var image) ? image : _columns.GetValueOrDefault(Study);

    public bool Has(string meaning) => _columns.ContainsKey(meaning);

    /// <summary>A value, trimmed; null when it is empty or not there.</summary>
    public string? Value(IReadOnlyList<string> fields, string meaning) =>
        _columns.TryGetValue(meaning, out var i) && i < fields.Count && fields[i].Trim() is { Length: > 0 } value ? value : null;

    private static int IndexOf(IReadOnlyList<string> header, string name)
    {
        for (var i = 0; i < header.Count; i++)
        {
            if (header[i].Equals(name, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return -1;
    }
}
