using System.Text.Json;
using Hilum.Compiler.CSharp;
using Hilum.Testing;

namespace Hilum.Cli.Tests;

public sealed class RuleVerbTests : IDisposable
{
    private const string Broken = """
        ontology tiny 1.0

        finding x
            kind    anatomicalfinding
            called  "x-word"
            seen in nowhere
        """;

    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void CheckRunsTheExamples()
    {
        _box.Write("rules/tiny.hilum", Sandbox.Rules);
        Assert.Equal(0, _box.Run("check", _box["rules"]));
        Assert.Contains("0 errors", _box.Output, StringComparison.Ordinal);
        Assert.Contains("4 examples run", _box.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckTellsAnExampleThatDoesNotHold()
    {
        _box.Write("rules/tiny.hilum", Sandbox.Rules.Replace("\"There is an effusion.\"  => present", "\"There is an effusion.\"  => absent", StringComparison.Ordinal));
        Assert.Equal(1, _box.Run("check", _box["rules"]));
        Assert.Contains("HLM401", _box.Output, StringComparison.Ordinal);
        Assert.Contains("tiny.hilum:11:", _box.Output, StringComparison.Ordinal);
        Assert.Equal(1, _box.Run("test", _box["rules"]));
    }

    [Fact]
    public void CheckWritesTextJsonAndSarif()
    {
        _box.Write("rules/a.hilum", Broken);
        Assert.Equal(1, _box.Run("check", _box["rules"]));
        Assert.Contains("examples were not run", _box.Output, StringComparison.Ordinal);
        Assert.Equal(1, _box.Run("check", _box["rules"], "--format", "json"));
        using (var json = JsonDocument.Parse(_box.Output))
        {
            Assert.Equal(6, json.RootElement.GetProperty("diagnostics").EnumerateArray().First(d => d.GetProperty("severity").GetString() == "error").GetProperty("line").GetInt32());
        }
        Assert.Equal(1, _box.Run("check", _box["rules"], "--format", "sarif"));
        using (var sarif = JsonDocument.Parse(_box.Output))
        {
            Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
            var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().First(r => r.GetProperty("level").GetString() == "error");
            Assert.EndsWith("a.hilum", result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        }
        Assert.Equal(2, _box.Run("check", _box["rules"], "--format", "xml"));
    }

    [Fact]
    public void AFolderWithoutRulesIsTold()
    {
        Directory.CreateDirectory(_box["none"]);
        Assert.Equal(2, _box.Run("check", _box["none"]));
        Assert.Contains("no .hilum file", _box.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ExplainPrintsThePageOfEveryMessage()
    {
        foreach (var descriptor in Hilum.Compiler.Diagnostics.DiagnosticDescriptors.All)
        {
            Assert.Equal(0, _box.Run("explain", descriptor.Id));
            Assert.StartsWith($"{descriptor.Id}: {descriptor.Title}\n", _box.Output, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("What it means for reports", _box.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("```", _box.Output, StringComparison.Ordinal);
        }
        Assert.Equal(2, _box.Run("explain", "HLM999"));
    }

    [Fact]
    public void BuildWritesAnAssemblyAndItsSource()
    {
        _box.Write("rules/tiny.hilum", Sandbox.Rules);
        Assert.Equal(0, _box.Run("build", _box["rules"], "-o", _box["tiny.dll"], "--emit-source", _box["src"]));
        Assert.Contains("src/Matcher.g.cs", _box.Files);
        using var loaded = LoadedMatcher.Load(File.ReadAllBytes(_box["tiny.dll"]));
        Assert.Equal("tiny", loaded.Matcher.Ontology.Name);
        _box.Write("rules/tiny.hilum", Broken);
        Assert.Equal(2, _box.Run("build", _box["rules"], "-o", _box["broken.dll"]));
        Assert.False(File.Exists(_box["broken.dll"]));
    }

    [Fact]
    public void TestComparesSnapshotsAndAcceptsThem()
    {
        _box.Write("rules/tiny.hilum", Sandbox.Rules);
        _box.Write("reports/7.txt", "FINDINGS: Effusion on the right, which nobody else had.");
        string[] args = ["test", _box["rules"], "--reports", _box["reports"], "--snapshots", _box["snapshots"]];
        Assert.Equal(1, _box.Run(args));
        Assert.Contains("7.facts.txt: new", _box.Output, StringComparison.Ordinal);
        Assert.Equal(0, _box.Run([.. args, "--update"]));
        Assert.DoesNotContain("nobody", _box.Read("snapshots/7.facts.txt"), StringComparison.Ordinal);
        Assert.Equal(0, _box.Run(args));
        _box.Write("reports/7.txt", "FINDINGS: No effusion.");
        Assert.Equal(1, _box.Run(args));
        Assert.Contains("+ findings 0: absent pleural effusion", _box.Output, StringComparison.Ordinal);
        File.Delete(_box["reports/7.txt"]);
        _box.Write("reports/8.txt", "FINDINGS: No effusion.");
        Assert.Equal(1, _box.Run(args));
        Assert.Contains("7.facts.txt: its report is gone", _box.Output, StringComparison.Ordinal);
        // What was accepted stays until its removal is asked for.
        Assert.Equal(1, _box.Run([.. args, "--update"]));
        Assert.Contains("snapshots/7.facts.txt", _box.Files);
        _box.Write("reports/9.txt", " ");
        Assert.Equal(2, _box.Run([.. args, "--update", "--prune"]));
        Assert.Contains("snapshots/7.facts.txt", _box.Files);
        File.Delete(_box["reports/9.txt"]);
        Assert.Equal(0, _box.Run([.. args, "--update", "--prune"]));
        Assert.DoesNotContain("snapshots/7.facts.txt", _box.Files);
        Assert.Equal(2, _box.Run("test", _box["rules"], "--update"));
    }

    [Fact]
    public void BuildReplacesNeitherLinksNorPipesNorItsOwnRules()
    {
        if (OperatingSystem.IsWindows())
            return;
        var rules = _box.Write("rules/tiny.hilum", Sandbox.Rules);
        File.CreateSymbolicLink(_box["link.dll"], _box["elsewhere.dll"]);
        File.CreateSymbolicLink(_box["rule.dll"], rules);
        Shell.Run("mkfifo", _box["pipe.dll"]);
        Shell.Run("ln", rules, _box["hard.dll"]);
        foreach (var output in new[] { "link.dll", "pipe.dll", "hard.dll", "rule.dll", "rules/tiny.hilum" })
        {
            var before = _box.Files;
            Assert.Equal(2, _box.Run("build", _box["rules"], "-o", _box[output], "--emit-source", _box["src"]));
            Assert.Contains("is not written", _box.Error, StringComparison.Ordinal);
            Assert.Equal(before, _box.Files);
        }
        Directory.CreateDirectory(_box["src"]);
        File.CreateSymbolicLink(_box["src/Matcher.g.cs"], rules);
        Assert.Equal(2, _box.Run("build", _box["rules"], "-o", _box["good.dll"], "--emit-source", _box["src"]));
        Assert.False(File.Exists(_box["good.dll"]));
        Assert.Equal(0, _box.Run("check", _box["rules"]));
    }

    [Fact]
    public void APipeAmongTheRulesIsTold()
    {
        if (OperatingSystem.IsWindows())
            return;
        _box.Write("rules/tiny.hilum", Sandbox.Rules);
        Shell.Run("mkfifo", _box["rules/pipe.hilum"]);
        Assert.Equal(2, _box.Run("check", _box["rules"]));
        Assert.Contains("pipe.hilum is not used as a rule file: it is a named pipe", _box.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ExplainShowsWhatCouldSteerATerminal()
    {
        Assert.Equal(0, _box.Run("explain", "No \u001b[31meffusion\u009b2J. No\u202e pneumothorax."));
        Assert.DoesNotContain(_box.Output, c => char.IsControl(c) && c != '\n' || c == '\u202e');
        Assert.Contains("\u241b[31meffusion\ufffd2J", _box.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAtSignIsNoFileOfArguments()
    {
        _box.Write("args", "--help");
        Assert.Equal(0, _box.Run("explain", "@" + _box["args"]));
        Assert.StartsWith("sentence 1", _box.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ExplainShowsTheWordsUnderTheText()
    {
        _box.Write("rules/tiny.hilum", Sandbox.Rules);
        Assert.Equal(0, _box.Run("explain", "FINDINGS: Something else. No effusion.", "--rules", _box["rules"]));
        Assert.Contains("""
                  No effusion.
                  ~~ ~~~~~~~~
            """.ReplaceLineEndings("\n"), _box.Output, StringComparison.Ordinal);
        Assert.Contains("absent pleural effusion at right lung and left lung (its usual place; none is said)", _box.Output, StringComparison.Ordinal);
        Assert.Contains("negation no", _box.Output, StringComparison.Ordinal);
        Assert.Contains("no facts", _box.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void HelpListsOnlyWhatIsThere()
    {
        Assert.Equal(0, _box.Run("--help"));
        Assert.All(new[] { "extract", "check", "build", "test", "explain" }, v => Assert.Contains("  " + v, _box.Output, StringComparison.Ordinal));
        Assert.All(new[] { "fmt", "why-not", "lsp" }, v => Assert.DoesNotContain(v, _box.Output, StringComparison.Ordinal));
    }
}
