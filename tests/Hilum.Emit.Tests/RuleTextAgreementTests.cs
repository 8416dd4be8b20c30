using Hilum.Compiler;
using Hilum.Compiler.Checking;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Reports;
using Hilum.Testing;

namespace Hilum.Emit.Tests;

/// <summary>Whole rule sets from text: interpreter and generated code state the same facts.</summary>
public sealed class RuleTextAgreementTests
{
    private const string Slots = """
        ontology slots 1.0
        inflection verb
            ending  ""  becomes  "s", "ed"
        attribute side
            type   side
            right  "right"
            left   "left"
        attribute severity
            from least to most  mild, severe
            mild    "mild"
            severe  "severe"
        sided anatomy lung
            called  "lung"
        sided anatomy zone
            called  "zone"
            part of  lung on the same side
        finding shadow
            called      "shadow"
            seen in     lung
            usually in  lung
            takes       severity, comparison
        comparison better : improved
            verb     "fade"
            says     "fades"
            reaches  forward, up to 1 words
        pattern tells_side
            matches  { code <s: side> <f: finding> }
            yields   present f at s
        pattern tells_side_and_place
            matches  { mark <s: side> word <a: zone> word <f: finding> }
            yields   present f at s a
        pattern tells_value
            matches  { graded <v: severity> word <f: finding> }, { <f: finding> graded <v: severity> }
            yields   present f, severity v
        pattern tells_change
            matches  { <c: comparison> word <f: finding> }, { <f: finding> since then <c: better> }
            yields   present f, comparison c
        """;

    [Theory]
    [InlineData("Code left shadow.", "present shadow at left lung")]
    [InlineData("Mark right word zone word shadow.", "present shadow at right zone")]
    [InlineData("Graded severe word shadow.", "present shadow at right lung and left lung, severity severe")]
    [InlineData("Fades word shadow.", "present shadow at right lung and left lung, comparison improved")]
    [InlineData("Shadow since then fades.", "present shadow at right lung and left lung, comparison improved")]
    [InlineData("Word shadow.", "present shadow at right lung and left lung")]
    public void Constructions_state_what_their_slots_took(string text, string facts)
    {
        var plan = Compile([("slots.hilum", Slots)]).Lower();
        Assert.Equal(facts, Facts(new PlanMatcher(plan), text));
        Assert.Equal(facts, Facts(Sentence.Compiled(plan), text));
    }

    [Fact]
    public void A_rule_set_in_another_language_says_the_same_as_code()
    {
        var compilation = Compile(RepositoryFolder.Files("tests/corpus/german", "*.hilum").Select(f => (f, RepositoryFolder.Read(f))));
        var (interpreted, compiled) = (new PlanMatcher(compilation.Lower()), Sentence.Compiled(compilation.Lower()));
        Assert.True(compilation.Examples.Length >= 90);
        Assert.All(compilation.Examples, e => Assert.Equal(Facts(interpreted, e.Text), Facts(compiled, e.Text)));
    }

    private static HilumCompilation Compile(IEnumerable<(string Path, string Text)> files)
    {
        var compilation = HilumCompilation.Create(files.Select(f => HilumSyntaxTree.Parse(SourceText.From(f.Path, f.Text))));
        Assert.False(compilation.HasErrors, string.Join('\n', compilation.GetDiagnostics()));
        return compilation;
    }

    private static string Facts(Matcher matcher, string text) =>
        string.Join("; ", new Extractor(matcher) { Vocabulary = OutputVocabulary.Extended }
            .Extract(new Report { StudyId = "1", Fields = [new ReportField(null, text)] }).Facts.Where(f => !f.Implied).Select(ExampleRunner.Describe));
}
