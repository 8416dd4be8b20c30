using System.Text.Json;
using Hilum.Runtime.IO.Tests;

namespace Hilum.Cli.Tests;

/// <summary>The built-in rules on the example reports: the graphs fit the dataset's schema and vocabulary and what its readers expect.</summary>
public sealed class SceneGraphTests : IDisposable
{
    private readonly Sandbox _box = new();
    private readonly JsonElement[] _graphs;

    public SceneGraphTests()
    {
        var reports = Path.Combine(Sandbox.Repository, "tests", "corpus", "reports", "examples.jsonl");
        Assert.Equal(0, _box.Run("extract", reports, "-o", _box["g.jsonl"]));
        _graphs = [.. File.ReadAllLines(_box["g.jsonl"]).Select(l => JsonDocument.Parse(l).RootElement)];
    }

    public void Dispose() => _box.Dispose();

    [Fact]
    public void GraphsAreAsReadersOfTheDatasetExpect()
    {
        Assert.Equal(24, _graphs.Length);
        Assert.All(_graphs, ReaderContract.Check);
    }

    [VocabularyFact]
    public void GraphsFitTheSchema()
    {
        var schema = SchemaChecker.Load();
        Assert.All(_graphs, g => Assert.Empty(schema.Problems(g)));
    }

    [VocabularyFact]
    public void NothingIsOutsideTheVocabulary()
    {
        var folder = SchemaChecker.Vocabulary!;
        var places = File.ReadLines(Path.Combine(folder, "anatomies.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(l => l[0], l => (Name: l[1], Code: l[9]));
        var labels = File.ReadLines(Path.Combine(folder, "attributes.csv")).Skip(1).Select(l => string.Join('|', l.Split(',')[..2])).ToHashSet();
        foreach (var anatomy in _graphs.SelectMany(g => g.GetProperty("attributes").EnumerateArray()))
        {
            var place = places[anatomy.GetProperty("bbox_name").GetString()!];
            // The vocabulary holds only what its authors knew; the rest was read off a graph of the dataset.
            Assert.Contains(anatomy.GetProperty("name").GetString(), new[] { place.Name, "Superior Vena Cava", "Hilar Area of the Right Lung", "Hilar Area of the Left Lung" });
            if (place.Code.Length > 0)
                Assert.Equal([place.Code], anatomy.GetProperty("synsets").EnumerateArray().Select(c => c.GetString()));
            foreach (var list in new[] { "attributes", "comparison_cues", "temporal_cues", "severity_cues", "texture_cues" })
            {
                foreach (var value in anatomy.GetProperty(list).EnumerateArray().SelectMany(p => p.EnumerateArray()))
                {
                    var parts = value.GetString()!.Split('|');
                    Assert.Contains(parts[0] + "|" + parts[2], labels);
                }
            }
        }
    }

    [Fact]
    public void ExamsOfAPatientAreRelated()
    {
        Assert.Equal([1, 2, 3], _graphs.Where(g => g.GetProperty("patient_id").ToString() == "9000002").Select(g => g.GetProperty("StudyOrder").GetInt32()));
        var relations = _graphs.Where(g => g.GetProperty("relationships").GetArrayLength() > 0).ToArray();
        Assert.NotEmpty(relations);
        Assert.All(relations, g => Assert.True(g.GetProperty("StudyOrder").GetInt32() > 1));
        Assert.All(relations, g => Assert.Equal(
            g.GetProperty("relationships").GetArrayLength(),
            g.GetProperty("relationships").EnumerateArray().Select(r => r.GetProperty("relationship_id").GetString()).Distinct().Count()));
    }
}
