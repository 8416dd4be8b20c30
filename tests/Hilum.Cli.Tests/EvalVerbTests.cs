using System.Diagnostics;
using System.Text.Json;
using Hilum.Testing;

namespace Hilum.Cli.Tests;

/// <summary><c>hilum eval</c> on the development gold says what the scoring script beside the repository says.</summary>
public sealed class EvalVerbTests : IDisposable
{
    private static readonly string s_shared = Path.GetFullPath(Path.Combine(Sandbox.Repository, "..", "shared"));

    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [SharedFact("eval/score_facts.py")]
    public void FiguresAgreeWithTheScriptToTheLastDigit()
    {
        foreach (var gold in new[] { "dev", "dev2", "cmpdev", "cmpdev2" })
        {
            var (input, labels) = (Path.Combine(s_shared, "gold", gold + "_in.jsonl"), Path.Combine(s_shared, "gold", gold + ".json"));
            Assert.Equal(0, _box.Run("extract", input, "-o", _box["facts.jsonl"], "--format", "facts"));
            Assert.Equal(0, _box.Run("eval", _box["facts.jsonl"], "--gold", labels, "--format", "json", "--resamples", "10"));
            var own = JsonDocument.Parse(_box.Output).RootElement;
            var script = JsonDocument.Parse(Script("score_facts.py", labels, _box["facts.jsonl"], "--json")).RootElement;
            foreach (var measure in script.EnumerateObject())
            {
                if (measure.Value.ValueKind != JsonValueKind.Object)
                {
                    Assert.Equal(measure.Value.GetInt32(), own.GetProperty(measure.Name).GetInt32());
                    continue;
                }
                foreach (var figure in measure.Value.EnumerateObject())
                    Assert.Equal((gold, measure.Name, figure.Name, figure.Value.GetDouble()), (gold, measure.Name, figure.Name, own.GetProperty(measure.Name).GetProperty(figure.Name).GetDouble()));
            }
        }
    }

    [SharedFact("eval/score_phenomena.py")]
    public void CasesThatAreAllRightAreThoseOfTheScript()
    {
        foreach (var gold in new[] { "phenomena_dev", "hard_dev" })
        {
            var labels = Path.Combine(s_shared, "gold", gold + ".jsonl");
            Assert.Equal(0, _box.Run("extract", _box.Write("in.jsonl", Script("score_phenomena.py", labels, "--reports")), "-o", _box["facts.jsonl"], "--format", "facts", "--force"));
            Assert.Equal(0, _box.Run("eval", _box["facts.jsonl"], "--gold", labels, "--format", "json", "--resamples", "10"));
            var own = JsonDocument.Parse(_box.Output).RootElement;
            var script = JsonDocument.Parse(Script("score_phenomena.py", labels, _box["facts.jsonl"], "--json")).RootElement;
            Assert.Equal((gold, script.GetProperty("all_right").GetDouble()), (gold, own.GetProperty("all_right").GetProperty("accuracy").GetDouble()));
            Assert.Equal(script.GetProperty("sentences").GetInt32(), own.GetProperty("all_right").GetProperty("n").GetInt32());
            var lines = own.GetProperty("cases_by_phenomenon").EnumerateArray()
                .Select(c => $"{c.GetProperty("phenomenon").GetString()} {c.GetProperty("all_right")}/{c.GetProperty("n")}").ToList();
            var expected = Script("score_phenomena.py", labels, _box["facts.jsonl"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
                .Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
            Assert.Equal(expected.Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void FactsAndGraphsGiveTheSameFigures()
    {
        var reports = Path.Combine(Sandbox.Repository, "tests", "corpus", "reports", "examples.jsonl");
        var gold = _box.Write("gold.json", """[{"uid": 70000101, "facts": [{"label": "pleural effusion", "polarity": "yes", "at": ["right lung"], "severity": "mild"}, {"label": "pneumonia", "polarity": "no", "at": []}]}]""");
        Assert.Equal(0, _box.Run("extract", reports, "-o", _box["facts.jsonl"], "--format", "facts"));
        Assert.Equal(0, _box.Run("extract", reports, "-o", _box["graphs"]));
        Assert.Equal(0, _box.Run("eval", _box["facts.jsonl"], "--gold", gold));
        var facts = _box.Output;
        Assert.Equal(0, _box.Run("eval", _box["graphs"], "--gold", gold));
        Assert.Equal(facts, _box.Output);
        Assert.Contains("[chest.xray/", facts, StringComparison.Ordinal);
        Assert.Equal(0, _box.Run("eval", _box["graphs"], "--gold", gold, "--format", "html", "-o", _box["page.html"]));
        Assert.StartsWith("<!DOCTYPE html>", _box.Read("page.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatCannotBeScoredEndsTheToolWithAReason()
    {
        Assert.Equal(2, _box.Run("eval", _box["none.jsonl"], "--gold", _box.Write("g.json", "[{\"uid\": 1, \"facts\": []}]")));
        Assert.Contains("none.jsonl: there is no such file", _box.Error, StringComparison.Ordinal);
        Assert.Equal(2, _box.Run("eval", _box.Write("f.jsonl", ""), "--gold", _box["g.json"], "--format", "pdf"));
        Assert.Contains("text, json or html", _box.Error, StringComparison.Ordinal);
    }

    private static string Script(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", [Path.Combine(s_shared, "eval", name), .. arguments]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
