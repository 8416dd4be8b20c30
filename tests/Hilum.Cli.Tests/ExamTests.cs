using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Hilum.Runtime.IO.Tests;

namespace Hilum.Cli.Tests;

/// <summary>A MIMIC-CXR layout with its metadata: exams in order, frontal films, relations to the film before.</summary>
public sealed class ExamTests : IDisposable
{
    private const string Header =
        "dicom_id,subject_id,study_id,PerformedProcedureStepDescription,ViewPosition,Rows,Columns,StudyDate,StudyTime,ProcedureCodeSequence_CodeMeaning,ViewCodeSequence_CodeMeaning,PatientOrientationCodeSequence_CodeMeaning\n";

    // A lateral film in the first exam, midnight in the second, lost leading zeros in the third.
    private const string Rows =
        "aaaa-1,90000032,50000001,CHEST (PA AND LAT),LATERAL,3056,2544,21800506,213014.53100000003,CHEST (PA AND LAT),lateral,Erect\n"
        + "aaaa-2,90000032,50000001,CHEST (PA AND LAT),PA,3056,2544,21800506,213014.53100000003,CHEST (PA AND LAT),postero-anterior,Erect\n"
        + "bbbb-1,90000032,50000002,CHEST (PORTABLE AP),AP,3056,2544,21800626,0.0,CHEST (PORTABLE AP),antero-posterior,\n"
        + "cccc-1,90000032,50000003,CHEST (PORTABLE AP),AP,3056,2544,21800723,80556.875,CHEST (PORTABLE AP),antero-posterior,\n";

    private readonly Sandbox _box = new();

    public ExamTests()
    {
        Report("50000001", "FINDINGS: Small right pleural effusion. Heart size is normal.");
        Report("50000002", "FINDINGS: The right pleural effusion has increased. No pneumothorax.");
        Report("50000003", "FINDINGS: The right pleural effusion has improved. New left lower lobe consolidation.");
    }

    public void Dispose() => _box.Dispose();

    private void Report(string study, string text) => _box.Write("files/p90/p90000032/s" + study + ".txt", text);

    private JsonElement[] Graphs(int status, params string[] more)
    {
        Assert.Equal(status, _box.Run(["extract", _box["files"], "-o", _box["g.jsonl"], .. more]));
        return [.. File.ReadAllLines(_box["g.jsonl"]).Select(l => JsonDocument.Parse(l).RootElement)];
    }

    [Fact]
    public void ThreeExamsGiveThreeGraphsEachRelatedToTheFilmBefore()
    {
        var metadata = _box.Write("mimic-cxr-2.0.0-metadata.csv", Header + Rows);
        var graphs = Graphs(0, "--metadata", metadata);
        Assert.All(graphs, ReaderContract.Check);
        Assert.Equal(
            ["aaaa-2 PA 1 2180-05-06 21:30:14 UTC 90000032", "bbbb-1 AP 2 2180-06-26 00:00:00 UTC 90000032", "cccc-1 AP 3 2180-07-23 08:05:56 UTC 90000032"],
            graphs.Select(g => string.Join(' ', new[] { "image_id", "viewpoint", "StudyOrder", "StudyDateTime", "patient_id" }.Select(k => g.GetProperty(k).ToString()))));
        Assert.Empty(Relations(graphs[0]));
        Assert.Equal(["right costophrenic angle worsened aaaa-2", "right lung worsened aaaa-2"], Relations(graphs[1]));
        Assert.Equal(["right costophrenic angle improved bbbb-1", "right lung improved bbbb-1"], Relations(graphs[2]));
        var changes = graphs[2].GetProperty("hilum").GetProperty("changes").EnumerateArray().ToArray();
        Assert.All(changes, c => Assert.Equal("comparison|yes|new", c.GetProperty("relationship_names")[0].GetString()));
        Assert.Contains(changes, c => c.GetProperty("object_id").GetString() == "bbbb-1_left lower lung zone");
    }

    [Fact]
    public void OneUnreadableDateIsToldWithFileAndLineAndTheGraphStays()
    {
        var metadata = _box.Write("m.csv", Header + Rows.Replace("21800626", "26.06.2180", StringComparison.Ordinal));
        var graphs = Graphs(1, "--metadata", metadata);
        Assert.Equal(["1", "", "2"], graphs.Select(g => g.GetProperty("StudyOrder").ToString()));
        var reject = JsonDocument.Parse(Assert.Single(File.ReadAllLines(_box["g.jsonl.rejects.jsonl"]))).RootElement;
        Assert.Equal((metadata, 4, "bbbb-1"), (reject.GetProperty("source").GetString(), reject.GetProperty("line").GetInt32(), reject.GetProperty("id").GetString()));
        Assert.Contains("its date cannot be read", reject.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AllViewsAreWrittenWhenAskedFor()
    {
        var graphs = Graphs(0, "--metadata", _box.Write("m.csv", Header + Rows), "--all-views");
        Assert.Equal(["aaaa-1", "aaaa-2", "bbbb-1", "cccc-1"], graphs.Select(g => g.GetProperty("image_id").GetString()));
        Assert.All(graphs, ReaderContract.Check);
    }

    [Fact]
    public void TheRecordListAndAPackedTableAreReadTogether()
    {
        var list = _box.Write("cxr-record-list.csv", "subject_id,study_id,dicom_id,path\n90000032,50000001,aaaa-2,files/x.dcm\n90000032,50000002,bbbb-1,files/y.dcm\n90000032,50000003,cccc-1,files/z.dcm\n");
        using (var packed = new GZipStream(File.Create(_box["dates.csv.gz"]), CompressionLevel.Fastest))
            packed.Write(Encoding.UTF8.GetBytes("study_id,study_datetime,viewpoint\n50000001,2180-05-06 08:00:00 UTC,PA\n50000002,2180-05-07,AP\n50000003,2180-05-08,AP\n"));
        var graphs = Graphs(0, "--metadata", list, "--metadata", _box["dates.csv.gz"]);
        Assert.Equal(["aaaa-2 PA 1", "bbbb-1 AP 2", "cccc-1 AP 3"], graphs.Select(g => $"{g.GetProperty("image_id")} {g.GetProperty("viewpoint")} {g.GetProperty("StudyOrder")}"));
    }

    [Fact]
    public void APackedTableThatEndsEarlyIsTold()
    {
        using (var packed = new MemoryStream())
        {
            using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true))
                gzip.Write(Encoding.UTF8.GetBytes(Header + Rows));
            File.WriteAllBytes(_box["m.csv.gz"], packed.ToArray()[..^100]);
        }
        _ = Graphs(1, "--metadata", _box["m.csv.gz"]);
        Assert.Contains("it is damaged", _box.Read("g.jsonl.rejects.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void AQuoteThatIsNotClosedCostsItsRowOfTheTableAlone()
    {
        var graphs = Graphs(1, "--metadata", _box.Write("m.csv", Header + Rows.Replace("CHEST (PORTABLE AP),AP,3056,2544,21800626", "\"CHEST (PORTABLE AP),AP,3056,2544,21800626", StringComparison.Ordinal)));
        Assert.Equal(["aaaa-2", "50000002", "cccc-1"], graphs.Select(g => g.GetProperty("image_id").GetString()));
        var reject = JsonDocument.Parse(Assert.Single(File.ReadAllLines(_box["g.jsonl.rejects.jsonl"]))).RootElement;
        Assert.Equal(4, reject.GetProperty("line").GetInt32());
    }

    [Fact]
    public void AMissingTableIsTold()
    {
        _ = Graphs(1, "--metadata", _box["none.csv"]);
        Assert.Contains("there is no such file", _box.Read("g.jsonl.rejects.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void TablesJoinByImagePlaceAndRelationWithoutALoss()
    {
        var metadata = _box.Write("m.csv", Header + Rows);
        var graphs = Graphs(0, "--metadata", metadata);
        Assert.Equal(0, _box.Run("extract", _box["files"], "-o", _box["tables"], "--metadata", metadata, "--format", "tabular"));
        var attributes = Table("attribute_relations_tabular.txt");
        var comparisons = Table("comparison_relations_tabular.txt");
        Assert.Single(File.ReadAllLines(_box["tables/bbox_objects_tabular.txt"]));
        // Every attribute and cue of the graphs is a row.
        var lists = new[] { "attributes", "comparison_cues", "temporal_cues", "severity_cues", "texture_cues" };
        var expected = graphs.SelectMany(g => g.GetProperty("attributes").EnumerateArray().SelectMany(a => lists.SelectMany(l => a.GetProperty(l).EnumerateArray()
            .SelectMany((phrase, i) => phrase.EnumerateArray().Select(v => $"{a.GetProperty("object_id")} {a.GetProperty("phrase_IDs")[i]} {v}")))));
        Assert.Equal(expected.Order(StringComparer.Ordinal), attributes.Select(r => $"{r["object_id"]} {r["row_id"]} {r["categoryID"]}|{r["context"]}|{r["label_name"]}").Order(StringComparer.Ordinal));
        // Every relation is there with its attributes, and each of them joins a row of attributes by image, place and label.
        var relations = graphs.SelectMany(g => g.GetProperty("relationships").EnumerateArray()).ToArray();
        Assert.Equal(
            relations.SelectMany(r => r.GetProperty("attributes").EnumerateArray().Select(a => $"{r.GetProperty("relationship_id")} {a}")),
            comparisons.Select(r => $"{r["relationship_id"]} {r["attribute"]}"));
        var rows = attributes.Select(r => $"{r["image_id"]} {r["bbox"]} {r["label_name"]}").ToHashSet();
        Assert.All(comparisons, r => Assert.Contains($"{r["current_image_id"]} {r["bbox"]} {r["label_name"]}", rows));
        Assert.All(comparisons, r => Assert.Equal((r["current_image_id"], r["bbox"]), (r["subject_id"].Split('_')[0], r["subject_id"].Split('_')[1])));
        var images = attributes.Select(r => r["image_id"]).ToHashSet();
        Assert.All(comparisons, r => Assert.Contains(r["previous_image_id"], images));
        // What public readers look up in the rows.
        Assert.All(attributes, r => Assert.Equal(r["sent_loc"], r["row_id"].Split('|')[^1]));
        Assert.All(attributes, r => Assert.Equal(r["context"] == "yes" ? "1" : "0", r["relation"]));
    }

    private Dictionary<string, string>[] Table(string name)
    {
        var lines = File.ReadAllLines(_box["tables/" + name]).Select(l => l.Split('\t')).ToArray();
        Assert.All(lines, l => Assert.Equal(lines[0].Length, l.Length));
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(p => p.First, p => p.Second))];
    }

    private static string[] Relations(JsonElement graph) =>
    [
        .. graph.GetProperty("relationships").EnumerateArray()
            .Select(r => $"{r.GetProperty("bbox_name")} {r.GetProperty("relationship_names")[0].GetString()!.Split('|')[2]} {r.GetProperty("object_id").GetString()!.Split('_')[0]}")
            .Order(StringComparer.Ordinal),
    ];
}
