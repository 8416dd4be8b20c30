using Hilum.Compiler.Checking;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Tests.Binding;

public sealed class ExampleRunnerTests
{
    private const string Nodule = "present nodule";

    [Theory]
    [InlineData(Nodule, "yes", true)]
    [InlineData(Nodule, "yes,hedge", false)]
    [InlineData("uncertain nodule", "yes,hedge", true)]
    [InlineData("uncertain nodule", "yes", false)]
    [InlineData("absent nodule", "no", true)]
    [InlineData("absent nodule", "yes", false)]
    [InlineData(Nodule, "", false)]
    [InlineData(Nodule, "yes,implied", false)]
    [InlineData("nothing", "", true)]
    [InlineData("nothing", "yes", false)]
    [InlineData("nothing", "yes,implied", true)]
    [InlineData("present nodule at left lung", "yes,left lung", true)]
    [InlineData("present nodule at left lung", "yes,left lung,right lung", false)]
    [InlineData("present nodule at left lung", "yes", false)]
    [InlineData("present nodule at lung", "yes,left lung,right lung", true)]
    [InlineData("present nodule at lung", "yes,left lung;yes,right lung", true)]
    [InlineData("present nodule at right lung and left lung", "yes,left lung", false)]
    [InlineData("present nodule, severity very_severe", "yes,s:very severe", true)]
    [InlineData("present nodule, severity very_severe", "yes,s:mild", false)]
    [InlineData("present nodule, very_severe", "yes,s:very severe", true)]
    [InlineData("present nodule, comparison no_change", "yes,c:no change", true)]
    [InlineData("present nodule, comparison no_change", "yes", false)]
    public void An_example_holds_when_its_facts_come_out(string expected, string got, bool holds)
    {
        var compilation = RuleSets.Compile($"{RuleSets.Chest}\nfinding other\n    called \"other\"\n    example \"Text.\" => {expected}\n");
        Assert.False(compilation.HasErrors);
        var diagnostics = ExampleRunner.Run(compilation.Examples, _ => Facts(compilation, got));
        Assert.Equal(holds ? [] : ["HLM401"], diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void A_wanted_example_that_holds_is_told()
    {
        var compilation = RuleSets.Compile($"{RuleSets.Chest}\nfinding other\n    called \"other\"\n    todo example \"Text.\" => present nodule\n");
        Assert.Equal(["HLM402"], ExampleRunner.Run(compilation.Examples, _ => Facts(compilation, "yes")).Select(d => d.Id));
        Assert.Empty(ExampleRunner.Run(compilation.Examples, _ => []));
    }

    [Fact]
    public void A_test_with_nothing_else_names_what_is_too_much()
    {
        var compilation = RuleSets.Compile(RuleSets.Chest + "\ntest \"film\"\n    report \"Text.\"\n    expect present nodule at left lung\n    and nothing else\n");
        Assert.False(compilation.HasErrors);
        Assert.Empty(ExampleRunner.Run(compilation.Examples, _ => Facts(compilation, "yes,left lung")));
        var diagnostic = Assert.Single(ExampleRunner.Run(compilation.Examples, _ => Facts(compilation, "yes,left lung;no")));
        Assert.EndsWith("should give nothing else, but gives absent nodule", diagnostic.Message, StringComparison.Ordinal);
    }

    private static List<Fact> Facts(HilumCompilation compilation, string description)
    {
        var concept = compilation.Lower().Ontology.FindConcept("nodule")!;
        return [.. description.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(d => Make(concept, d.Split(',')))];
    }

    private static Fact Make(Concept concept, string[] parts) => new()
    {
        Sentence = 0,
        Section = "findings",
        SentenceText = "Text.",
        Start = 0,
        End = 5,
        Concept = concept,
        Polarity = parts[0] == "no" ? Polarity.No : Polarity.Yes,
        Hedge = parts.Contains("hedge"),
        ImpliedBy = parts.Contains("implied") ? 0 : null,
        Anatomies = [.. parts.Where(p => p.EndsWith("lung", StringComparison.Ordinal))],
        AnatomyStated = true,
        Attributes = Array.Find(parts, p => p.StartsWith("s:", StringComparison.Ordinal)) is { } severity ? [new("severity", severity[2..])] : [],
        Comparison = parts.FirstOrDefault(p => p.StartsWith("c:", StringComparison.Ordinal))?[2..],
        Rule = concept.Rule,
        Evidence = [],
    };
}
