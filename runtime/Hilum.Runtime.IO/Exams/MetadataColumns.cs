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
        LookAlikes = [.. LooksLikeKnown(header)];
    }

    /// <summary>Columns that are not read although their names are nearly those of known ones, with the known name.</summary>
    public IReadOnlyList<(string Column, string Known)> LookAlikes { get; }

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

    private static IEnumerable<(string, string)> LooksLikeKnown(IReadOnlyList<string> header)
    {
        var known = s_names.Values.SelectMany(n => n).ToList();
        foreach (var column in header.Where(c => !known.Contains(c, StringComparer.OrdinalIgnoreCase)))
        {
            if (known.Find(k => IsNear(Letters(column), Letters(k))) is { } near)
                yield return (column, near);
        }
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // The same letters, or one of them added, left out or wrong.
    private static bool IsNear(string a, string b)
    {
        if (a == b)
            return true;
        if (Math.Abs(a.Length - b.Length) > 1 || Math.Min(a.Length, b.Length) < 5)
            return false;
        var start = a.AsSpan().CommonPrefixLength(b);
        var (restA, restB) = (a[start..], b[start..]);
        return restA.Length == restB.Length ? restA[1..] == restB[1..]
            : restA.Length > restB.Length ? restA[1..] == restB
            : restB[1..] == restA;
    }
}
