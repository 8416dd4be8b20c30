using System.Text.Json;

namespace Hilum.Cli.Tests;

/// <summary>The original and the extended labels, and CheXpert's columns.</summary>
public sealed class VocabularyTests : IDisposable
{
    private const string Header = "Reports,No Finding,Enlarged Cardiomediastinum,Cardiomegaly,Lung Lesion,Lung Opacity,Edema,Consolidation,Pneumonia,Atelectasis,"
        + "Pneumothorax,Pleural Effusion,Pleural Other,Fracture,Support Devices\n";

    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Theory]
    [InlineData("original", "abnormal")]
    [InlineData("extended", "kyphosis", "surgical clips")]
    public void LabelsAreThoseOfTheVocabulary(string vocabulary, params string[] expected)
    {
        var input = _box.Write("in.jsonl", "{\"study_id\": 1, \"text\": \"Kyphosis. Surgical clips.\"}\n");
        Assert.Equal(0, _box.Run("extract", input, "-o", _box["out.jsonl"], "--format", "facts", "--vocabulary", vocabulary));
        var facts = File.ReadAllLines(_box["out.jsonl"]).Select(l => JsonDocument.Parse(l).RootElement).Where(f => !f.GetProperty("implied").GetBoolean()).ToArray();
        Assert.Equal(expected, facts.Select(f => f.GetProperty("label").GetString()));
        Assert.Equal("chest.xray.extended/kyphosis", facts[0].GetProperty("rule").GetString());
    }

    [Fact]
    public void GraphsTellTheVocabulary()
    {
        var input = _box.Write("in.jsonl", "{\"study_id\": 1, \"text\": \"Kyphosis.\"}\n");
        Assert.Equal(0, _box.Run("extract", input, "-o", _box["g.jsonl"], "--vocabulary", "extended"));
        using var graph = JsonDocument.Parse(_box.Read("g.jsonl"));
        Assert.Equal("extended", graph.RootElement.GetProperty("hilum").GetProperty("vocabulary").GetString());
    }

    [Fact]
    public void ARuleSetTakesInItsNeighbour()
    {
        _box.Write("base/a.hilum", Sandbox.Rules);
        _box.Write("more/a.hilum", "ontology tiny.more 1.0\n    imports tiny\n\nfinding empyema\n    counts as pleural_effusion\n    is a pleural_effusion\n    called \"empyema\"\n"
            + "    example \"An empyema.\" => present empyema\n    example \"No empyema.\" => absent empyema\n");
        _box.Write("other/a.txt", "ontology tiny 1.0\n");
        Assert.Equal(0, _box.Run("check", _box["more"]));
        var input = _box.Write("in.jsonl", "{\"study_id\": 1, \"text\": \"Empyema.\"}\n");
        Assert.Equal(0, _box.Run("extract", input, "-o", _box["out.jsonl"], "--format", "facts", "--rules", _box["more"]));
        Assert.Contains("\"label\":\"pleural effusion\"", _box.Read("out.jsonl"), StringComparison.Ordinal);
        Assert.Contains("\"rule\":\"tiny.more/empyema\"", _box.Read("out.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void ANeighbourThatIsNotThereIsSaid()
    {
        _box.Write("more/a.hilum", "ontology tiny.more 1.0\n    imports tiny\n");
        Assert.Equal(1, _box.Run("check", _box["more"]));
        Assert.Contains("HLM114", _box.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ChexpertReadsItsOwnInputAndWritesItsTable()
    {
        var input = _box.Write("in.csv", "\"Heart size is normal, \"\"stable\"\". Possible pneumonia.\"\nNo acute disease.\nKyphosis. EKG leads.\nHeart failure.\n");
        Assert.Equal(0, _box.Run("extract", input, "-o", _box["out.csv"], "--format", "chexpert"));
        Assert.Equal(
            Header
            + "\"Heart size is normal, \"\"stable\"\". Possible pneumonia.\",,,0.0,,,,,-1.0,,,,,,\n"
            + "No acute disease.,1.0,,,,,,,,,,,,,\n"
            + "Kyphosis. EKG leads.,,,,,,,,,,,,,,1.0\n"
            + "Heart failure.,,,-1.0,,,1.0,,,,,,,,\n",
            _box.Read("out.csv"));
    }

    [Fact]
    public void OfSeveralMentionsPresentCountsBeforeUncertainBeforeAbsent()
    {
        var input = _box.Write("in.jsonl", "{\"study_id\": 1, \"findings\": \"No effusion. Possible pneumothorax.\", \"impression\": \"Small effusion. No pneumothorax.\"}\n");
        Assert.Equal(0, _box.Run("extract", input, "-o", _box["out.csv"], "--format", "chexpert"));
        Assert.Equal(
            Header + "\"No effusion. Possible pneumothorax.\nSmall effusion. No pneumothorax.\",,,,,,,,,,-1.0,1.0,,,\n",
            _box.Read("out.csv"));
    }

    [Fact]
    public void RowsThatCannotBeReadAreRejectedByTheirNumber()
    {
        var input = _box.Write("in.csv", "No effusion.\nsecret,words\n\"\"\nEffusion.\n");
        Assert.Equal(1, _box.Run("extract", input, "-o", _box["out.csv"], "--format", "chexpert"));
        var rejects = File.ReadAllLines(_box["out.csv.rejects.jsonl"]).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        Assert.Equal(["2", "3"], rejects.Select(r => r.GetProperty("id").ToString()));
        Assert.DoesNotContain("secret", _box.Read("out.csv.rejects.jsonl") + _box.Error, StringComparison.Ordinal);
        Assert.Equal(3, File.ReadAllLines(_box["out.csv"]).Length);
    }
}
