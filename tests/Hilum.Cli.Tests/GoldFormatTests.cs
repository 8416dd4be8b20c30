using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hilum.Cli.Tests;

/// <summary>Every field of gold that docs/formats.md describes counts: the examples agree with a fact like them, and a changed one does not.</summary>
public sealed class GoldFormatTests : IDisposable
{
    private readonly Sandbox _box = new();

    public GoldFormatTests() => _box.Write("facts.jsonl", """
        {"study_id": 50414267, "image_id": "02aa804e-bde0afdd", "category": "anatomicalfinding", "label": "pleural effusion", "polarity": "yes", "hedge": true, "anatomies": ["left lung"], "anatomy_stated": true, "severity": "mild", "temporal": "chronic", "comparison": "no change", "implied": false, "rule": "r/effusion"}
        """);

    public void Dispose() => _box.Dispose();

    [Theory]
    [InlineData("Gold of facts", "facts", "gold.json")]
    [InlineData("Gold of cases", "expected", "gold.jsonl")]
    public void EveryFieldOfGoldInJsonCounts(string section, string list, string file)
    {
        var fields = FormatsPage.Fields(section);
        var right = Score(file, Json(fields, list));
        // A case is certain or uncertain by its polarity.
        Assert.Equal(list == "facts" ? 1 : 0, JsonDocument.Parse(right).RootElement.GetProperty("hedge").GetProperty("accuracy").GetDouble());
        Assert.All(["label", "located", "change"], m => Assert.Equal(1, JsonDocument.Parse(right).RootElement.GetProperty(m).GetProperty("tp").GetInt32()));
        Assert.Equal(1, JsonDocument.Parse(right).RootElement.GetProperty("severity").GetProperty("accuracy").GetDouble());
        foreach (var field in fields.Where(f => f.Name != list))
        {
            // How long counts only where the report is no case of anything.
            var rest = field.Name == "facts[].temporal" ? fields.Where(f => f.Name != "category").ToList() : [.. fields];
            var other = field.Type == "boolean"
                ? rest.Select(f => f == field ? f with { Example = f.Example == "true" ? "false" : "true" } : f)
                : rest.Where(f => f != field);
            Assert.NotEqual((field.Name, Score(file, Json(rest, list))), (field.Name, Score(file, Json(other, list))));
        }
    }

    [Fact]
    public void EveryColumnOfTheDatasetsGoldTablesCounts()
    {
        var fields = FormatsPage.Fields("Gold tables of Chest ImaGenome").ToDictionary(f => f.Name, f => f.Example);
        string[] ids = ["study_id", "image_id", "current_image_id", "subject_id"];
        Assert.Equal(fields.Keys.Order(StringComparer.Ordinal), ids.Concat(["bbox", "label_name", "context", "comparison", "categoryID"]).Order(StringComparer.Ordinal));
        foreach (var id in ids)
        {
            Assert.Equal((id, 1), (id, Count("located", [id, "bbox", "label_name", "context", "categoryID"])));
            Assert.Equal((id, 1), (id, Count("change", [id, "bbox", "label_name", "comparison"])));
        }
        fields["context"] = "no";
        Assert.Equal(0, Count("label", ["study_id", "bbox", "label_name", "context"]));
        fields["categoryID"] = "severity";
        Assert.Equal("error", Score("gold.tsv", Table(["study_id", "bbox", "label_name", "context", "categoryID"])));

        int Count(string measure, string[] columns) =>
            JsonDocument.Parse(Score("gold.tsv", Table(columns))).RootElement.GetProperty(measure).GetProperty("tp").GetInt32();

        string Table(string[] columns) => string.Join('\t', columns) + "\n" + string.Join('\t', columns.Select(c => fields[c])) + "\n";
    }

    [Fact]
    public void EveryColumnOfGoldOfObservationsCounts()
    {
        var fields = FormatsPage.Fields("Gold of CheXpert's observations");
        var label = fields.Single(f => f.Name == "Pleural Effusion");
        foreach (var id in fields.Where(f => f != label))
        {
            var score = Score("gold.csv", $"{id.Name},{label.Name}\n{id.Example},{label.Example}\n");
            Assert.Equal((id.Name, 1), (id.Name, JsonDocument.Parse(score).RootElement.GetProperty("label").GetProperty("tp").GetInt32()));
        }
        Assert.Equal("error", Score("gold.csv", "study_id,Pleural Effusion,Pneumothorx\n50414267,1.0,0.0\n"));
        Assert.Contains("gold.csv, line 1: the column Pneumothorx is not read; is Pneumothorax meant?", _box.Error, StringComparison.Ordinal);
    }

    private string Score(string file, string gold) =>
        _box.Run("eval", _box["facts.jsonl"], "--gold", _box.Write(file, gold), "--format", "json", "--resamples", "1") == 0 ? _box.Output : "error";

    private static string Json(IEnumerable<DocumentedField> fields, string list)
    {
        var (report, item) = (new JsonObject(), new JsonObject());
        foreach (var field in fields.Where(f => f.Name != list))
        {
            var value = field.Type is "boolean" or "id" || field.Type.StartsWith("list", StringComparison.Ordinal) ? JsonNode.Parse(field.Example) : JsonValue.Create(field.Example);
            var inside = field.Name.StartsWith(list + "[].", StringComparison.Ordinal);
            (inside ? item : report).Add(inside ? field.Name[(list.Length + 3)..] : field.Name, value);
        }
        report.Add(list, new JsonArray(item));
        return list == "facts" ? new JsonArray(report).ToJsonString() : report.ToJsonString();
    }
}
