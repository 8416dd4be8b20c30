using Hilum.Testing;

namespace Hilum.Cli.Tests;

/// <summary>No output takes anything away that is not an earlier output of the same kind.</summary>
public sealed class OutputSafetyTests : IDisposable
{
    private const string Report = "{\"study_id\": 1, \"text\": \"No pneumothorax.\"}\n";
    private const string Other = "{\"study_id\": 2, \"text\": \"Small effusion.\"}\n";

    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Theory]
    [InlineData("in/*.jsonl", "in/a.jsonl")]
    [InlineData("in/**", "in/a.jsonl")]
    [InlineData("texts", "texts/r.txt")]
    [InlineData("link.jsonl", "in/a.jsonl")]
    [InlineData("in/a.jsonl", "linked/a.jsonl")]
    [InlineData("in/a.jsonl", "hard.jsonl")]
    [InlineData("good.jsonl.rejects.jsonl", "good.jsonl")]
    [InlineData("in/a.jsonl", "other")]
    [InlineData("in/a.jsonl", "mine.jsonl")]
    public void WhatIsReadOrSomebodysOwnIsNotReplaced(string input, string output)
    {
        if (OperatingSystem.IsWindows())
            return;
        _box.Write("in/a.jsonl", Report);
        _box.Write("in/b.jsonl", Other);
        _box.Write("texts/r.txt", "No effusion.");
        _box.Write("good.jsonl.rejects.jsonl", Report);
        _box.Write("mine.jsonl.rejects.jsonl", "my own notes\n");
        File.CreateSymbolicLink(_box["link.jsonl"], _box["in/a.jsonl"]);
        Directory.CreateSymbolicLink(_box["linked"], _box["in"]);
        File.CreateSymbolicLink(_box["other"], _box["nowhere"]);
        Shell.Run("ln", _box["in/a.jsonl"], _box["hard.jsonl"]);
        var before = Contents();
        Assert.Equal(2, _box.Run("extract", _box[input], "-o", _box[output], "--format", "facts"));
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void WithoutOneReportAGoodOutputStays()
    {
        Assert.Equal(0, _box.Run("extract", _box.Write("in.jsonl", Report), "-o", _box["good.jsonl"]));
        var before = Contents();
        Assert.Equal(2, _box.Run("extract", _box["nosuch.jsonl"], "-o", _box["good.jsonl"]));
        Assert.Contains("nosuch.jsonl: there is no such file", _box.Error, StringComparison.Ordinal);
        Assert.Equal(before, Contents());
        Assert.Equal(2, _box.Run("extract", _box["nosuch.jsonl"], "-o", _box["graphs"]));
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void GraphsOfAnotherRunAreNotMixedWithNewOnes()
    {
        var input = _box.Write("in.jsonl", Report);
        var other = _box.Write("other.jsonl", Other);
        _box.Write("rules/tiny.hilum", Sandbox.Rules);
        Assert.Equal(0, _box.Run("extract", input, "-o", _box["graphs"]));
        _box.Write("graphs/notes.txt", "mine");
        var before = Contents();
        foreach (var (args, why) in new (string[], string)[]
        {
            ([other], "of another input"),
            ([input, "--rules", _box["rules"]], "of another rule set (chest.xray.extended 1.0, "),
            ([input, "--vocabulary", "extended"], "made with other options"),
        })
        {
            Assert.Equal(2, _box.Run(["extract", .. args, "-o", _box["graphs"]]));
            Assert.Contains(why, _box.Error, StringComparison.Ordinal);
            Assert.Equal(before, Contents());
        }
        Assert.Equal(0, _box.Run("extract", other, "-o", _box["graphs"], "--force"));
        Assert.Equal(["graphs/2_SceneGraph.json", "graphs/hilum.manifest", "graphs/notes.txt"], _box.Files.Where(f => f.StartsWith("graphs", StringComparison.Ordinal)));
        File.Delete(_box["graphs/hilum.manifest"]);
        Assert.Equal(2, _box.Run("extract", other, "-o", _box["graphs"]));
    }

    [Theory]
    [InlineData("graphs")]
    [InlineData("facts.jsonl")]
    public void ACompleteOutputIsLeftAlone(string output)
    {
        var input = _box.Write("in.jsonl", Report + "{}\n");
        Assert.Equal(1, _box.Run("extract", input, "-o", _box[output]));
        var before = Contents();
        foreach (var resume in new[] { "", "--resume" })
        {
            Assert.Equal(1, _box.Run([.. new[] { "extract", input, "-o", _box[output], resume }.Where(a => a.Length > 0)]));
            Assert.Contains("was complete already", _box.Error, StringComparison.Ordinal);
        }
        // What was changed since is not complete.
        var file = _box.Files.First(f => f.StartsWith(output, StringComparison.Ordinal));
        File.AppendAllText(_box[file], " ");
        Assert.Equal(1, _box.Run("extract", input, "-o", _box[output]));
        Assert.DoesNotContain("was complete already", _box.Error, StringComparison.Ordinal);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void OutputsAreNoMoreOpenThanTheirInputs()
    {
        if (OperatingSystem.IsWindows())
            return;
        var input = _box.Write("in.jsonl", Report + "{}\n");
        File.SetUnixFileMode(input, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        _box.Run("extract", input, "-o", _box["facts.jsonl"], "--format", "facts");
        _box.Run("extract", input, "-o", _box["graphs"]);
        foreach (var file in _box.Files.Where(f => f != "in.jsonl"))
            Assert.Equal((file, File.GetUnixFileMode(input)), (file, File.GetUnixFileMode(_box[file])));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute, File.GetUnixFileMode(_box["graphs"]));
    }

    [Fact]
    public void AStoppedRunLeavesNothing()
    {
        using var box = new Sandbox { Stop = new CancellationToken(canceled: true) };
        var input = box.Write("in.jsonl", Report);
        Assert.Equal(Tool.Stopped, box.Run("extract", input, "-o", box["graphs"]));
        Assert.Contains("stopped", box.Error, StringComparison.Ordinal);
        Assert.Equal(["in.jsonl"], box.Files);
        Assert.False(Directory.Exists(box["graphs"]));
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("64")]
    public void AnyNumberOfJobsIsTaken(string jobs) =>
        Assert.Equal(0, _box.Run("extract", _box.Write("in.jsonl", Report), "-o", _box["f.jsonl"], "-j", jobs));

    private Dictionary<string, string> Contents() => _box.Files.Where(f => f != "other").ToDictionary(f => f, _box.Read);
}
