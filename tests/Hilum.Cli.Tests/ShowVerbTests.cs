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
}
