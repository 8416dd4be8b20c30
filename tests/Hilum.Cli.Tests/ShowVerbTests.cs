namespace Hilum.Cli.Tests;

public sealed class ShowVerbTests : IDisposable
{
    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Theory]
    [InlineData("graphs")]
    [InlineData("graphs.jsonl")]
    public void ShowsWhatExtractWrote(string output)
    {
        var input = _box.Write("in.jsonl", """{"study_id": 7, "text": "Small left pleural effusion. No pneumothorax."}""");
        Assert.Equal(0, _box.Run("extract", input, "-o", _box[output]));
        Assert.Equal(0, _box.Run("show", _box[output]));
        Assert.Contains("study 7", _box.Output, StringComparison.Ordinal);
        Assert.Contains("left lung", _box.Output, StringComparison.Ordinal);
        Assert.Contains("+ pleural effusion", _box.Output, StringComparison.Ordinal);
        Assert.Contains("- pneumothorax", _box.Output, StringComparison.Ordinal);
        Assert.Contains("(mild)", _box.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SaysWhenThereIsNoGraph()
    {
        Assert.Equal(2, _box.Run("show", _box["nowhere"]));
        var other = _box.Write("other.jsonl", "{\"a\": 1}\n");
        Assert.Equal(2, _box.Run("show", other));
        Assert.Contains("no scene graph", _box.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFirstCommandOfTheReadmeShowsWhatItSays()
    {
        var readme = File.ReadAllText(Path.Combine(Sandbox.Repository, "README.md")).Split("```");
        var commands = readme.First(b => b.StartsWith("sh\n./hilum extract", StringComparison.Ordinal)).Split('\n')[1].Split(" && ");
        foreach (var command in commands)
        {
            var args = command.Split(' ')[1..].Select(a => a == "out/examples" ? _box["out"] : a.StartsWith("tests/", StringComparison.Ordinal) ? Path.Combine(Sandbox.Repository, a) : a);
            Assert.Equal(0, _box.Run([.. args]));
        }
        var shown = _box.Output.Split('\n').Select(l => l.TrimEnd()).ToHashSet();
        var lines = readme.First(b => b.StartsWith("\nstudy ", StringComparison.Ordinal)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, l => Assert.Contains(l, shown));
        Assert.Contains(lines, l => l.Contains("since image", StringComparison.Ordinal));
    }
}
