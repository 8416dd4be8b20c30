using Hilum.Compiler;
using Hilum.Compiler.Checking;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Reports;
using Hilum.Testing;

namespace Hilum.Ontology.Tests;

/// <summary>The extended rules: what they add proves itself, and what they import holds as it does alone.</summary>
public sealed class ExtendedRulesTests
{
    private const string Original = "ontology-src/chest-xray";
    private const string Extended = "ontology-src/chest-xray-extended";

    private static readonly Lazy<HilumCompilation> Rules = new(() => HilumCompilation.Create(
        RepositoryFolder.Files(Original, "*.hilum").Concat(RepositoryFolder.Files(Extended, "*.hilum")).Select(f => HilumSyntaxTree.Parse(SourceText.From(f, RepositoryFolder.Read(f)))),
        [new SourceRoot(Original, "chest-xray"), new SourceRoot(Extended, "chest-xray-extended")]));

    private static IEnumerable<FindingSymbol> Added => Rules.Value.Symbols.OfType<FindingSymbol>().Where(f => f.Tree.Text.Path.StartsWith(Extended, StringComparison.Ordinal));

    [Fact]
    public void The_rules_have_no_diagnostics() => Assert.Empty(Rules.Value.GetDiagnostics());

    [Fact]
    public void Every_example_holds_with_the_labels_it_was_written_for()
    {
        var matcher = new PlanMatcher(Rules.Value.Lower());
        var original = new Extractor(matcher);
        var extended = new Extractor(matcher) { Vocabulary = OutputVocabulary.Extended };
        Assert.Empty(ExampleRunner.Run(Rules.Value.Examples, (text, vocabulary) =>
            (vocabulary == OutputVocabulary.Extended ? extended : original).Extract(new Report { StudyId = "1", Fields = [new ReportField(null, text)] }).Facts));
    }

    [Fact]
    public void Everything_added_counts_as_something_or_nothing_and_is_shown_affirmed_denied_and_in_a_hedge_or_near_miss()
    {
        Assert.True(Added.Count() > 40);
        Assert.All(Added, finding =>
        {
            var status = finding.Examples.Select(e => e.Facts.FirstOrDefault(f => f.Concept == finding)?.Status).ToList();
            Assert.True(finding.IsExtension, finding.Name);
            Assert.True(status.Contains(ExpectedStatus.Present) && status.Contains(ExpectedStatus.Absent)
                && (status.Contains(ExpectedStatus.Uncertain) || status.Contains(null)), finding.Name);
        });
    }

    [Fact]
    public void No_added_label_is_an_original_one()
    {
        var original = Rules.Value.Symbols.OfType<FindingSymbol>().Except(Added).Select(f => f.Label).ToHashSet();
        Assert.DoesNotContain(Added.Select(f => f.Label), original.Contains);
        Assert.Equal(Added.Count(), Added.Select(f => f.Label).Distinct().Count());
    }

    [Fact]
    public void Rules_are_named_by_the_set_whose_folder_they_are_in()
    {
        var ontology = Rules.Value.Lower().Ontology;
        Assert.Equal("chest.xray.extended", ontology.Name);
        Assert.Equal("chest.xray/pneumothorax", ontology.FindConcept("pneumothorax")!.Rule);
        Assert.Equal("chest.xray.extended/kyphosis", ontology.FindConcept("kyphosis")!.Rule);
    }

    [Fact]
    public void Every_label_in_the_table_of_chexpert_is_declared()
    {
        var labels = Rules.Value.Symbols.OfType<FindingSymbol>().Select(f => f.Label).ToHashSet();
        var rows = RepositoryFolder.Read("ontology-src/chexpert.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1)
            .Select(row => row.StartsWith('"') ? row[1..row.LastIndexOf('"')] : row.Split(',')[0]).ToList();
        Assert.True(rows.Count > 60);
        Assert.All(rows, label => Assert.Contains(label, labels));
    }
}
