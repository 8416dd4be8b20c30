using System.Text.Json;

namespace Hilum.Cli.Tests;

public sealed class ExtractVerbTests : IDisposable
{
    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void FactsOfReportsWithTheBuiltInRules()
    {
        var input = _box.Write("in.jsonl", "{\"study_id\": 1, \"text\": \"No pneumothorax.\"}\n");
        Assert.Equal(0, _box.Run("extract", input, "-o", _box["out.jsonl"], "--format", "facts"));
        Assert.Contains("\"label\":\"pneumothorax\",\"polarity\":\"no\"", _box.Read("out.jsonl"), StringComparison.Ordinal);
        Assert.Equal(["in.jsonl", "out.jsonl", "out.jsonl.manifest"], _box.Files);
        Assert.StartsWith("1 report, ", _box.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void RejectsGoToTheirFileTheRestGoesOnAndTheStatusSaysSo()
    {
        var input = _box.Write("in.jsonl", "{\"study_id\": 1, \"text\": \"No pneumothorax.\"}\nsecret words\n{\"text\": \"secret\"}\n{\"study_id\": 2, \"text\": \"Effusion.\"}\n");
        Assert.Equal(1, _box.Run("extract", input, _box["none.csv"], "-o", _box["graphs"]));
        Assert.Equal(["graphs/1_SceneGraph.json", "graphs/2_SceneGraph.json", "graphs/hilum.manifest", "graphs/rejects.jsonl", "in.jsonl"], _box.Files);
        var rejects = File.ReadAllLines(_box["graphs/rejects.jsonl"]).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        Assert.Equal(["2", "3", ""], rejects.Select(r => r.GetProperty("line").ToString()));
        Assert.DoesNotContain("secret", _box.Read("graphs/rejects.jsonl") + _box.Error + _box.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void StandardInputIsReadAsJsonLines()
    {
        Assert.Equal(0, _box.RunWithInput("{\"study_id\": 5, \"text\": \"Übersicht. Effusion.\"}", "extract", "-", "-o", _box["g.jsonl"]));
        using var graph = JsonDocument.Parse(_box.Read("g.jsonl"));
        Assert.Equal(5, graph.RootElement.GetProperty("study_id").GetInt32());
    }

    [Fact]
    public void BytesDoNotDependOnTheNumberOfJobs()
    {
        var reports = Path.Combine(Sandbox.Repository, "tests", "corpus", "reports", "examples.jsonl");
        foreach (var jobs in new[] { "1", "2", "7" })
        {
            Assert.Equal(0, _box.Run("extract", reports, "-o", _box[jobs + ".jsonl"], "--jobs", jobs));
            Assert.Equal(_box.Read("1.jsonl"), _box.Read(jobs + ".jsonl"));
        }
    }

    [Fact]
    public void RulesThatDoNotCompileWriteNothing()
    {
        var input = _box.Write("in.jsonl", "{\"study_id\": 1, \"text\": \"a\"}");
        _box.Write("rules/a.hilum", "ontology tiny 1.0\nfinding x\n    kind anatomicalfinding\n    called \"x\"\n    seen in nowhere\n");
        Assert.Equal(2, _box.Run("extract", input, "-o", _box["out"], "--rules", _box["rules"]));
        Assert.Equal(["in.jsonl", "rules/a.hilum"], _box.Files);
        Assert.Contains("error HLM", _box.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_box["out"]));
    }

    [Fact]
    public void OwnRulesAreUsed()
    {
        _box.Write("rules/tiny.hilum", Sandbox.Rules);
        Assert.Equal(0, _box.RunWithInput("{\"study_id\": 1, \"text\": \"No effusion.\"}", "extract", "-", "-o", _box["f.jsonl"], "--format", "facts", "--rules", _box["rules"]));
        Assert.Contains("\"rule\":\"tiny/pleural_effusion\"", _box.Read("f.jsonl"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("packed already", "extract", "x.jsonl", "-o", "OUT.gz", "--format", "parquet")]
    [InlineData("cannot go to standard output", "extract", "x.jsonl", "-o", "-", "--format", "tabular")]
    [InlineData("is not known", "extract", "x.jsonl", "-o", "OUT", "--vocabulary", "other")]
    [InlineData("not known", "extract", "x.jsonl", "-o", "OUT", "--format", "xml")]
    [InlineData("1 or more", "extract", "x.jsonl", "-o", "OUT", "--jobs", "0")]
    [InlineData("--output", "extract", "x.jsonl")]
    [InlineData("no folder", "extract", "x.jsonl", "-o", "OUT", "--rules", "/nowhere/at/all")]
    [InlineData("Required argument", "extract", "-o", "OUT")]
    [InlineData("Try: hilum --help")]
    [InlineData("lint", "lint")]
    public void WrongUseIsToldAndWritesNothing(string message, params string[] args)
    {
        Assert.Equal(2, _box.Run([.. args.Select(a => a == "OUT" ? _box["out"] : a)]));
        Assert.Contains(message, _box.Error, StringComparison.Ordinal);
        Assert.Empty(_box.Files);
    }

    [Fact]
    public void AnOutputThatCannotBeWrittenIsTold()
    {
        var file = _box.Write("file", "");
        Assert.Equal(2, _box.RunWithInput("{\"study_id\": 1, \"text\": \"a\"}", "extract", "-", "-o", Path.Combine(file, "x.jsonl")));
        Assert.Contains("cannot be written", _box.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ManyWordsWithoutAFullStopAndTenMegabytesAreRead()
    {
        // Mostly words that no rule knows: it is about length.
        var endless = string.Concat(Enumerable.Repeat("no effusion " + string.Concat(Enumerable.Repeat("word ", 62)), 1_000));
        var large = string.Concat(Enumerable.Repeat(new string('x', 990) + ".\\n", 10_000)) + "No effusion.";
        var input = _box.Write("in.jsonl", "{\"study_id\": 1, \"text\": \"" + endless + "\"}\n{\"study_id\": 2, \"text\": \"" + large + "\"}\n");
        Assert.Equal(0, _box.Run("extract", input, "-o", _box["out.jsonl"], "--format", "facts", "--max-report", "20000000"));
        Assert.StartsWith("2 reports, ", _box.Error, StringComparison.Ordinal);
        Assert.Equal(["1", "2"], File.ReadLines(_box["out.jsonl"]).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("study_id").ToString()).Distinct());
    }

    [Fact]
    public void TheOutputMayNotBeAnInputOrALink()
    {
        var input = _box.Write("same.jsonl", """{"study_id": 7, "text": "No pneumothorax."}""");
        var before = File.ReadAllText(input);
        Assert.Equal(2, _box.Run("extract", input, "-o", input, "--format", "facts"));
        Assert.Equal(before, File.ReadAllText(input));
        File.CreateSymbolicLink(_box["link"], input);
        Assert.Equal(2, _box.Run("extract", input, "-o", _box["link"], "--format", "facts"));
        Assert.Equal(before, File.ReadAllText(input));
    }
}
