using System.Text.Json;

namespace Hilum.Cli.Tests;

/// <summary>What facts say only with the extended vocabulary.</summary>
public sealed class BeyondTheOriginalTests : IDisposable
{
    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Theory]
    [InlineData("Bilateral pleural effusions, left greater than right.", "pleural effusion", "greater_on", "left")]
    [InlineData("Endotracheal tube 4 cm above the carina.", "endotracheal tube", "measures", "distance")]
    [InlineData("A 9 mm nodule in the left lung.", "mass/nodule (not otherwise specified)", "measures", "size")]
    [InlineData("Right PICC with tip in the SVC.", "picc", "tip", "svc")]
    public void IsWrittenWithTheExtendedVocabularyAlone(string text, string label, string key, string value)
    {
        var input = _box.Write("in.jsonl", JsonSerializer.Serialize(new { study_id = 1, text }));
        Assert.Equal(0, _box.Run("extract", input, "-o", _box["original"], "--format", "facts"));
        Assert.DoesNotContain('"' + key + '"', File.ReadAllText(_box["original"]), StringComparison.Ordinal);
        Assert.Equal(0, _box.Run("extract", input, "-o", _box["extended"], "--format", "facts", "--vocabulary", "extended"));
        var fact = File.ReadLines(_box["extended"]).Select(line => JsonDocument.Parse(line).RootElement).First(f => f.GetProperty("label").GetString() == label);
        var written = fact.GetProperty(key);
        Assert.Equal(value, written.ValueKind == JsonValueKind.Array ? Assert.Single(written.EnumerateArray()).GetString() : written.GetString());
    }

    [Fact]
    public void ExplainTellsThemToo()
    {
        Assert.Equal(0, _box.Run("explain", "Surgical clips in the right axilla.", "--vocabulary", "extended"));
        Assert.Contains("present surgical clips", _box.Output, StringComparison.Ordinal);
        Assert.Equal(0, _box.Run("explain", "Surgical clips in the right axilla."));
        Assert.DoesNotContain("present surgical clips", _box.Output, StringComparison.Ordinal);
    }
}
