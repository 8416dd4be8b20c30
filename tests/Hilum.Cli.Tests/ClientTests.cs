using System.Text.Json;
using Hilum.Runtime.IO.Tests;

namespace Hilum.Cli.Tests;

/// <summary>What public programs that read the dataset do with a graph, re-expressed, on sentences of our own.</summary>
public sealed class ClientTests : IDisposable
{
    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    private JsonElement Graph(string text)
    {
        var reports = string.Join('\n', new[] { (1, "Normal heart."), (2, text) }.Select(r => JsonSerializer.Serialize(
            new { study_id = r.Item1, patient_id = 7, image_id = "im_" + r.Item1 + ".dcm", viewpoint = "PA", study_datetime = $"2150-01-0{r.Item1} 08:00:00 UTC", text = r.Item2 })));
        Assert.Equal(0, _box.Run("extract", _box.Write("in.jsonl", reports), "-o", _box["g.jsonl"]));
        var graph = JsonDocument.Parse(File.ReadAllLines(_box["g.jsonl"])[1]).RootElement;
        ReaderContract.Check(graph);
        return graph;
    }

    private static JsonElement? At(JsonElement graph, string place) =>
        graph.GetProperty("attributes").EnumerateArray().Where(a => a.GetProperty("bbox_name").GetString() == place).Select(a => (JsonElement?)a).FirstOrDefault();

    private static string List(JsonElement graph, string place, string list, int phrase = 0) => At(graph, place) is { } anatomy
        ? string.Join(' ', anatomy.GetProperty(list)[phrase].EnumerateArray().Select(v => v.GetString()!.Split('|', 2)[^1]))
        : "nothing";

    private static string[] Relations(JsonElement graph) =>
    [
        .. graph.GetProperty("relationships").EnumerateArray().Select(r =>
            $"{r.GetProperty("bbox_name")} {r.GetProperty("relationship_names")[0].GetString()!.Split('|')[2]}: {string.Join(", ", r.GetProperty("attributes").EnumerateArray().Select(a => a.GetString()!.Split('|')[2]))}"),
    ];

    [Fact]
    public void AContainingPlaceIsAbnormalWithTheCuesAndTheRelationOfItsPart()
    {
        var graph = Graph("The mild left basilar atelectasis has worsened.");
        Assert.Contains("yes|abnormal", List(graph, "left lung", "attributes"), StringComparison.Ordinal);
        Assert.Equal("yes|mild", List(graph, "left lung", "severity_cues"));
        Assert.Equal("yes|worsened", List(graph, "left lung", "comparison_cues"));
        Assert.Equal(["left lung worsened: atelectasis, lung opacity, abnormal", "left lower lung zone worsened: atelectasis, lung opacity, abnormal"], Relations(graph));
    }

    [Fact]
    public void RepetitionObeysTheOntology()
    {
        var graph = Graph("Moderate cardiomegaly.");
        // As in the dataset: the mediastinum is abnormal, with the cue, but holds no enlarged cardiac silhouette.
        Assert.Equal("yes|abnormal", List(graph, "mediastinum", "attributes"));
        Assert.Equal("yes|moderate", List(graph, "mediastinum", "severity_cues"));
        Assert.Equal("yes|enlarged cardiac silhouette yes|abnormal", List(graph, "cardiac silhouette", "attributes"));
    }

    [Theory]
    [InlineData("Right pleural effusion.", "yes")]
    [InlineData("No right pleural effusion.", "no")]
    public void AnEffusionIsAtTheLungAndAtTheCostophrenicAngleWhetherThereOrNot(string text, string polarity)
    {
        var graph = Graph(text);
        Assert.All(["right lung", "right costophrenic angle"], place => Assert.Contains(polarity + "|pleural effusion", List(graph, place, "attributes"), StringComparison.Ordinal));
        Assert.Null(At(graph, "left lung"));
    }

    [Fact]
    public void AnUnplacedDenialIsWhereTheAffirmationIs()
    {
        var graph = Graph("No pleural effusion.");
        Assert.All(["right lung", "left lung", "right costophrenic angle", "left costophrenic angle"], place => Assert.Equal("no|pleural effusion", List(graph, place, "attributes")));
    }

    [Fact]
    public void BothOfTwoContradictingPhrasesKeepTheirAttributes()
    {
        var graph = Graph("FINDINGS: Right pneumothorax.\nIMPRESSION: No right pneumothorax.");
        Assert.Contains("yes|pneumothorax", List(graph, "right lung", "attributes", 0), StringComparison.Ordinal);
        Assert.Contains("no|pneumothorax", List(graph, "right lung", "attributes", 1), StringComparison.Ordinal);
        Assert.Equal("anatomicalfinding|yes|pneumothorax", graph.GetProperty("hilum").GetProperty("contradictions")[0].GetProperty("attribute").GetString());
    }

    [Fact]
    public void ParentsFollowChildren()
    {
        foreach (var graph in new[] { Graph("The lungs are clear except for a small right nodule."), Graph("No lung opacity. Small right effusion.") })
        {
            foreach (var anatomy in graph.GetProperty("attributes").EnumerateArray())
            {
                foreach (var phrase in anatomy.GetProperty("attributes").EnumerateArray().Select(p => p.EnumerateArray().Select(a => a.GetString()!).ToHashSet()))
                {
                    if (phrase.Overlaps(["anatomicalfinding|yes|pleural effusion", "anatomicalfinding|yes|mass/nodule (not otherwise specified)"]))
                        Assert.Contains("anatomicalfinding|yes|lung opacity", phrase);
                }
            }
        }
    }

    [Fact]
    public void EachChangeOfAPhraseIsARelationWithWhatChangedSo()
    {
        var relations = Relations(Graph("Improved right pneumothorax but worsening right atelectasis, no consolidation."));
        Assert.Contains("right lung improved: pneumothorax, abnormal", relations);
        Assert.Contains("right lung worsened: atelectasis, lung opacity, abnormal", relations);
        Assert.DoesNotContain(relations, r => r.Contains("consolidation", StringComparison.Ordinal));
    }

    [Fact]
    public void RelationIdsNameBothImagesAndNamesHaveNoUnderscore()
    {
        var graph = Graph("Stable right effusion.");
        Assert.Equal("im-2", graph.GetProperty("image_id").GetString());
        Assert.All(graph.GetProperty("relationships").EnumerateArray(), r => Assert.EndsWith("|im-2|im-1", r.GetProperty("relationship_id").GetString(), StringComparison.Ordinal));
        Assert.All(graph.GetProperty("attributes").EnumerateArray(), a => Assert.Equal("im-2", a.GetProperty("object_id").GetString()!.Split('_')[0]));
    }

    [Fact]
    public void CodesNamesAndSectionsAreTheDatasets()
    {
        var graph = Graph("WET READ: Right IJ line with tip in the SVC.\nFINDINGS: Right basilar atelectasis. Enlarged left hilum.");
        Assert.Equal("Superior Vena Cava", At(graph, "svc")!.Value.GetProperty("name").GetString());
        Assert.Equal("C0042459", At(graph, "svc")!.Value.GetProperty("synsets")[0].GetString());
        Assert.Equal("C0226550&&C1145640", List(graph, "svc", "attributes_ids"));
        Assert.Equal("prelimread", At(graph, "svc")!.Value.GetProperty("sections")[0].GetString());
        Assert.Equal("finalreport", At(graph, "right lower lung zone")!.Value.GetProperty("sections")[0].GetString());
        Assert.Contains("C0004144", List(graph, "right lower lung zone", "attributes_ids"), StringComparison.Ordinal);
        Assert.Equal(("Hilar Area of the Left Lung", "C1708367"), (At(graph, "left hilar structures")!.Value.GetProperty("name").GetString(), At(graph, "left hilar structures")!.Value.GetProperty("synsets")[0].GetString()));
        Assert.Contains(graph.GetProperty("hilum").GetProperty("facts").EnumerateArray(), f => f.GetProperty("section").GetString() == "preliminary");
    }

    [Fact]
    public void AnOpacityHasItsTextureAndAStableNormalThingItsCue()
    {
        Assert.Equal("yes|opacity", List(Graph("Opacity at the right base."), "right lower lung zone", "texture_cues"));
        var graph = Graph("The heart is stable and normal in size.");
        Assert.Equal("yes|no change", List(graph, "cardiac silhouette", "comparison_cues"));
        Assert.Empty(Relations(graph));
        Assert.Equal("", List(Graph("Stable atelectasis at the left base. The heart is normal."), "cardiac silhouette", "comparison_cues"));
    }

    [Fact]
    public void NewKeepsItsAttributesAndResolvedIsNo()
    {
        var graph = Graph("New right effusion. The left effusion has resolved.");
        Assert.Contains("yes|pleural effusion", List(graph, "right lung", "attributes"), StringComparison.Ordinal);
        Assert.Equal("no|pleural effusion", List(graph, "left lung", "attributes"));
        Assert.Empty(Relations(graph));
        Assert.Equal(["new", "resolved"], graph.GetProperty("hilum").GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("relationship_names")[0].GetString()!.Split('|')[2]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void OpenIsViewIsReadOffItsImageColumn()
    {
        var input = _box.Write("open-i.csv", "uid,MeSH,Problems,image,indication,comparison,findings,impression\n12,normal,normal,Xray Chest PA and Lateral,Cough,None.,The lungs are clear.,Normal.\n");
        Assert.Equal(0, _box.Run("extract", input, "-o", _box["g.jsonl"]));
        Assert.Equal("PA", JsonDocument.Parse(File.ReadAllLines(_box["g.jsonl"])[0]).RootElement.GetProperty("viewpoint").GetString());
    }
}
