using System.Text;
using System.Text.Json;
using Hilum.Runtime.Reports;
using Hilum.Testing;

namespace Hilum.Runtime.Tests;

/// <summary>The example reports as the rules in ontology-src/chest-xray read them: sentence, then its facts. Read a change before you accept it.</summary>
public sealed class ReportSnapshots
{
    private const string Folder = "ontology-src/chest-xray";

    private static readonly string[] Sections = ["indication", "comparison", "findings", "impression"];

    private static readonly Lazy<RuleSet> Rules =
        new(() => RuleSet.OfFiles(Folder, RepositoryFolder.Files(Folder, "*.hilum").Select(f => (f, RepositoryFolder.Read(f)))));

    private static readonly Dictionary<string, Report> Reports = RepositoryFolder.Read("tests/corpus/reports/examples.jsonl")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReportOf).ToDictionary(r => r.StudyId);

    public static TheoryData<string> Studies => [.. Reports.Keys];

    [Theory]
    [MemberData(nameof(Studies))]
    public Task Facts_of(string study) => Snapshot.Verify(Describe(Reports[study]), study);

    private static string Describe(Report report)
    {
        var seen = new Recorder();
        var result = new Extractor(Rules.Value.Matcher) { Trace = seen }.Extract(report);
        var text = new StringBuilder();
        if (result.ReasonForExam is { } reason)
            text.Append("reason: ").Append(Line(reason)).Append('\n');
        // Sentences that state nothing are shown too: what was not understood is seen best so.
        var facts = result.Facts;
        var at = 0;
        foreach (var sentence in seen.Sentences)
        {
            text.Append($"\n{sentence.Section}: {Line(sentence.Text)}\n");
            for (; at < facts.Count && facts[at].SentenceText == sentence.Text && facts[at].Section == sentence.Section; at++)
                text.Append(facts[at].Implied ? "        so " : "    ").Append(RuleSet.Say(facts[at])).Append('\n');
        }
        Assert.Equal(facts.Count, at);
        return text.ToString();
    }

    private static string Line(string text) => text.Replace("\n", " / ");

    private static Report ReportOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        string? Of(string name) => json.RootElement.TryGetProperty(name, out var value) ? value.ToString() : null;
        return new Report
        {
            StudyId = Of("study_id")!,
            Fields = Of("text") is { } text ? [new ReportField(null, text)] : [.. Sections.Where(s => Of(s) is not null).Select(s => new ReportField(s, Of(s)!))],
        };
    }
}
