using System.Globalization;
using Hilum.Runtime.IO.Exams;
using Hilum.Runtime.Reports;

namespace Hilum.Runtime.IO.Reading;

/// <summary>The columns or properties of one record, by name; turns into a report or the reason why it cannot.</summary>
/// <param name="limits">How long a report may be.</param>
internal sealed class ReportDraft(ReadLimits limits)
{
    /// <summary>Text fields in the order in which a report is read.</summary>
    public static readonly string[] TextFields = ["indication", "history", "technique", "comparison", "findings", "impression"];

    /// <summary>Names of the study's id, the first that has a value counts.</summary>
    public static readonly string[] IdFields = ["study_id", "uid"];

    /// <summary>Everything else that is read.</summary>
    public static readonly string[] OtherFields = ["patient_id", "image_id", "study_datetime", "viewpoint", "image", "gender", "age_decile", "text"];

    /// <summary>The names that are read; others are ignored.</summary>
    public static readonly HashSet<string> Known = [.. TextFields, .. IdFields, .. OtherFields];

    /// <summary>Names that tables of images and other people's tables have for these.</summary>
    public static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["subject_id"] = "patient_id",
        ["dicom_id"] = "image_id",
        ["ViewPosition"] = "viewpoint",
        ["StudyDate"] = "study_datetime",
        ["StudyTime"] = "study_datetime",
        ["date"] = "study_datetime",
        ["sex"] = "gender",
        ["report"] = "text",
        ["report_text"] = "text",
        ["conclusion"] = "impression",
    };

    private readonly Dictionary<string, string> _values = [];

    /// <summary>Forgets the last record.</summary>
    public void Clear() => _values.Clear();

    /// <summary>Sets a value; null and empty ones are as if they were not there.</summary>
    public void Set(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            _values[name] = value;
    }

    /// <summary>The id as far as it is known, for messages.</summary>
    public string? Id => Value("study_id") ?? Value("uid") ?? Value("image_id");

    /// <summary>The report or the reject.</summary>
    public ReportOrReject Finish(string source, long? line)
    {
        var id = Id;
        if (id is null)
            return ReportOrReject.Rejected(source, line, null, "no id: study_id (or uid, or image_id) is missing or empty");
        var image = Value("image_id");
        if (IdRules.Problem(id) is { } problem)
            return ReportOrReject.Rejected(source, line, null, problem);
        if (image is not null && IdRules.Problem(image) is { } imageProblem)
            return ReportOrReject.Rejected(source, line, null, imageProblem);
        var fields = Fields();
        if (fields.Count == 0)
            return ReportOrReject.Rejected(source, line, id, "no report text: neither text nor one of " + string.Join(", ", TextFields) + " has any");
        if (Problem(fields) is { } reason)
            return ReportOrReject.Rejected(source, line, id, reason);
        return ReportOrReject.Of(
            new Report
            {
                StudyId = id,
                PatientId = Value("patient_id"),
                ImageId = image,
                StudyDateTime = Value("study_datetime"),
                Viewpoint = Value("viewpoint") is { } view ? Views.Frontal(view) ?? view : Views.FromDescription(Value("image")),
                Gender = Value("gender"),
                AgeDecile = Value("age_decile"),
                Fields = fields,
            },
            source,
            line);
    }

    private string? Problem(List<ReportField> fields)
    {
        foreach (var name in OtherFields)
        {
            if (name != "text" && Value(name) is { Length: > ReadLimits.MaxValue })
                return name + " has more than " + ReadLimits.MaxValue.ToString("N0", CultureInfo.InvariantCulture) + " characters";
        }
        // Without it the order of the patient's exams would be wrong, for the next exam too.
        if (Value("study_datetime") is { } date && ExamDate.Parse(date) is null)
            return "study_datetime cannot be read; it is written like " + ExamDate.Forms;
        return limits.Problem(fields.Sum(f => (long)f.Text.Length));
    }

    private List<ReportField> Fields()
    {
        if (_values.TryGetValue("text", out var text) && !string.IsNullOrWhiteSpace(text))
            return [new ReportField(null, text)];
        var fields = new List<ReportField>(TextFields.Length);
        foreach (var name in TextFields)
        {
            if (_values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value))
                fields.Add(new ReportField(name, value));
        }
        return fields;
    }

    private string? Value(string name) =>
        _values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
