using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Tests.Syntax;

public sealed class NodeTests
{
    [Fact]
    public void Offset_of_a_text_leads_back_to_the_file()
    {
        const string text = "test \"t\"\n    report \"say \\\"no\\\" \\\\ now\"\n    note \"\"\"\nfirst\nsecond\"\"\"";
        var clauses = Trees.Parse(text).Root.Declarations[0].Clauses.Cast<TextClauseSyntax>().ToList();
        Assert.Equal("say \"no\" \\ now", clauses[0].Value);
        Assert.Equal("first\nsecond", clauses[1].Value);
        foreach (var clause in clauses)
        {
            for (var i = 0; i < clause.Value.Length; i++)
                Assert.Equal(clause.Value[i], text[clause.Text.MapOffset(i)]);
            Assert.Equal('"', text[clause.Text.MapOffset(clause.Value.Length)]);
        }
    }

    [Fact]
    public void Fact_is_read_in_all_its_parts()
    {
        var facts = ((ExampleClauseSyntax)Clause("example \"x\" => uncertain a.b at right lung and pleura, severity mild; nothing")).Facts;
        Assert.Equal("uncertain", facts[0].Polarity?.Text);
        Assert.Equal("a.b", facts[0].Name?.Text);
        Assert.Equal(["right lung", " pleura"], facts[0].Places.Select(place => $"{place.Side} {place.Name.Text}"));
        Assert.Equal("severity=mild", $"{facts[0].Attributes[0].Name.Text}={facts[0].Attributes[0].Value?.Text}");
        Assert.True(facts[1].IsNothing);
        Assert.Equal("nothing", facts[1].Polarity?.Text);
    }

    [Theory]
    [InlineData("<3 words>", 3, 3)]
    [InlineData("<0-3 words>", 0, 3)]
    [InlineData("<1 word>", 1, 1)]
    [InlineData("<anything>", 0, null)]
    public void Gap_has_its_bounds(string gap, int min, int? max)
    {
        var node = Clause($"matches {{ a {gap} b }}").DescendantNodes().OfType<GapPatternSyntax>().Single();
        Assert.Equal((min, max), (node.Min, node.Max));
    }

    [Fact]
    public void Code_without_a_system_has_the_one_before_it()
    {
        var clause = (CodeClauseSyntax)Clause("code UMLS C0032326, C0041 , ICD-10 J93.9");
        Assert.Equal(["UMLS C0032326", "UMLS C0041", "ICD-10 J93.9"], clause.Codes.Select(code => $"{code.System} {code.Code.Text}"));
    }

    [Fact]
    public void Keywords_are_names_in_other_places()
    {
        var tree = Trees.Parse("finding pattern\n    is a code, finding\n    called \"a\"\nfinding called\n    seen in part\n");
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(["pattern", "called"], tree.Root.Declarations.Select(declaration => declaration.Name?.Text));
    }

    [Fact]
    public void Mistake_leaves_the_rest_of_the_file_alone()
    {
        var tree = Trees.Parse("finding a\n    called { no (b\n    seen in lung\nfinding c\n    called \"d\n    seen in lung\n");
        Assert.Equal(["HLM008", "HLM006"], tree.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(tree.Root.Declarations, declaration =>
            Assert.Equal([ClauseKind.Called, ClauseKind.SeenIn], declaration.Clauses.Select(clause => clause.Kind)));
    }

    private static ClauseSyntax Clause(string line)
    {
        var tree = Trees.Parse("pattern p\n    " + line + "\n");
        Assert.Empty(tree.Diagnostics);
        return tree.Root.Declarations[0].Clauses.Single();
    }
}
