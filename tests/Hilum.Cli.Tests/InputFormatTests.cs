using System.Text.Json;
using Hilum.Runtime.IO.Exams;
using Hilum.Runtime.IO.Reading;

namespace Hilum.Cli.Tests;

/// <summary>Every field of an input that docs/formats.md describes is read: its example comes out where it belongs, and no field is left out.</summary>
public sealed class InputFormatTests : IDisposable
{
    private const string Study = "50414267";

    private const string Image = "02aa804e-bde0afdd";

    // Where the value of a field stands in a graph.
    private static readonly Dictionary<string, string> s_shownAt = new()
    {
        ["study_id"] = "study_id",
        ["uid"] = "study_id",
        ["patient_id"] = "patient_id",
        ["subject_id"] = "patient_id",
        ["image_id"] = "image_id",
        ["dicom_id"] = "image_id",
        ["study_datetime"] = "StudyDateTime",
        ["StudyDateTime"] = "StudyDateTime",
        ["StudyDate"] = "StudyDateTime",
        ["StudyTime"] = "StudyDateTime",
        ["viewpoint"] = "viewpoint",
        ["ViewPosition"] = "viewpoint",
        ["image"] = "viewpoint",
        ["gender"] = "gender",
        ["age_decile"] = "age_decile",
        ["indication"] = "reason_for_exam",
        ["history"] = "reason_for_exam",
    };

    // Of these a part, or another spelling, comes out.
    private static readonly Dictionary<string, string> s_shownAs = new()
    {
        ["image"] = "PA",
        ["StudyDate"] = "2180-05-06 00:00:00 UTC",
        ["StudyTime"] = "2180-05-06 08:05:56 UTC",
    };

    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void EveryFieldOfReportsIsRead()
    {
        var fields = FormatsPage.Fields("Reports");
        Assert.Equal(ReportDraft.Known.Order(StringComparer.Ordinal), fields.Select(f => f.Name).Order(StringComparer.Ordinal));
        foreach (var field in fields)
        {
            // A report of one text field is read only when that is.
            var values = new Dictionary<string, string> { [field.Name] = field.Example };
            if (field.Name is not ("study_id" or "uid" or "image_id"))
                values.Add("study_id", "1");
            if (field.Name != "text" && !ReportDraft.TextFields.Contains(field.Name))
                values.Add("text", "No effusion.");
            Shows(field, Graph(_box.Write("r.jsonl", JsonSerializer.Serialize(values))));
            Shows(field, Graph(_box.Write("r.csv", Table(values))));
        }
    }

    [Fact]
    public void EveryColumnOfATableOfImagesIsRead()
    {
        var fields = FormatsPage.Fields("Tables of images");
        Assert.Equal(MetadataColumns.Known.Order(StringComparer.Ordinal), fields.Select(f => f.Name).Order(StringComparer.Ordinal));
        var report = _box.Write("r.jsonl", $$"""{"study_id": {{Study}}, "text": "No effusion."}""");
        foreach (var field in fields)
        {
            var values = new Dictionary<string, string> { [field.Name] = field.Example };
            values.TryAdd("study_id", Study);
            if (field.Name == "StudyTime")
                values.Add("StudyDate", fields.Single(f => f.Name == "StudyDate").Example);
            Shows(field, Graph(report, "--metadata", _box.Write("m.csv", Table(values)), "--all-views"));
        }
    }

    [Fact]
    public void EveryColumnOfAFileOfBoxesIsRead()
    {
        var fields = FormatsPage.Fields("Boxes").ToDictionary(f => f.Name, f => f.Example);
        string[] onFilm = ["original_x1", "original_y1", "original_x2", "original_y2"], inFrame = ["x1", "y1", "x2", "y2"];
        string[][] tables = [["object_id", .. onFilm, .. inFrame], ["image_id", "bbox_name", .. onFilm, "image_width", "image_height"]];
        Assert.Equal(fields.Keys.Order(StringComparer.Ordinal), tables.SelectMany(t => t).Distinct().Order(StringComparer.Ordinal));
        var report = _box.Write("r.jsonl", $$"""{"study_id": {{Study}}, "image_id": "{{Image}}", "viewpoint": "PA", "text": "No effusion."}""");
        foreach (var table in tables)
        {
            var graph = Graph(report, "--boxes", _box.Write("b.csv", Table(table.ToDictionary(c => c, c => fields[c]))));
            var found = Assert.Single(graph.GetProperty("objects").EnumerateArray());
            Assert.All([.. onFilm, .. inFrame, "object_id", "bbox_name"], c => Assert.Equal(fields[c], found.GetProperty(c).ToString()));
        }
    }

    private JsonElement Graph(string report, params string[] more)
    {
        Assert.Equal(0, _box.Run(["extract", report, "-o", _box["g.jsonl"], "--force", .. more]));
        return JsonDocument.Parse(_box.Read("g.jsonl")).RootElement;
    }

    private static void Shows(DocumentedField field, JsonElement graph)
    {
        if (s_shownAt.TryGetValue(field.Name, out var key))
            Assert.Equal((field.Name, s_shownAs.GetValueOrDefault(field.Name, field.Example)), (field.Name, graph.GetProperty(key).ToString()));
    }

    private static string Table(Dictionary<string, string> values) =>
        string.Join(',', values.Keys) + "\n" + string.Join(',', values.Values.Select(v => $"\"{v}\"")) + "\n";
}
