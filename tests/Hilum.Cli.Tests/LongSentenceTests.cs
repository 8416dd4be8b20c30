using System.Globalization;
using System.Text.Json;

namespace Hilum.Cli.Tests;

/// <summary>Words and phrases without end, between the halves of a finding: no report takes long, and what follows is read as ever.</summary>
public sealed class LongSentenceTests : IDisposable
{
    private static readonly string[] s_repeated =
    [
        "and/or", "right and left", "no", "possible", "with", "upper, middle and lower", "not only", "increased", "(", "vs", "small right and large left", "in the", "none of the",
    ];

    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void ThirtyNineReportsTakeNoFiveSecondsOfAProcessor()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var reports = s_repeated.SelectMany(words => new[] { 40, 400, 4_000 }, (words, times) => (Id: words + " " + times, Text: "right upper "
            + string.Concat(Enumerable.Repeat(words + " ", times)) + "lower lobe opacity. No effusion.")).ToList();
        Assert.Equal(39, reports.Count);
        _box.Write("in.jsonl", string.Concat(reports.Select((r, i) => JsonSerializer.Serialize(new { study_id = i, text = r.Text }) + "\n")));

        // Processor time of the whole command: a busy machine makes it no longer.
        var (status, printed) = ToolProcess.Shell("cd '" + _box["."] + "'\nTIMEFORMAT='seconds %U %S'\ntime hilum extract in.jsonl -o facts.jsonl --format facts");

        Assert.Equal((0, printed), (status, printed));
        var seconds = printed.Split('\n').Single(l => l.StartsWith("seconds ", StringComparison.Ordinal)).Split(' ')[1..].Sum(n => double.Parse(n, CultureInfo.InvariantCulture));
        Assert.InRange(seconds, 0, 5);
        var facts = File.ReadLines(_box["facts.jsonl"]).Select(l => JsonDocument.Parse(l).RootElement).ToLookup(f => f.GetProperty("study_id").GetInt32());
        for (var i = 0; i < reports.Count; i++)
        {
            var effusion = Assert.Single(facts[i], f => f.GetProperty("label").GetString() == "pleural effusion");
            Assert.Equal((reports[i].Id, "no", "No effusion."), (reports[i].Id, effusion.GetProperty("polarity").GetString(), effusion.GetProperty("sentence").GetString()));
        }
    }
}
