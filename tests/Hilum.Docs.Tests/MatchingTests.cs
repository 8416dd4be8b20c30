using Hilum.Compiler;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Reading;
using Hilum.Runtime.Reports;
using Hilum.Testing;

namespace Hilum.Docs.Tests;

/// <summary>The pages on how a report is read name every file and every reason, and show structures as they are.</summary>
public sealed class MatchingTests
{
    private const string Runtime = "runtime/Hilum.Runtime/";

    private static readonly MarkdownPage Matching = MarkdownPage.Read("docs/matching.md");

    private static readonly MarkdownPage Codebase = MarkdownPage.Read("docs/codebase.md");

    // Targets serves all operators; the others are parts of Locate, Share, Reach and Change, and told with them.
    private static readonly string[] PartsOfOperators =
        ["Targets", "SharedPlaces", "InheritedPlaces", "Sides", "Owners", "Distribution", "ForwardReach", "Alternatives", "ChangedHeads", "ThenAndNow"];

    [Theory]
    [InlineData("Text")]
    [InlineData("Matching")]
    [InlineData("Reading")]
    [InlineData("Facts")]
    public void Every_file_of_a_stage_is_named(string folder) =>
        Assert.Equal([], RepositoryFolder.Files(Runtime + folder, "*.cs").Where(f => !LinksTo(Codebase, f)));

    [Fact]
    public void Every_operator_has_its_section()
    {
        foreach (var file in RepositoryFolder.Files(Runtime + "Reading/Operators", "*.cs"))
        {
            Assert.True(LinksTo(Matching, file), file);
            var name = Path.GetFileNameWithoutExtension(file);
            if (!PartsOfOperators.Contains(name))
                Assert.Contains(name.ToLowerInvariant(), Matching.Anchors);
        }
    }

    [Fact]
    public void Every_reason_is_told() =>
        Assert.Equal([], Enum.GetNames<EdgeReason>().Where(reason => !Matching.Lines.Any(l => l.StartsWith($"| `{reason}` |", StringComparison.Ordinal))));

    [Fact]
    public void Structures_are_as_shown()
    {
        const string Folder = "ontology-src/chest-xray";
        var trees = RepositoryFolder.Files(Folder, "*.hilum").Select(f => HilumSyntaxTree.Parse(SourceText.From(f, RepositoryFolder.Read(f))));
        var matcher = new PlanMatcher(HilumCompilation.Create(trees, Folder).Lower());
        var shown = Assert.Single(Matching.Fences, f => f.Info == "structure").Text.TrimEnd('\n');
        foreach (var part in shown.Split("\n\n"))
        {
            var lines = part.Split('\n', 2);
            var seen = new StructureOnly();
            new Extractor(matcher) { Trace = seen }.Extract(new Report { StudyId = "1", Fields = [new ReportField(null, lines[0])] });
            Assert.Equal(lines[1], string.Join('\n', seen.Structures));
        }
    }

    private static bool LinksTo(MarkdownPage page, string file) => page.Lines.Any(l => l.Contains($"(../{file})", StringComparison.Ordinal));

    private sealed class StructureOnly : IExtractionTrace
    {
        public List<string> Structures { get; } = [];

        public void Sentence(int number, string section, string text)
        {
        }

        public void Structure(string text) => Structures.Add(text);

        public void Found(RuleDefinition rule, int start, int end, bool counts)
        {
        }
    }
}
