using Hilum.Compiler;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;

namespace Hilum.Docs.Tests;

/// <summary>The base and the overlay in docs/overlays.md compile together, and their examples hold.</summary>
public sealed class OverlayPageTests
{
    private const string Path = "docs/overlays.md";

    private static readonly MarkdownPage Page = MarkdownPage.Read(Path);

    [Fact]
    public void The_base_compiles_and_its_examples_hold() =>
        Assert.Equal([], Rules.Check(Rules.Compile(Path, Page.Joined("hilum base"))).Select(d => d.ToString()));

    [Fact]
    public void The_overlay_compiles_and_all_examples_hold()
    {
        HilumSyntaxTree[] trees = [Tree("base/overlays.hilum", "hilum base"), Tree("ward/overlays.hilum", "hilum overlay")];
        var compilation = HilumCompilation.Create(trees, [new SourceRoot("base", "base"), new SourceRoot("ward", "")]);
        Assert.Equal([], Rules.Check(compilation).Select(d => d.ToString()));
        Assert.NotNull(compilation.WriteLock(accept: false));
    }

    [Fact]
    public void Every_word_for_a_change_is_shown()
    {
        var declarations = Tree(Path, "hilum overlay").Root.Declarations;
        Assert.Equal(["disable", "extend", "replace"], declarations.Select(d => d.EditKeyword?.Text).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.All(new[] { ClauseKind.Add, ClauseKind.Drop, ClauseKind.Because, ClauseKind.Until }, kind => Assert.Contains(declarations.SelectMany(d => d.Clauses), c => c.Kind == kind));
    }

    private static HilumSyntaxTree Tree(string path, string info) => HilumSyntaxTree.Parse(SourceText.From(path, Page.Joined(info)));
}
