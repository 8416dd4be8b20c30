using System.Text.Json;

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
    public void The_README_s_example_shows_what_it_says()
    {
        RunOfReadme("./hilum show");
        var shown = _box.Output.Split('\n').Select(l => l.TrimEnd()).ToHashSet();
        var lines = Readme().First(b => b.StartsWith("\nstudy ", StringComparison.Ordinal)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, l => Assert.Contains(l, shown));
        Assert.Contains(lines, l => l.Contains("since image", StringComparison.Ordinal));
    }

    [Fact]
    public void The_README_s_first_command_makes_graphs_with_boxes_and_relations_and_pages()
    {
        RunOfReadme("./hilum view");
        var graphs = Directory.GetFiles(_box["films"], "*_SceneGraph.json").Select(f => JsonDocument.Parse(File.ReadAllText(f)).RootElement).ToList();
        Assert.Equal(4, graphs.Count);
        Assert.All(graphs, g => Assert.Equal(36, g.GetProperty("objects").GetArrayLength()));
        Assert.Contains(graphs, g => g.GetProperty("relationships").GetArrayLength() > 0);
        Assert.Equal(3, Directory.GetFiles(_box["films/pages"]).Length);
    }

    private static string[] Readme() => File.ReadAllText(Path.Combine(Sandbox.Repository, "README.md")).Split("```");

    // Runs the first line of commands of the README that has this one; what it writes to `out` goes to the sandbox.
    private void RunOfReadme(string command)
    {
        var line = Readme().SelectMany(b => b.Split('\n')).First(l => l.StartsWith("./hilum extract", StringComparison.Ordinal) && l.Contains(command, StringComparison.Ordinal));
        foreach (var part in line.Split(" && "))
        {
            var args = part.Split(' ')[1..].Select(a => a.StartsWith("out/", StringComparison.Ordinal) ? _box[a[4..]] : a.StartsWith("tests/", StringComparison.Ordinal) ? Path.Combine(Sandbox.Repository, a) : a);
            Assert.True(_box.Run([.. args]) == 0, _box.Error);
        }
    }
}
