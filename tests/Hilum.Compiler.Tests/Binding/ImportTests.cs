using Hilum.Compiler.Checking;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Reports;

namespace Hilum.Compiler.Tests.Binding;

/// <summary>A rule set that takes in another one, and what its findings are written as.</summary>
public sealed class ImportTests
{
    private const string Base = """
        ontology film 1.0
        sided anatomy lung
            called  "lung"
        finding opacity
            called      "opacity"
            seen in     lung
            example     "Opacity and clip."  => present opacity
            example     "A clip."            => nothing
        finding abnormal
            kind        nlp
            label       "abnormal"
            follows from  disease
            called      "abnormal"
            seen in     lung
        """;

    private const string More = """
        ontology film.more 2.0
            imports  film
        finding cavity
            is a        opacity
            counts as   opacity
            called      "cavity", "round opacity"
            example     "Cavity."         => present cavity
            example     "Round opacity."  => present cavity
        finding oddity
            counts as   abnormal
            called      "oddity"
            usually in  right lung
            example     "Oddity."         => present oddity at right lung
        device clip
            counts as   nothing
            called      "clip"
            example     "A clip."         => present clip
        """;

    private static HilumCompilation Compile(string more = More, string original = Base) => HilumCompilation.Create(
        [Tree("x/more/a.hilum", more), Tree("x/film/a.hilum", original)],
        [new SourceRoot("x/film", "film"), new SourceRoot("x/more", "more")]);

    private static HilumSyntaxTree Tree(string path, string text) => HilumSyntaxTree.Parse(SourceText.From(path, text));

    private static IReadOnlyList<Fact> Read(MatchPlan plan, string text, OutputVocabulary vocabulary) =>
        new Extractor(new PlanMatcher(plan)) { Vocabulary = vocabulary }.Extract(new Report { StudyId = "1", Fields = [new ReportField(null, text)] }).Facts;

    private static IEnumerable<Diagnostic> Errors(HilumCompilation compilation) => compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);

    [Fact]
    public void The_importing_set_names_the_whole_and_rules_keep_the_name_of_their_own()
    {
        var ontology = Compile().Lower().Ontology;
        Assert.Equal(("film.more", "2.0"), (ontology.Name, ontology.Version));
        Assert.Equal("film/opacity", ontology.FindConcept("opacity")!.Rule);
        Assert.Equal("film.more/cavity", ontology.FindConcept("cavity")!.Rule);
        Assert.Equal("film/a.hilum", ontology.Rules[0].File);
        Assert.NotEqual(ontology.Hash, Compile(original: Base + "\n# more").Lower().Ontology.Hash);
    }

    [Fact]
    public void Each_example_holds_with_the_labels_of_its_own_set()
    {
        var plan = Compile().Lower();
        Assert.Empty(ExampleRunner.Run(Compile().Examples, (text, vocabulary) => Read(plan, text, vocabulary)));
    }

    [Fact]
    public void In_the_original_vocabulary_a_finding_is_written_as_what_it_counts_as()
    {
        var facts = Read(Compile().Lower(), "Oddity. Cavity. Clip.", OutputVocabulary.Original);
        Assert.Equal(["abnormal", "opacity"], facts.Where(f => !f.Implied).Select(f => f.Label));
        Assert.Equal(["film.more/oddity", "film.more/cavity"], facts.Where(f => !f.Implied).Select(f => f.Rule));
        Assert.Equal(["right lung"], facts[0].Anatomies);
        Assert.True(facts[0].AnatomyStated);
    }

    [Fact]
    public void In_the_extended_vocabulary_it_has_its_own_label()
    {
        var facts = Read(Compile().Lower(), "Oddity. Cavity. Clip.", OutputVocabulary.Extended);
        Assert.Equal(["oddity", "cavity", "clip"], facts.Where(f => !f.Implied).Select(f => f.Label));
        Assert.False(facts[0].AnatomyStated);
        Assert.Contains(facts, f => f.Implied && f.Label == "opacity");
    }

    [Fact]
    public void Statements_of_one_original_label_in_a_sentence_are_one_fact()
    {
        var facts = Read(Compile().Lower(), "Cavity and opacity.", OutputVocabulary.Original);
        Assert.Single(facts, f => !f.Implied);
    }

    [Fact]
    public void A_rule_set_that_is_not_there_is_said() =>
        Assert.Equal("HLM114", Assert.Single(Errors(RuleSets.Compile("ontology film.more 1.0\n    imports film\n"))).Id);

    [Fact]
    public void Imports_that_go_round_in_a_circle_are_said() =>
        Assert.Equal("HLM103", Assert.Single(Errors(Compile(original: Base.Replace("ontology film 1.0", "ontology film 1.0\n    imports film.more", StringComparison.Ordinal)))).Id);

    [Fact]
    public void One_folder_has_one_ontology_all_the_same() =>
        Assert.Equal("HLM105", Assert.Single(Errors(Compile(More + "\nontology again 1.0\n"))).Id);

    [Fact]
    public void What_a_finding_counts_as_must_be_possible_at_its_place() =>
        Assert.Equal("HLM208", Assert.Single(Errors(Compile(More + "\nanatomy leg\nfinding odd_leg\n    called \"odd leg\"\n    counts as abnormal\n    usually in leg\n"))).Id);
}
