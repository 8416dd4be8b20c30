using Hilum.Compiler;
using Hilum.Compiler.Checking;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Reports;
using Hilum.Testing;

namespace Hilum.Ontology.Tests;

/// <summary>A rule set in another language: neither the compiler nor the runtime knows English.</summary>
public sealed class GermanRulesTests
{
    private const string Folder = "tests/corpus/german";

    private static readonly Lazy<HilumCompilation> Rules = new(() => HilumCompilation.Create(
        RepositoryFolder.Files(Folder, "*.hilum").Select(f => HilumSyntaxTree.Parse(SourceText.From(f, RepositoryFolder.Read(f)))), Folder));

    private static readonly Lazy<PlanMatcher> Matcher = new(() => new PlanMatcher(Rules.Value.Lower()));

    [Xunit.Fact]
    public void The_rules_have_no_diagnostics_and_their_examples_hold()
    {
        Assert.Empty(Rules.Value.GetDiagnostics().Select(d => d.ToString()));
        Assert.True(Rules.Value.Examples.Length >= 90);
        Assert.True(Rules.Value.Symbols.OfType<FindingSymbol>().Count(f => f.IsExtension) >= 25);
        Assert.Empty(ExampleRunner.Run(Rules.Value.Examples, Read).Select(d => d.ToString()));
    }

    [Theory]
    [InlineData("Pleuraerguss links, nicht zugenommen.", "present Pleuraerguss at linke Lunge, comparison no change", "present pleural effusion at linke Lunge, comparison no change")]
    [InlineData("Der rechte Hilus ist verplumpt.", "present vergrößerter Hilus at rechter Hilus", "present abnormal at rechter Hilus")]
    [InlineData("Das rechte Zwerchfell ist angehoben.", "present Zwerchfellhochstand at rechtes Zwerchfell", "present abnormal at rechtes Zwerchfell")]
    [InlineData("ZVK in der oberen Hohlvene.", "present zentraler Venenkatheter at Vena cava superior", "")]
    public void Labels_are_german_and_count_as_those_of_the_dataset(string text, string german, string dataset)
    {
        Assert.Equal(german, Facts(text, OutputVocabulary.Extended));
        Assert.Equal(dataset, Facts(text, OutputVocabulary.Original));
    }

    [Theory]
    [InlineData("No pleural effusion. The heart is enlarged.")]
    [InlineData("Right lower lobe opacity, unchanged.")]
    public void English_says_nothing(string text) => Assert.Equal("", Facts(text, OutputVocabulary.Extended));

    [Xunit.Fact]
    public void Values_are_written_under_the_key_and_with_the_names_that_the_rules_declare()
    {
        var fact = Assert.Single(Read("Geringer Erguss links, telefonisch mitgeteilt.", OutputVocabulary.Extended), f => !f.Implied);
        Assert.Equal("gering", fact.ValueOf("schweregrad"));
        Assert.Equal("sofort", fact.ValueOf("dringlichkeit"));
    }

    [Xunit.Fact]
    public void What_follows_from_a_finding_has_the_name_that_the_rules_give_it() =>
        Assert.Contains(Read("Rundherd im rechten Oberlappen.", OutputVocabulary.Extended), f => f is { Implied: true, Label: "auffällig" });

    private static string Facts(string text, OutputVocabulary vocabulary) =>
        string.Join("; ", Read(text, vocabulary).Where(f => !f.Implied).Select(ExampleRunner.Describe));

    private static IReadOnlyList<Fact> Read(string text, OutputVocabulary vocabulary) =>
        new Extractor(Matcher.Value) { Vocabulary = vocabulary }.Extract(new Report { StudyId = "1", Fields = [new ReportField(null, text)] }).Facts;
}
