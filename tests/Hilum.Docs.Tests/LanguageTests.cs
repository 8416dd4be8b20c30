using Hilum.Compiler;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime.Plan;

namespace Hilum.Docs.Tests;

/// <summary>The rules in docs/language.md compile, and their examples hold.</summary>
public sealed class LanguageTests
{
    private const string Path = "docs/language.md";

    // The rule set; one in another folder that imports it; an overlay on it.
    private static readonly string[] Sorts = ["hilum", "hilum extension", "hilum overlay"];

    private static readonly MarkdownPage Page = MarkdownPage.Read(Path);

    [Fact]
    public void The_rule_set_compiles_and_its_examples_hold()
    {
        var diagnostics = Rules.Check(Rules.Compile(Path, Page.Joined("hilum")));
        Assert.Equal([], diagnostics.Select(d => d.ToString()));
    }

    [Fact]
    public void The_extension_compiles_with_the_rule_set_and_its_examples_hold()
    {
        HilumSyntaxTree[] trees = [Tree("film/language.hilum", "hilum"), Tree("more/language.hilum", "hilum extension")];
        var compilation = HilumCompilation.Create(trees, [new SourceRoot("film", "film"), new SourceRoot("more", "")]);
        Assert.Equal([], Rules.Check(compilation).Select(d => d.ToString()));
        Assert.Equal("teaching.more", compilation.Ontology?.Name);
        Assert.Contains(compilation.Examples, e => e.Owner.Name == "lung_abscess");
    }

    [Fact]
    public void The_overlay_compiles_with_the_rule_set_and_its_examples_hold()
    {
        HilumSyntaxTree[] trees = [Tree("film/language.hilum", "hilum"), Tree("ward/language.hilum", "hilum overlay")];
        var compilation = HilumCompilation.Create(trees, [new SourceRoot("film", "film"), new SourceRoot("ward", "")]);
        Assert.Equal([], Rules.Check(compilation).Select(d => d.ToString()));
        Assert.Contains(compilation.Examples, e => e.Text.StartsWith("White lung", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_declaration_and_every_clause_is_shown()
    {
        var declarations = Page.Fences.Where(f => Sorts.Contains(f.Info))
            .SelectMany(f => HilumSyntaxTree.Parse(SourceText.From(Path, f.Text)).Root.DescendantNodes().OfType<DeclarationSyntax>()).ToList();
        Assert.Equal(Enum.GetValues<DeclarationKind>().Except([DeclarationKind.Unknown]).ToHashSet(), declarations.Select(d => d.Kind).ToHashSet());
        Assert.Equal(["disable", "extend", "replace"], declarations.Select(d => d.EditKeyword?.Text).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<ClauseKind>().Except([ClauseKind.Bad]).Order(), declarations.SelectMany(d => d.DescendantNodes()).OfType<ClauseSyntax>().Select(c => c.Kind).Distinct().Order());
    }

    [Fact]
    public void Every_kind_of_cue_is_in_the_table()
    {
        var told = Page.Prose.Where(l => l.Text.StartsWith("| `", StringComparison.Ordinal)).SelectMany(l => l.Text.Split('|')[1].Split('`').Where((_, i) => i % 2 == 1)).ToHashSet();
        // A comparison is declared by a word of its own.
        var kinds = Enum.GetNames<CueKind>().Where(k => k != nameof(CueKind.Comparison))
            .Select(k => string.Concat(k.Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString())));
        Assert.Equal([], kinds.Where(k => !told.Contains(k)));
    }

    [Fact]
    public void There_is_a_snippet_of_every_sort()
    {
        Assert.All(Page.Fences, f => Assert.Contains(f.Info, Sorts));
        Assert.Contains(Page.Fences, f => f.Info == "hilum");
    }

    private static HilumSyntaxTree Tree(string path, string info) => HilumSyntaxTree.Parse(SourceText.From(path, Page.Joined(info)));
}
