using System.Text.Json;
using Hilum.Runtime.IO.Writing;

namespace Hilum.Runtime.IO.Tests;

public sealed class SceneGraphTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    private JsonElement[] Graphs(string lines, string output = "g.jsonl")
    {
        _files.Run(output, new SceneGraphWriter(TinyRules.Matcher.Ontology, indented: false), 2, _files.Write("in.jsonl", lines));
        return [.. File.ReadAllLines(_files["g.jsonl"]).Select(l => JsonDocument.Parse(l).RootElement)];
    }

    private const string TwoExams = """
        {"study_id": 20, "patient_id": 1, "image_id": "b_2", "study_datetime": "2150-02-01 08:00:00", "viewpoint": "PA", "text": "The effusion is worse. No pneumothorax."}
        {"study_id": 10, "patient_id": 1, "image_id": "a_1", "study_datetime": "2150-01-01 08:00:00", "viewpoint": "ap", "text": "Effusion."}
        {"study_id": 30, "patient_id": 2, "text": "Effusion is worse."}
        """;

    [VocabularyFact]
    public void GraphsFitTheSchemaOfTheDataset()
    {
        var schema = SchemaChecker.Load();
        foreach (var graph in Graphs(TwoExams))
            Assert.Empty(schema.Problems(graph));
    }

    [Fact]
    public void ReadersOfTheDatasetFindWhatTheyExpect()
    {
        foreach (var graph in Graphs(TwoExams))
            ReaderContract.Check(graph);
    }

    [Fact]
    public void ExamsAreOrderedByDateAndRelatedToThePreviousOne()
    {
        var graphs = Graphs(TwoExams);
        Assert.Equal(["2", "1", ""], graphs.Select(g => g.GetProperty("StudyOrder").ToString()));
        Assert.Equal(["PA", "AP", ""], graphs.Select(g => g.GetProperty("viewpoint").ToString()));
        var relations = graphs[0].GetProperty("relationships").EnumerateArray().ToArray();
        Assert.Equal(["b-2_right lung>a-1_right lung", "b-2_left lung>a-1_left lung"], relations.Select(r => r.GetProperty("subject_id") + ">" + r.GetProperty("object_id")));
        Assert.Equal("comparison|yes|worsened", relations[0].GetProperty("relationship_names")[0].GetString());
        Assert.Equal(0, graphs[1].GetProperty("relationships").GetArrayLength());
        Assert.Equal(0, graphs[2].GetProperty("relationships").GetArrayLength());
        Assert.Equal("b-2", graphs[0].GetProperty("image_id").GetString());
        Assert.Equal("30", graphs[2].GetProperty("image_id").GetString());
    }

    [Fact]
    public void BothOfTwoContradictingPhrasesStayAndItIsNoted()
    {
        var graph = Graphs("{\"study_id\": 1, \"text\": \"Effusion. No effusion.\"}")[0];
        var lung = graph.GetProperty("attributes")[0];
        Assert.Equal(["Effusion.", "No effusion."], lung.GetProperty("phrases").EnumerateArray().Select(p => p.GetString()));
        var lists = lung.GetProperty("attributes").EnumerateArray().Select(a => string.Join(' ', a.EnumerateArray())).ToArray();
        Assert.Contains("anatomicalfinding|yes|pleural effusion", lists[0], StringComparison.Ordinal);
        Assert.Contains("anatomicalfinding|no|pleural effusion", lists[1], StringComparison.Ordinal);
        Assert.Equal("1|0", graph.GetProperty("hilum").GetProperty("contradictions")[0].GetProperty("phrase_id").GetString());
    }

    [Fact]
    public void AFolderHoldsAFileForEachImage()
    {
        _files.Run("graphs", new SceneGraphWriter(TinyRules.Matcher.Ontology, indented: true), 2, _files.Write("in.jsonl", TwoExams));
        Assert.Equal(["30_SceneGraph.json", "a-1_SceneGraph.json", "b-2_SceneGraph.json"], Directory.GetFileSystemEntries(_files["graphs"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var text = File.ReadAllText(_files["graphs/a-1_SceneGraph.json"]);
        Assert.StartsWith("{\n  \"image_id\": \"a-1\",\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }
}
