using System.Globalization;

namespace Hilum.Cli.Tests;

/// <summary>What happens to the process from outside.</summary>
public sealed class ProcessTests : IDisposable
{
    private const string Report = "{\"study_id\": 1, \"text\": \"No pneumothorax.\"}";

    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void ASignalEndsARunThatWaitsForItsInput(string signal, int status)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var tool = ToolProcess.Start("extract", "-", "-o", _box["out.jsonl"]);
        tool.Process.StandardInput.WriteLine(Report);
        tool.Process.StandardInput.Flush();
        // It is reading once what it keeps of standard input is open, in a file that has no name any more.
        while (!tool.Process.HasExited && !OpenFiles(tool.Process.Id).Any(f => f.Contains("/hilum-", StringComparison.Ordinal)))
            Thread.Yield();
        tool.Signal(signal);
        var (ended, error) = tool.End();
        Assert.Equal((status, true), (ended, error.Contains("stopped before the end", StringComparison.Ordinal)));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Empty(_box.Files);
    }

    [Theory]
    [InlineData("hilum show graphs.jsonl > /dev/full", 2, "standard output cannot be written: the disk is full")]
    [InlineData("hilum show graphs.jsonl >&-", 2, "standard output cannot be written")]
    [InlineData("hilum explain 'No effusion.' > /dev/full", 2, "standard output cannot be written: the disk is full")]
    [InlineData("hilum check rules > /dev/full", 2, "standard output cannot be written: the disk is full")]
    [InlineData("hilum --help > /dev/full", 2, "standard output cannot be written: the disk is full")]
    [InlineData("hilum extract in.jsonl -o new.jsonl 2> /dev/full", 0, "")]
    [InlineData("hilum extract in.jsonl -o new.jsonl 2>&- >&-", 0, "")]
    [InlineData("hilum extract in.jsonl -o /dev/full --format facts", 2, "it is a device; name a file")]
    [InlineData("hilum extract - -o in.jsonl < in.jsonl", 2, "also read by this command")]
    [InlineData("hilum show graphs.jsonl | true; exit ${PIPESTATUS[0]}", 0, "")]
    public void StandardStreamsMayBeFullClosedOrGone(string line, int status, string message)
    {
        if (!OperatingSystem.IsLinux())
            return;
        _box.Write("in.jsonl", Report + "\n");
        _box.Write("rules/tiny.hilum", Sandbox.Rules);
        Assert.Equal(0, _box.Run("extract", _box["in.jsonl"], "-o", _box["graphs.jsonl"]));
        var (ended, printed) = ToolProcess.Shell("cd '" + _box["."] + "'\n" + line);
        Assert.Equal((status, message.Length > 0), (ended, printed.Length > 0));
        Assert.Contains(message, printed, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", printed, StringComparison.Ordinal);
        Assert.Equal(Report + "\n", _box.Read("in.jsonl"));
        if (_box.Files.Contains("new.jsonl"))
            Assert.Equal(_box.Read("graphs.jsonl"), _box.Read("new.jsonl"));
    }

    [Theory]
    [InlineData("graphs")]
    [InlineData("graphs.jsonl")]
    public void AfterAKillARunGoesOnToTheSameBytes(string output)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var input = _box.Write("in.jsonl", string.Concat(Enumerable.Range(0, 3_000).Select(i =>
            FormattableString.Invariant($"{{\"study_id\": {i}, \"patient_id\": {i / 4}, \"study_datetime\": \"2150-01-{1 + i % 28:00}\", \"text\": \"Small left effusion, worse. No pneumothorax.\"}}\n{(i % 100 == 7 ? "{}\n" : "")}"))));
        Assert.Equal(1, _box.Run("extract", input, "-o", _box["whole/" + output]));
        foreach (var kills in new[] { 1, 2 })
        {
            var place = kills.ToString(CultureInfo.InvariantCulture) + "/" + output;
            for (var i = 0; i < kills; i++)
            {
                using var tool = ToolProcess.Start("extract", input, "-o", _box[place], "--resume");
                // Somewhere after the output was begun.
                while (!tool.Process.HasExited && !_box.Files.Any(f => f.StartsWith(kills + "/", StringComparison.Ordinal)))
                    Thread.Yield();
                tool.Signal("KILL");
                tool.End();
                Assert.False(File.Exists(_box[place]) && File.ReadAllText(_box[place]) != _box.Read("whole/" + output));
            }
            var status = _box.Run("extract", input, "-o", _box[place], "--resume");
            Assert.Equal((1, _box.Error), (status, _box.Error));
            Assert.Equal(Below("whole/"), Below(kills + "/"));
        }
    }

    [Fact]
    public void AFaultOfTheProgramIsOneMessageWithoutAnyTextOfAReport()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(Tool.Fault, Tool.Run(["explain", "-"], output, error, new FaultyReader()));
        Assert.Contains("a fault of the program", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("ArrayTypeMismatchException", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
    }

    private Dictionary<string, string> Below(string folder) =>
        _box.Files.Where(f => f.StartsWith(folder, StringComparison.Ordinal)).ToDictionary(f => f[folder.Length..], _box.Read);

    private static IEnumerable<string> OpenFiles(int process)
    {
        try
        {
            return [.. Directory.GetFiles($"/proc/{process}/fd").Select(f => new FileInfo(f).LinkTarget).OfType<string>()];
        }
        catch (IOException)
        {
            return [];
        }
    }

    private sealed class FaultyReader : TextReader
    {
        public override string ReadToEnd() => throw new ArrayTypeMismatchException("secret");
    }
}
