using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;

namespace Hilum.Compiler.Tests.Binding;

public sealed class CompilationTests
{
    [Fact]
    public void Files_of_a_folder_share_their_names_in_any_order()
    {
        (string, string)[] files =
        [
            ("b.hilum", "finding effusion\n    called \"effusion\"\n    seen in anatomy.lung\n"),
            ("a.hilum", "ontology x 1.0\nsided anatomy lung\n"),
        ];
        var forward = RuleSets.Compile(files);
        var backward = RuleSets.Compile([.. files.Reverse()]);
        Assert.False(forward.HasErrors);
        Assert.Equal(forward.Hash, backward.Hash);
        Assert.Equal(["lung", "effusion"], forward.Symbols.OfType<ConceptSymbol>().Select(s => s.Name));
        Assert.Equal(forward.Symbols.Select(s => s.Name), backward.Symbols.Select(s => s.Name));
    }

    [Fact]
    public void The_hash_changes_with_paths_and_texts_but_not_with_the_folder()
    {
        var one = RuleSets.Compile(("a.hilum", "anatomy x\n"));
        Assert.NotEqual(one.Hash, RuleSets.Compile(("b.hilum", "anatomy x\n")).Hash);
        Assert.NotEqual(one.Hash, RuleSets.Compile(("a.hilum", "anatomy y\n")).Hash);
        var tree = Hilum.Compiler.Syntax.HilumSyntaxTree.Parse(Hilum.Compiler.Text.SourceText.From("/rules\\a.hilum", "anatomy x\n"));
        Assert.Equal(one.Hash, HilumCompilation.Create([tree], "/rules/").Hash);
        Assert.Matches("^[0-9a-f]{64}$", one.Hash);
    }

    [Fact]
    public void A_name_declared_twice_shows_both_places()
    {
        var diagnostic = Assert.Single(RuleSets.Compile(("a.hilum", "ontology x 1\nanatomy lung\n"), ("b.hilum", "\nanatomy lung\n")).GetDiagnostics());
        Assert.Equal("HLM102", diagnostic.Id);
        Assert.Equal("b.hilum:2:9", diagnostic.Location.ToString());
        Assert.Equal("a.hilum:2:9", Assert.Single(diagnostic.Notes).Location.ToString());
    }

    [Fact]
    public void An_unknown_name_is_found_by_spelling_and_by_synonym()
    {
        var text = RuleSets.Chest + "\nfinding x\n    called \"xxx\"\n    seen in  lnug\n    is a  granuloma_like, tiny_spot\nanatomy heart_shadow\n    called \"heart\"\nfinding y\n    called \"yyy\"\n    seen in heart\n";
        var found = RuleSets.Compile(text).GetDiagnostics().Where(d => d.Id == "HLM101").ToList();
        Assert.Equal(4, found.Count);
        Assert.Equal("lung", found[0].Fix!.Edits[0].NewText);
        Assert.Null(found[2].Fix);
        Assert.Equal("heart_shadow", found[3].Fix!.Edits[0].NewText);
    }

    [Fact]
    public void A_circle_is_printed_as_a_path()
    {
        var diagnostics = RuleSets.Compile("ontology x 1\nanatomy a\n    part of b\nanatomy b\n    part of c\nanatomy c\n    part of a\n").GetDiagnostics();
        Assert.Contains("a > b > c > a", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clause_in_the_wrong_place_says_where_it_belongs()
    {
        var diagnostic = Assert.Single(RuleSets.Compile("ontology x 1\nsided anatomy costophrenic_angle\n    seen in costophrenic_angle\n").GetDiagnostics());
        Assert.Equal("`seen in` belongs to findings and devices; costophrenic_angle is a sided anatomy", diagnostic.Message);
    }

    [Fact]
    public void More_places_than_fit_are_counted()
    {
        var text = "ontology x 1\n" + string.Concat(Enumerable.Range(0, 65).Select(i => $"sided anatomy a{i}\n"));
        Assert.Contains("130 places", Assert.Single(RuleSets.Compile(text).GetDiagnostics()).Message, StringComparison.Ordinal);
        Assert.False(RuleSets.Compile(string.Concat(Enumerable.Range(0, 64).Select(i => $"sided anatomy a{i}\n"))).HasErrors);
    }

    [Fact]
    public void More_attributes_or_values_than_fit_are_counted()
    {
        var attributes = string.Concat(Enumerable.Range(0, 65).Select(i => $"attribute a{i}\n    x \"x{i}\"\n"));
        Assert.Equal(["HLM216"], RuleSets.Compile("ontology x 1\n" + attributes).GetDiagnostics().Select(d => d.Id));
        var values = string.Concat(Enumerable.Range(0, 257).Select(i => $"    v{i} \"v{i}\"\n"));
        Assert.Contains("257 values", Assert.Single(RuleSets.Compile("ontology x 1\nattribute a\n" + values).GetDiagnostics()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnostics_come_in_order_of_files_and_places()
    {
        var diagnostics = RuleSets.Compile(("b.hilum", "finding b\n    is a zzz\n    called \"b\"\n"), ("a.hilum", "cue a : b\n    stops at zzz\n")).GetDiagnostics();
        Assert.Equal(diagnostics.OrderBy(d => d.Location.Path, StringComparer.Ordinal).ThenBy(d => d.Location.Span.Start).Select(d => d.ToString()), diagnostics.Select(d => d.ToString()));
    }

    [Fact]
    public void A_mistake_does_not_cause_others()
    {
        // The values could not be read, so nothing is said of those that seem to be lacking.
        var diagnostics = RuleSets.Compile("ontology x 1\nuse lobar (lobe)\nfinding a\n    called \"aaa\"\n    is a lobar_lobe\n    example \"A.\" => present a; absent a\n").GetDiagnostics();
        Assert.Equal(["HLM101"], diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id));
    }

    [Fact]
    public void Any_text_has_diagnostics_and_never_fails()
    {
        for (var end = 0; end < RuleSets.Chest.Length; end += 7)
            _ = RuleSets.Compile(RuleSets.Chest[..end]).GetDiagnostics();
    }

    [Fact]
    public void A_rule_set_with_errors_has_no_plan() =>
        Assert.Throws<InvalidOperationException>(() => RuleSets.Compile("finding a\n").Lower());

    [Fact]
    public void The_semantic_model_knows_names_and_declarations()
    {
        var compilation = RuleSets.Compile(RuleSets.Chest);
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        var nodule = compilation.FindSymbol("nodule")!;
        Assert.Same(nodule, model.GetSymbol(tree.Text.Text.IndexOf("finding nodule", StringComparison.Ordinal) + 10));
        Assert.Same(nodule, model.GetSymbol(tree.Text.Text.IndexOf("to  nodule", StringComparison.Ordinal) + 5));
        Assert.Same(nodule, model.GetDeclaredSymbol(nodule.Syntax));
        Assert.Null(model.GetSymbol(0));
        Assert.Equal(4, model.FindReferences(nodule).Length);
        Assert.IsType<ValueSymbol>(model.GetSymbol(tree.Text.Text.IndexOf("severity mild", StringComparison.Ordinal) + 10));
    }
}
