using Hilum.Compiler.Diagnostics;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Tests.Binding;

/// <summary><c>box</c> clauses, from text to table.</summary>
public sealed class BoxClauseTests
{
    private const string Lung = """
        ontology t 1.0

        sided anatomy lung
            called  "lung"
            box     found

        """;

    [Fact]
    public void An_edge_is_measured_from_the_outer_side_of_a_sided_place()
    {
        var boxes = Boxes("""
            sided anatomy hilum
                called  "hilum"
                box     lung, outer at 60% of lung, bottom at 25% of both lung
            """);
        // Places: 0 and 1 are the lungs, 2 and 3 the hila.
        Assert.Equal(["2: 0*0.6 0*0 0*1 0,1*0.25", "3: 1*0 1*0 1*0.4 0,1*0.25"], boxes);
    }

    [Fact]
    public void Right_is_the_patients_right_which_is_on_the_left_of_the_film() => Assert.Equal(
        ["2: 0,1*0.45 *0 0,1*0.545 0*0.5"],
        Boxes("""
            anatomy trachea
                called  "trachea"
                box     right at 45% of both lung, left at 54.5% of both lung, top at top of film, bottom at middle of right lung
            """));

    [Fact]
    public void A_size_stands_round_its_middle() => Assert.Equal(
        ["2: 0*0-10 0*-0.05-5 0*0+10 0*-0.05+5", "3: 1*1-10 1*-0.05-5 1*1+10 1*-0.05+5"],
        Boxes("""
            sided anatomy angle
                called  "angle"
                box     20 by 10 at outer of lung, -5% of lung
            """));

    [Fact]
    public void Sides_may_differ() => Assert.Equal(
        ["2: 0*0 0*0 0*1 0*1", "3: 1*0 1*0 1*1 1*0.5"],
        Boxes("""
            sided anatomy half
                called     "half"
                right box  lung
                left box   lung, bottom at 50% of lung
            """));

    [Fact]
    public void Boxes_come_after_those_that_they_are_measured_by() => Assert.Equal(
        [0, 1, 3, 2],
        Compile("""
            anatomy mediastinum
                called  "mediastinum"
                box     heart, top at top of film
            anatomy heart
                called  "heart"
                box     both lung
            """).Lower().Ontology.Boxes.Select(b => b.Place));

    [Theory]
    [InlineData("box  top at top of film", "its right edge is not said")]
    [InlineData("box  both lung, bottom 15%", "bottom")]
    [InlineData("box  both lung, bottom at 15%", "is how an edge is written")]
    [InlineData("box  both lung, bottom at right of lung", "is how an edge is written")]
    [InlineData("box  lung", "right lung, left lung or both lung")]
    [InlineData("box  20 by 20", "20 by 20 at outer of lung")]
    [InlineData("box  bone", "bone, by which it is measured, has no box")]
    [InlineData("box  lungg", "lungg")]
    [InlineData("box  right bone", "bone is not sided")]
    [InlineData("right box  both lung", "place is not sided")]
    [InlineData("box  place", "place > place")]
    public void What_is_unclear_is_said(string clause, string message) => Assert.Contains(
        Compile("anatomy bone\n    called  \"bone\"\nanatomy place\n    called  \"place\"\n    " + clause).GetDiagnostics(),
        d => d.Severity == DiagnosticSeverity.Error && d.Message.Contains(message, StringComparison.Ordinal));

    private static HilumCompilation Compile(string rules) => RuleSets.Compile(("t.hilum", Lung + rules.ReplaceLineEndings("\n") + "\n"));

    private static IEnumerable<string> Boxes(string rules)
    {
        var compilation = Compile(rules);
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        return compilation.Lower().Ontology.Boxes.Where(b => b.Edges.Length > 0).Select(b => $"{b.Place}: {string.Join(' ', b.Edges.Select(Edge))}");
    }

    private static string Edge(BoxEdge edge) =>
        FormattableString.Invariant($"{string.Join(',', edge.Of)}*{edge.Part}{(edge.Shift == 0 ? "" : edge.Shift.ToString("+0;-0", System.Globalization.CultureInfo.InvariantCulture))}");
}
