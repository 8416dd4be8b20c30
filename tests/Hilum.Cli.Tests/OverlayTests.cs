using System.Text.Json;

namespace Hilum.Cli.Tests;

/// <summary>Rule sets that are part of the tool, and overlays on them.</summary>
public sealed class OverlayTests : IDisposable
{
    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void NewMakesAnOverlayThatCheckAndTestTake()
    {
        Assert.Equal(0, _box.Run("new", _box["st_marys"]));
        Assert.Equal(["st_marys/golden/example.facts.txt", "st_marys/hilum.lock", "st_marys/reports/example.txt", "st_marys/st_marys.hilum"], _box.Files);
        Assert.Contains("pneumothorax", _box.Read("st_marys/golden/example.facts.txt"), StringComparison.Ordinal);
        Assert.Equal(0, _box.Run("check", _box["st_marys"]));
        Assert.StartsWith("0 errors, 0 warnings;", _box.Output, StringComparison.Ordinal);
        Assert.Equal(0, _box.Run("test", _box["st_marys"]));
        Assert.Contains("1 reports read as before, 0 differ", _box.Output, StringComparison.Ordinal);
        Assert.Equal(2, _box.Run("new", _box["st_marys"]));
        Assert.Contains("holds something", _box.Error, StringComparison.Ordinal);
        Assert.Equal(2, _box.Run("new", _box["St Mary's"]));
    }

    [Fact]
    public void BuiltInRulesAreFoundByNameAndWrittenOut()
    {
        Assert.Equal(0, _box.Run("export", "chest.xray.extended", _box["rules"]));
        Assert.Contains("rules/chest-xray/cues.hilum", _box.Files);
        Assert.Contains("rules/chest-xray-extended/ontology.hilum", _box.Files);
        Assert.Equal(File.ReadAllText(Path.Combine(Sandbox.Repository, "ontology-src", "chest-xray", "cues.hilum")), _box.Read("rules/chest-xray/cues.hilum"));
        Assert.Equal(0, _box.Run("export", "chest.xray.extended", _box["rules"]));
        File.AppendAllText(_box["rules/chest-xray/cues.hilum"], "# mine");
        Assert.Equal(2, _box.Run("export", "chest.xray.extended", _box["rules"]));
        Assert.Contains("says something else", _box.Error, StringComparison.Ordinal);
        Assert.Equal(2, _box.Run("export", "chest.mri", _box["rules"]));
        Assert.Equal(2, _box.Run("check", "chest.mri"));
        Assert.Contains("chest.xray.extended", _box.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ImportingTheBuiltInRulesGivesNoError()
    {
        _box.Write("mine/mine.hilum", """
            ontology mine 1.0
                imports  chest.xray.extended
            finding buffalo_chest
                kind        anatomicalfinding
                is a        pneumothorax
                counts as   pneumothorax
                called      "buffalo chest"
                example     "Buffalo chest."     => present buffalo_chest
                example     "No buffalo chest."  => absent buffalo_chest
            """);
        Assert.Equal(0, _box.Run("check", _box["mine"]));
        Assert.StartsWith("0 errors, 0 warnings;", _box.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("mine/hilum.lock", _box.Files);
        Assert.Equal(2, _box.Run("check", _box["mine"], "--update-lock"));
    }

    [Fact]
    public void ABaseThatMovesIsToldUntilItIsTaken()
    {
        _box.Write("tiny/tiny.hilum", Sandbox.Rules);
        _box.Write("mine/mine.hilum", """
            overlay mine on tiny 1.0
            extend finding pleural_effusion
                add called  "wet pleura"
                until       2030-01-31
                because     "Said so here."
            """);
        Assert.Equal(0, _box.Run("check", _box["mine"], "--on", "2026-01-01"));
        Assert.StartsWith("0 errors, 0 warnings;", _box.Output, StringComparison.Ordinal);
        Assert.Contains("hilum.lock", _box.Error, StringComparison.Ordinal);
        var seen = _box.Read("mine/hilum.lock");
        _box.Write("tiny/tiny.hilum", Sandbox.Rules.Replace("\"effusion\"", "\"effusion\", \"hydrothorax\"", StringComparison.Ordinal));
        Assert.Equal(0, _box.Run("check", _box["mine"], "--on", "2026-01-01"));
        Assert.Contains("HLM506", _box.Output, StringComparison.Ordinal);
        Assert.Contains("`called` has now also \"hydrothorax\"", _box.Output, StringComparison.Ordinal);
        Assert.Contains("1 warning;", _box.Output, StringComparison.Ordinal);
        Assert.Equal(seen, _box.Read("mine/hilum.lock"));
        Assert.Equal(0, _box.Run("check", _box["mine"], "--on", "2026-01-01", "--update-lock"));
        Assert.Equal(0, _box.Run("check", _box["mine"], "--on", "2026-01-01"));
        Assert.StartsWith("0 errors, 0 warnings;", _box.Output, StringComparison.Ordinal);
        Assert.Equal(0, _box.Run("check", _box["mine"], "--on", "2030-02-01"));
        Assert.Contains("HLM505", _box.Output, StringComparison.Ordinal);
        Assert.Equal(2, _box.Run("check", _box["mine"], "--on", "tomorrow"));
    }

    [Fact]
    public void ExamplesThatFailKeepBuildFromBuildingAndAreToldByExtract()
    {
        _box.Write("rules/tiny.hilum", Sandbox.Rules.Replace("\"There is an effusion.\"  => present", "\"There is an effusion.\"  => absent", StringComparison.Ordinal));
        _box.Write("reports/1.txt", "FINDINGS: No effusion.");
        Assert.Equal(2, _box.Run("build", _box["rules"], "-o", _box["tiny.dll"]));
        Assert.Contains("HLM401", _box.Error, StringComparison.Ordinal);
        Assert.Contains("1 of 4 examples", _box.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_box["tiny.dll"]));
        string[] extract = ["extract", _box["reports"], "-o", _box["out.jsonl"], "--format", "facts", "--rules", _box["rules"]];
        Assert.Equal(2, _box.Run([.. extract, "--strict"]));
        Assert.False(File.Exists(_box["out.jsonl"]));
        Assert.Equal(0, _box.Run(extract));
        Assert.Contains("1 of 4 examples", _box.Error, StringComparison.Ordinal);
        using (var manifest = JsonDocument.Parse(_box.Read("out.jsonl.manifest")))
            Assert.Equal(1, manifest.RootElement.GetProperty("run").GetProperty("rules").GetProperty("failing_examples").GetInt32());
        _box.Write("rules/tiny.hilum", Sandbox.Rules);
        Assert.Equal(0, _box.Run([.. extract, "--strict", "--force"]));
        Assert.DoesNotContain("failing_examples", _box.Read("out.jsonl.manifest"), StringComparison.Ordinal);
        Assert.Equal(0, _box.Run("build", _box["rules"], "-o", _box["tiny.dll"]));
    }

    [Fact]
    public void AnExampleOfTheBaseThatNoLongerHoldsSaysHowToGoOn()
    {
        _box.Write("tiny/tiny.hilum", Sandbox.Rules);
        _box.Write("mine/mine.hilum", """
            overlay mine on tiny 1.0
            extend finding pleural_effusion
                drop called  "effusion"
                add called   "hydrothorax"
                because      "Said so here."
            """);
        Assert.Equal(1, _box.Run("check", _box["mine"]));
        Assert.Contains("`extend finding pleural_effusion` with `drop example`", _box.Output, StringComparison.Ordinal);
        Assert.Contains("`disable test \"a report\"`", _box.Output, StringComparison.Ordinal);
        File.AppendAllText(_box["mine/mine.hilum"], """

            extend cue no
                drop example  "No effusion."
                because       "Said otherwise here."
            disable test "a report"
                because  "Said otherwise here."
            extend finding pleural_effusion
                drop example  "No effusion."
                drop example  "There is an effusion."
                example       "A hydrothorax."   => present pleural_effusion
                example       "No hydrothorax."  => absent pleural_effusion
                because       "Said otherwise here."

            """);
        Assert.Equal(0, _box.Run("check", _box["mine"]));
        Assert.Contains("0 errors", _box.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ExtractReadsWithAnOverlay()
    {
        _box.Write("tiny/tiny.hilum", Sandbox.Rules);
        _box.Write("mine/mine.hilum", """
            overlay mine on tiny 1.0
            extend finding pleural_effusion
                add called  "wet pleura"
                because     "Said so here."
            disable section findings
                because     "Not needed."
            """);
        _box.Write("reports/1.txt", "No wet pleura.");
        Assert.Equal(0, _box.Run("extract", _box["reports"], "-o", _box["out.jsonl"], "--format", "facts", "--rules", _box["mine"]));
        Assert.Contains("\"pleural effusion\"", _box.Read("out.jsonl"), StringComparison.Ordinal);
        Assert.Contains("rules mine 1.0", _box.Error, StringComparison.Ordinal);
    }
}
