using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Tests.Binding;

/// <summary>Codes and names for scene graphs, from clause to table.</summary>
public sealed class ShownAsTests
{
    private const string Rules = """
        ontology t 1.0

        attribute texture
            dense  "dense"

        sided anatomy lung
            called    "lung"
            code      UMLS C1 (right), UMLS C2 (left), UMLS C3
            shown as  "The right lung" (right), "The left lung" (left)

        anatomy heart
            called    "heart"
            shown as  "Cor"

        finding shadow
            kind      anatomicalfinding
            called    "shadow"
            seen in   lung
            code      UMLS C4&&C5
            shown as  "dense" (texture)

        comparison improved
            says      "better"
            code      UMLS C6
            shown as  "Improved"

        comparison new
            says      "new"

        section findings
            headed by  "FINDINGS"
            findings here are stated
            shown as   "finalreport"

        """;

    [Fact]
    public void Names_and_codes_reach_the_tables()
    {
        var compilation = RuleSets.Compile(("t.hilum", Rules));
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == Hilum.Compiler.Diagnostics.DiagnosticSeverity.Error);
        var ontology = compilation.Lower().Ontology;
        Assert.Equal(["The right lung: C1 C3", "The left lung: C2 C3", "Cor: "], ontology.Places.Select(p => p.ShownAs + ": " + string.Join(' ', p.Codes)));
        Assert.Equal([new ShownValue("texture", "dense")], ontology.FindConcept("shadow")!.Shown);
        Assert.Equal(["C4&&C5"], ontology.FindConcept("shadow")!.Codes);
        Assert.Equal(["Improved: C6", ": "], ontology.Cues.Select(c => c.ShownAs + ": " + string.Join(' ', c.Codes)));
        Assert.Equal("finalreport", ontology.Sections.Single().ShownAs);
    }

    [Theory]
    [InlineData("\"The right lung\" (right)", "\"The right lung\"", "`shown as")]
    [InlineData("\"The right lung\" (right)", "\"The right lung\" (up)", "`shown as")]
    [InlineData("\"Cor\"", "\"Cor\" (left)", "`shown as")]
    [InlineData("\"dense\" (texture)", "\"thin\" (texture)", "texture has no value thin")]
    [InlineData("\"dense\" (texture)", "\"dense\"", "`shown as")]
    [InlineData("\"Improved\"", "\"Improved\" (texture)", "`shown as")]
    [InlineData("\"Cor\"", "{ cor }", "`shown as")]
    [InlineData("UMLS C1 (right)", "UMLS C1 (up)", "`code (up)`")]
    [InlineData("UMLS C6", "UMLS C6 (left)", "`code (left)`")]
    public void A_wrong_option_is_said(string right, string wrong, string message) =>
        Assert.Contains(RuleSets.Compile(("t.hilum", Rules.Replace(right, wrong, StringComparison.Ordinal))).GetDiagnostics(), d => d.Message.Contains(message, StringComparison.Ordinal));
}
