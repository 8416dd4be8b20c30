using System.Text;
using System.Text.Json;
using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.IO.Writing;

namespace Hilum.Runtime.IO.Tests;

public sealed class ExtractionRunTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void BytesDoNotDependOnTheNumberOfJobs()
    {
        var lines = new StringBuilder();
        for (var i = 0; i < 2000; i++)
            lines.Append(i % 97 == 5 ? "{broken\n" : "{\"study_id\": " + i + ", \"text\": \"" + string.Concat(Enumerable.Repeat("Effusion. ", i % 13)) + "No pneumothorax. Übergang.\"}\n");
        var input = _files.Write("in.jsonl", lines.ToString());
        var counts = _files.Run("1.jsonl", new FactsWriter(TinyRules.Matcher.Ontology), 1, input);
        Assert.Equal(21, counts.Rejects);
        var rejects = File.ReadAllBytes(_files["1.jsonl.rejects.jsonl"]);
        Assert.Equal(counts, _files.Run("8.jsonl", new FactsWriter(TinyRules.Matcher.Ontology), 8, input));
        Assert.Equal(File.ReadAllBytes(_files["1.jsonl"]), File.ReadAllBytes(_files["8.jsonl"]));
        Assert.Equal(rejects, File.ReadAllBytes(_files["8.jsonl.rejects.jsonl"]));
        Assert.DoesNotContain((byte)'\r', File.ReadAllBytes(_files["1.jsonl"]));
    }

    [Fact]
    public void AFactIsWrittenAsTheContractSays()
    {
        _files.Run("f.jsonl", new FactsWriter(TinyRules.Matcher.Ontology), 1, _files.Write("in.jsonl", "{\"study_id\": \"007\", \"patient_id\": 12, \"text\": \"No pneumothorax.\"}"));
        using var fact = JsonDocument.Parse(File.ReadAllLines(_files["f.jsonl"])[0]);
        Assert.Equal(
            ["study_id", "patient_id", "image_id", "study_datetime", "phrase_id", "section", "sentence", "start", "end", "category", "label", "polarity", "hedge", "anatomies", "anatomy_stated", "severity", "temporal", "texture", "comparison", "measurement", "implied", "implied_by", "rule", "rules", "evidence"],
            fact.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal("\"007\"", fact.RootElement.GetProperty("study_id").GetRawText());
        Assert.Equal("12", fact.RootElement.GetProperty("patient_id").GetRawText());
        Assert.Equal("007|0", fact.RootElement.GetProperty("phrase_id").GetString());
        Assert.Equal("no", fact.RootElement.GetProperty("polarity").GetString());
    }

    [Fact]
    public void NoRejectsFileWithoutRejectsAndAnOldOneGoes()
    {
        _files.Run("f.jsonl", new FactsWriter(TinyRules.Matcher.Ontology), 2, _files.Write("in.jsonl", "{\"study_id\": 1, \"text\": \"Effusion.\"}\n{}"));
        Assert.True(File.Exists(_files["f.jsonl.rejects.jsonl"]));
        _files.Run("f.jsonl", new FactsWriter(TinyRules.Matcher.Ontology), 2, _files.Write("in.jsonl", "{\"study_id\": 1, \"text\": \"Effusion.\"}"));
        Assert.False(File.Exists(_files["f.jsonl.rejects.jsonl"]));
        Assert.Equal(["f.jsonl", "in.jsonl"], Directory.GetFiles(_files.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("b.jsonl")]
    [InlineData("b.csv")]
    [InlineData("b.txt")]
    public void AnInputThatIsLostDuringTheRunIsOneReject(string name)
    {
        var first = _files.Write("a.jsonl", "{\"study_id\": 1, \"text\": \"Effusion.\"}");
        var lost = _files.Write(name, "study_id,text");
        using var stdin = new StandardInput(() => Stream.Null);
        var readers = InputList.Open([first, lost], stdin);
        File.Delete(lost);
        var items = UniqueReports.Read(readers).ToList();
        Assert.Equal(["1"], Files.Ids(items));
        Assert.Equal(["there is no such file"], Files.Reasons(items));
        Assert.Equal(lost, items[1].Source);
    }

    [Fact]
    public void ALongReportWithoutAFullStopAndOneOfMaximumLengthAreRead()
    {
        var endless = string.Concat(Enumerable.Repeat("effusion and lung opacity ", 25_000));
        var large = string.Concat(Enumerable.Repeat("There is a small effusion at the left. No pneumothorax. ", 17_800));
        var input = _files.Write("in.jsonl", "{\"study_id\": 1, \"text\": \"" + endless + "\"}\n{\"study_id\": 2, \"text\": \"" + large + "\"}\n{\"study_id\": 3, \"text\": \"Effusion.\"}");
        var counts = _files.Run("g.jsonl", new SceneGraphWriter(TinyRules.Matcher.Ontology, indented: false), 2, input);
        Assert.Equal((3, 0), (counts.Reports, counts.Rejects));
    }
}
