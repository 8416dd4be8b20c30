using System.Text.Json;
using Hilum.Runtime;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Reports;
using Hilum.Testing;

namespace Hilum.Ontology.Tests.Understanding;

/// <summary>
/// The corpus of tests/corpus/understanding: sentences and mini reports of our own with what they state. Each file has a floor, the share of
/// its sentences that must be all right; see the README beside them.
/// </summary>
public sealed class UnderstandingTests(DefaultRules rules) : IClassFixture<DefaultRules>
{
    private const string Folder = "tests/corpus/understanding";

    private static readonly Lazy<Dictionary<string, double>> Floors =
        new(() => JsonSerializer.Deserialize<Dictionary<string, double>>(RepositoryFolder.Read(Folder + "/floors.json"))!);

    public static TheoryData<string> Rounds => [.. RepositoryFolder.Files(Folder, "*.jsonl").Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Rounds))]
    public void A_round_is_read_as_well_as_its_floor_says(string file)
    {
        Assert.True(Floors.Value.TryGetValue(file, out var floor), $"{file} has no line in {Folder}/floors.json");
        var extractor = new Extractor(new PlanMatcher(rules.Plan));
        var scoring = ScoringOf(rules.Ontology);
        var count = 0;
        var wrong = new List<string>();
        foreach (var line in RepositoryFolder.Read($"{Folder}/{file}").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").GetString()!;
            var expected = json.RootElement.GetProperty("expected").EnumerateArray().Select(ExpectedFinding.Parse).ToList();
            var facts = extractor.Extract(new Report { StudyId = id, Fields = [new ReportField(null, json.RootElement.GetProperty("text").GetString()!)] }).Facts;
            var faults = scoring.Faults(expected, [.. facts.Where(f => !f.Implied).Select(Read)]);
            count++;
            if (faults.Count > 0)
                wrong.Add($"{id} ({json.RootElement.GetProperty("category").GetString()}): {string.Join("; ", faults)}");
        }
        Assert.True(count > 0, file + " is empty");
        Assert.True(count - wrong.Count >= floor * count, $"{file}: {count - wrong.Count} of {count} all right, the floor is {floor}\n" + string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("yes", null, null, "right", "pleural effusion", false, false, "right lung", null, null, "")]
    [InlineData("yes", null, null, "right", "pleural effusion", false, false, "left lung", null, null, "pleural effusion is not on the right alone")]
    [InlineData("no", null, null, "", "pleural effusion", false, false, "left lung", null, null, "pleural effusion (no) is not found; pleural effusion has the wrong polarity")]
    [InlineData("no", null, null, "", "pleural effusion", true, false, "", null, null, "")]
    [InlineData("uncertain", null, null, "", "pleural effusion", false, false, "", null, null, "pleural effusion: certainty")]
    [InlineData("yes", "small", null, "", "pleural effusion", false, false, "", "severe", null, "pleural effusion: mild")]
    [InlineData("yes", null, "improved", "", "pleural effusion", false, false, "", null, "worsened", "pleural effusion: improved")]
    [InlineData("yes", null, null, "", "pneumothorax", false, false, "", null, null, "pleural effusion (yes) is not found; pneumothorax is not expected")]
    [InlineData("yes", null, null, "", "loculated effusion", false, false, "", null, null, "")]
    public void Faults_are_seen(string polarity, string? severity, string? comparison, string side, string label, bool absent, bool hedged, string place, string? degree, string? change, string faults)
    {
        var scoring = new Scoring(new Dictionary<string, IReadOnlySet<string>> { ["loculated effusion"] = new HashSet<string> { "pleural effusion" } });
        var expected = new ExpectedFinding("pleural effusion", side.Length > 0 ? [side + " lung"] : [], polarity, severity, comparison, IsOptional: false);
        var read = new ReadFinding(label, absent, hedged, place.Length > 0 ? [place] : [], degree, change);
        Assert.Equal(faults, string.Join("; ", scoring.Faults([expected], [read])));
    }

    [Fact]
    public void What_is_optional_may_come_out_and_need_not()
    {
        var scoring = new Scoring(new Dictionary<string, IReadOnlySet<string>>());
        var optional = new ExpectedFinding("scarring", [], "yes", null, null, IsOptional: true);
        Assert.Empty(scoring.Faults([optional], []));
        Assert.Empty(scoring.Faults([optional], [new ReadFinding("pleural/parenchymal scarring", false, false, [], null, null)]));
    }

    private static Scoring ScoringOf(Runtime.Plan.Ontology ontology)
    {
        var ancestors = new Dictionary<string, IReadOnlySet<string>>();
        foreach (var group in ontology.Concepts.GroupBy(c => c.Label))
            ancestors[group.Key] = group.SelectMany(c => c.Ancestors).Select(a => ontology.Concepts[a].Label).ToHashSet();
        return new Scoring(ancestors);
    }

    private static ReadFinding Read(Fact f) => new(f.Label, f.Polarity == Polarity.No, f.Hedge, f.Anatomies, f.Severity, f.Comparison);
}
