using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using Hilum.Runtime.IO.Tests;

namespace Hilum.Cli.Tests;

/// <summary>What docs/formats.md, docs/querying.md and the schemas say is what the tool writes.</summary>
public sealed partial class FormatTests : IDisposable
{
    private static readonly string s_reports = Path.Combine(Sandbox.Repository, "tests", "corpus", "reports", "examples.jsonl");

    private static readonly string s_films = Path.Combine(Sandbox.Repository, "tests", "corpus", "films");

    private static readonly string s_docs = Path.Combine(Sandbox.Repository, "docs");

    private const string OneBroken = "{broken\n{\"study_id\": 1, \"text\": \"No pneumothorax.\"}\n";

    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    private string Extract(string output, params string[] more)
    {
        Assert.Equal(0, _box.Run(["extract", s_reports, "-o", _box[output], .. more]));
        return _box[output];
    }

    private string ExtractFilms(params string[] more)
    {
        Assert.Equal(0, _box.Run(["extract", Path.Combine(s_films, "reports.jsonl"), "-o", _box["films.jsonl"], "--images", s_films, .. more]));
        return _box["films.jsonl"];
    }

    private static JsonElement[] Lines(string file) => [.. File.ReadAllLines(file).Select(l => JsonDocument.Parse(l).RootElement)];

    [Theory]
    [InlineData("original")]
    [InlineData("extended")]
    public void OutputFitsTheSchemas(string vocabulary)
    {
        var facts = SchemaChecker.Load(Path.Combine(s_docs, "schemas", "facts.schema.json"));
        Assert.All(Lines(Extract("f.jsonl", "--format", "facts", "--vocabulary", vocabulary)), f => Assert.Empty(facts.Problems(f)));
        var graphs = SchemaChecker.Load(Path.Combine(s_docs, "schemas", "scene-graph.schema.json"));
        Assert.All(Lines(Extract("g.jsonl", "--vocabulary", vocabulary)), g => Assert.Empty(graphs.Problems(g)));
        Assert.All(Lines(ExtractFilms("--vocabulary", vocabulary)), g => Assert.Empty(graphs.Problems(g)));
        Assert.All(Lines(Extract("p.jsonl", "--vocabulary", vocabulary, "--plain")), g =>
        {
            Assert.Empty(graphs.Problems(g));
            Assert.False(g.TryGetProperty("hilum", out _));
        });
    }

    [Fact]
    public void EveryFieldOfFactsIsDocumentedWithItsType() =>
        Check("Facts", Lines(Extract("f.jsonl", "--format", "facts", "--vocabulary", "extended")));

    [Fact]
    public void EveryFieldOfGraphsIsDocumentedWithItsType()
    {
        var graphs = Lines(Extract("g.jsonl")).Concat(Lines(ExtractFilms())).ToArray();
        // Boxes are described with their table, facts of the extension with facts, and changes with relations.
        Check("Scene graphs", graphs, "objects[].", "hilum.facts[].", "hilum.unlocated[].", "hilum.changes[].");
        Assert.All(graphs.SelectMany(g => g.GetProperty("objects").EnumerateArray()), o =>
            Assert.Equal(FormatsPage.Types("bbox_objects_tabular.txt").Keys, o.EnumerateObject().Select(p => p.Name)));
    }

    [Fact]
    public void EveryFieldOfAManifestIsDocumentedWithItsType()
    {
        Extract("g.jsonl");
        Check("Manifest", [JsonDocument.Parse(_box.Read("g.jsonl.manifest")).RootElement]);
    }

    [Fact]
    public void EveryFieldOfAnEvaluationIsDocumentedWithItsType()
    {
        Extract("f.jsonl", "--format", "facts");
        var gold = _box.Write("g.jsonl", """
            {"id": 70000101, "category": "effusion", "expected": [{"finding": "pleural effusion", "polarity": "yes", "severity": "severe"}, {"finding": "pneumonia", "polarity": "no"}, {"finding": "hernia", "polarity": "yes"}]}
            """);
        Assert.Equal(0, _box.Run("eval", _box["f.jsonl"], "--gold", gold, "--format", "json", "--resamples", "10"));
        var evaluation = JsonDocument.Parse(_box.Output).RootElement;
        Check("Evaluation", [evaluation], "affirmed.", "located.", "change.", "severity.", "all_right.", "by_label[].", "by_place[].", "by_change[].", "by_phenomenon[].");
        string[] Names(string measure) => [.. evaluation.GetProperty(measure).EnumerateObject().Select(p => p.Name)];
        Assert.All(new[] { "affirmed", "located", "change" }, m => Assert.Equal(Names("label"), Names(m)));
        Assert.All(new[] { "severity", "all_right" }, m => Assert.Equal(Names("hedge"), Names(m)));
        Assert.All(new[] { "label", "place", "change", "phenomenon" }, key => Assert.All(evaluation.GetProperty("by_" + key).EnumerateArray(), row =>
            Assert.Equal([key, .. Names("label")[..6]], row.EnumerateObject().Select(p => p.Name))));
    }

    [Fact]
    public void EveryColumnOfTheTablesIsDocumented()
    {
        Extract("tables", "--format", "tabular");
        foreach (var file in Directory.GetFiles(_box["tables"], "*.txt"))
            Assert.Equal(FormatsPage.Types(Path.GetFileName(file)).Keys, File.ReadLines(file).First().Split('\t'));
        Assert.Equal(FormatsPage.Types("CheXpert's table").Keys, File.ReadLines(Extract("c.csv", "--format", "chexpert")).First().Split(','));
        Assert.Equal(FormatsPage.Types("Facts as tables").Keys, File.ReadLines(Extract("f.csv", "--format", "csv")).First().Split(','));
    }

    [Fact]
    public void EveryFieldOfRejectsIsDocumented()
    {
        Assert.Equal(1, _box.RunWithInput(OneBroken, "extract", "-", "-o", _box["g.jsonl"]));
        Assert.Equal(FormatsPage.Types("Rejects").Keys, Lines(_box["g.jsonl.rejects.jsonl"])[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void ParquetCsvAndJsonLinesHoldTheSameFacts()
    {
        var facts = Lines(Extract("f.jsonl", "--format", "facts"));
        Extract("facts.parquet", "--format", "parquet");
        Extract("facts.csv", "--format", "csv");
        // Without being told, DuckDB takes yes and no of a text file for true and false.
        foreach (var table in new[] { $"'{_box["facts.parquet"]}'", $"read_csv('{_box["facts.csv"]}', all_varchar = true)" })
        {
            var rows = Query($"SELECT label, polarity, count(*) FROM {table} GROUP BY ALL ORDER BY ALL");
            var counts = facts.GroupBy(f => (f.GetProperty("label").GetString()!, f.GetProperty("polarity").GetString()!))
                .Select(g => $"{g.Key.Item1}|{g.Key.Item2}|{g.Count()}").Order(StringComparer.Ordinal);
            Assert.Equal(counts, rows.Select(r => string.Join('|', r)).Order(StringComparer.Ordinal));
        }
        var places = facts.Sum(f => f.GetProperty("anatomies").GetArrayLength());
        var measured = facts.Count(f => f.GetProperty("measurement").ValueKind == JsonValueKind.Object);
        Assert.True(measured > 0);
        Assert.Equal([$"{places}|{measured}|{facts.Count(f => f.GetProperty("implied").GetBoolean())}"],
            Query($"SELECT sum(len(anatomies)), count(measurement_value), count(implied_by) FROM '{_box["facts.parquet"]}'").Select(r => string.Join('|', r)));
        var columns = Query($"DESCRIBE SELECT * FROM '{_box["facts.parquet"]}'").Select(r => (string)r[0]);
        Assert.Equal(FormatsPage.Types("Facts as tables").Keys, columns);
    }

    [Fact]
    public void TheQueriesOfTheDocsRun()
    {
        Extract("facts.parquet", "--format", "parquet");
        var queries = Fence().Matches(File.ReadAllText(Path.Combine(s_docs, "querying.md"))).Select(m => m.Groups[1].Value).ToArray();
        Assert.Equal(5, queries.Length);
        Assert.All(queries, q => Assert.NotEmpty(Query(q.Replace("'facts.parquet'", $"'{_box["facts.parquet"]}'", StringComparison.Ordinal))));
    }

    [Fact]
    public void PackedFilesAndStandardOutputHoldTheSameBytes()
    {
        var plain = File.ReadAllBytes(Extract("g.jsonl"));
        using (var packed = new GZipStream(File.OpenRead(Extract("g.jsonl.gz")), CompressionMode.Decompress))
        using (var unpacked = new MemoryStream())
        {
            packed.CopyTo(unpacked);
            Assert.Equal(plain, unpacked.ToArray());
        }
        using (var reports = new GZipStream(File.Create(_box["reports.jsonl.gz"]), CompressionLevel.Fastest))
            reports.Write(File.ReadAllBytes(s_reports));
        Assert.Equal(0, _box.Run("extract", _box["reports.jsonl.gz"], "-o", "-", "--format", "scene-graph"));
        Assert.Equal(System.Text.Encoding.UTF8.GetString(plain), _box.Output);
        Assert.Equal(1, _box.RunWithInput(OneBroken, "extract", "-", "-o", "-", "--format", "facts"));
        Assert.Contains("\"line\":1", _box.Error, StringComparison.Ordinal);
    }

    private static List<object[]> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    /// <summary>The fields that were written are those of a section of docs/formats.md, each of its type.</summary>
    private static void Check(string section, IEnumerable<JsonElement> written, params string[] elsewhere)
    {
        var documented = FormatsPage.Types(section);
        var fields = written.SelectMany(v => Fields(v, "")).Where(f => !elsewhere.Any(e => f.Path.StartsWith(e, StringComparison.Ordinal))).ToList();
        Assert.Equal(documented.Keys.Order(StringComparer.Ordinal), fields.Select(f => f.Path).Distinct().Order(StringComparer.Ordinal));
        Assert.All(fields, f => Assert.True(Is(f.Value, documented[f.Path]), $"{f.Path} is not {documented[f.Path]}: {f.Value.ValueKind}"));
    }

    private static IEnumerable<(string Path, JsonElement Value)> Fields(JsonElement value, string path)
    {
        if (path.Length > 0 && !path.EndsWith("[]", StringComparison.Ordinal))
            yield return (path, value);
        var children = value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Fields(p.Value, PathOf(path, p))),
            JsonValueKind.Array => value.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object).SelectMany(i => Fields(i, path + "[]")),
            _ => [],
        };
        foreach (var child in children)
            yield return child;
    }

    // Keys that are names of anatomies or options are documented as one.
    private static string PathOf(string path, JsonProperty property) => path switch
    {
        "" => property.Name,
        "attributes[]" when property.Value.ValueKind == JsonValueKind.True => "attributes[].BBOX_NAME",
        "hilum.box_confidence" => "hilum.box_confidence.BBOX_NAME",
        "run.options" => "run.options.NAME",
        _ => path + "." + property.Name,
    };

    private static bool Is(JsonElement value, string type) => type switch
    {
        _ when type.EndsWith(" or null", StringComparison.Ordinal) => value.ValueKind == JsonValueKind.Null || Is(value, type[..^8]),
        _ when type.StartsWith("list of ", StringComparison.Ordinal) => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(i => Is(i, type[8..])),
        "id" => value.ValueKind is JsonValueKind.String || Is(value, "integer"),
        "text" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => throw new InvalidOperationException(type + " is no type of docs/formats.md"),
    };

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
