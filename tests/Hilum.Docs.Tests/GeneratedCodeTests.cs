using Hilum.Compiler.Emit;

namespace Hilum.Docs.Tests;

/// <summary>docs/generated-code.md shows what the compiler writes for the rules in it.</summary>
public sealed class GeneratedCodeTests
{
    private const string Path = "docs/generated-code.md";

    private static readonly MarkdownPage Page = MarkdownPage.Read(Path);

    [Fact]
    public void The_code_shown_is_the_code_written()
    {
        var code = Emit().Single(f => f.Name == "Rules.small.g.cs").Text;
        var fence = Assert.Single(Page.Fences, f => f.Info == "csharp");
        var end = fence.Line - 1 + fence.Text.Count(c => c == '\n');
        var wanted = string.Join('\n', Page.Lines.Take(fence.Line - 1).Concat(code.TrimEnd('\n').Split('\n')).Concat(Page.Lines.Skip(end)));
        Accepted.Check(Path, wanted);
    }

    [Fact]
    public void The_rules_shown_compile_and_their_examples_hold() =>
        Assert.Equal([], Rules.Check(Rules.Compile("small.hilum", Source)).Select(d => d.ToString()));

    private static string Source => Assert.Single(Page.Fences, f => f.Info == "hilum").Text;

    private static IReadOnlyList<EmittedFile> Emit() =>
        CSharpEmitter.Emit(Rules.Compile("small.hilum", Source).Lower(), new CSharpEmitOptions { Namespace = "Small", ClassName = "SmallRules" });
}
