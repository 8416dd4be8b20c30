using System.Globalization;
using System.Text.RegularExpressions;
using Hilum.Compiler.CSharp;
using Hilum.Compiler.Emit;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Text;
using Hilum.Testing;

namespace Hilum.Emit.Tests;

/// <summary>The emitted C# is readable, the same on every machine, and maps back to its source.</summary>
public sealed class EmittedCodeTests
{
    private static readonly CSharpEmitOptions Options = new() { Namespace = "Sample", ClassName = "SampleRules", SourcePrefix = "rules/" };

    [Theory]
    [InlineData("Matcher.g.cs")]
    [InlineData("Rules.tiny.g.cs")]
    [InlineData("Words.g.cs")]
    [InlineData("Lexicon.g.cs")]
    [InlineData("Ontology.g.cs")]
    public Task Three_rules_read_well(string file) => Snapshot.Verify(Text(file), file[..^5]);

    [Fact]
    public void The_same_plan_gives_the_same_text_and_assembly_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var first = CSharpEmitter.Emit(SampleRules.Plan(), Options);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "minus ", NumberGroupSeparator = "_" } };
            var second = CSharpEmitter.Emit(SampleRules.Plan(), Options);
            Assert.Equal(first, second);
            Assert.Equal(CSharpCompiler.Compile(first, "Sample").Assembly, CSharpCompiler.Compile(second, "Sample").Assembly);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        Assert.All(first, f => Assert.DoesNotContain('\r', f.Text));
    }

    [Fact]
    public void The_sample_matches()
    {
        var matcher = Sentence.Compiled(SampleRules.Plan());
        Assert.Equal("hit 0 None 0-3 [-1]\n", Sentence.Matches(matcher, "enlarged cardiac silhouette"));
        Assert.Equal("hit 0 None 0-5 [-1]\n", Sentence.Matches(matcher, "cardiac silhouette is mildly enlarged"));
        Assert.Equal("hit 1 None 0-3 [-1]\nhit 1 None 3-6 [-1]\n", Sentence.Matches(matcher, "no signs of can't x m"));
        Assert.Equal("", Sentence.Matches(matcher, "no sign of"));
    }

    [Fact]
    public void An_error_in_the_code_of_a_part_is_reported_at_the_part()
    {
        var files = CSharpEmitter.Emit(SampleRules.Plan(), Options)
            .Select(f => f with { Text = f.Text.Replace("c.Word(p++) is not W.silhouette", "c.Wrod(p++) is not W.silhouette", StringComparison.Ordinal) })
            .ToList();
        var result = CSharpCompiler.Compile(files, "Sample");
        Assert.False(result.Succeeded);
        Assert.Equal(
            [("rules/tiny.hilum", 2), ("rules/tiny.hilum", 3)],
            result.Diagnostics.Where(d => d.Id == "CS1061").Select(d => (d.File!, d.Line)));
        Assert.InRange(result.Diagnostics[0].Column, 34, 44);
        Assert.StartsWith("rules/tiny.hilum(2,", result.Diagnostics[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("rules/tiny.hilum(3,", new CSharpCompileException(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_outside_the_rules_is_reported_in_the_generated_file()
    {
        var files = CSharpEmitter.Emit(SampleRules.Plan(), Options).Append(new EmittedFile("Extra.cs", "class X {\n  Missing y; }")).ToList();
        var error = Assert.Single(CSharpCompiler.Compile(files, "Sample").Diagnostics, d => d.IsError);
        Assert.Equal(("Extra.cs", 2, "CS0246"), (error.File, error.Line, error.Id));
    }

    [Fact]
    public void A_stack_trace_names_the_line_of_the_part()
    {
        var assembly = CSharpCompiler.Compile(CSharpEmitter.Emit(SampleRules.Plan(), Options), "Sample").Assembly!;
        var matcher = LoadedMatcher.Load(assembly).Matcher;
        var words = new TokenBuffer();
        words.Add(0, 0, matcher.Lexicon.Find("the"), TokenKind.Word, default);
        words.Add(0, 0, 0, TokenKind.Word, default);
        var c = new MatchContext(matcher, words);
        c.Begin("", 0, 2);
        // An index of mentions for other tokens: the slot of line 11 fails when it looks for one.
        c.Mentions.Begin(5, 6);
        var thrown = Assert.ThrowsAny<Exception>(() => Fail(matcher, c));
        Assert.Contains("tiny.hilum:line 11", thrown.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_directive_is_ended()
    {
        var text = Text("Rules.tiny.g.cs");
        var open = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("#line", StringComparison.Ordinal))
            {
                Assert.Matches(new Regex("""^#line (default|\(\d+,\d+\)-\(\d+,\d+\) \d+ "rules/tiny\.hilum")$"""), line);
                open = line != "#line default";
            }
            else
            {
                Assert.False(open && line.Trim() is "{" or "}" && open, "A brace is mapped to the source: " + line);
            }
        }
        Assert.False(open);
    }

    private static void Fail(Matcher matcher, MatchContext c) => matcher.MatchConstructions(c);

    private static string Text(string file) => CSharpEmitter.Emit(SampleRules.Plan(), Options).Single(f => f.Name == file).Text;
}
