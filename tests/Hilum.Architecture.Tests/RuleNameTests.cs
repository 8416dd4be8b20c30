using Hilum.Compiler;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SyntaxNode = Microsoft.CodeAnalysis.SyntaxNode;

namespace Hilum.Architecture.Tests;

/// <summary>
/// Neither runtime nor compiler knows the rule set: no string in their code is the name, label, category or value of anything that the rules
/// declare. What is left is listed here, each with its reason.
/// </summary>
public sealed class RuleNameTests
{
    // Evaluation reads other people's gold by the names that its files give to columns and labels; it never sees a report.
    private const string GoldFolder = "runtime/Hilum.Runtime.IO/Evaluation/";

    // The viewer shows what stands in graphs, by the keys and values of the dataset's format; it never sees a rule.
    private const string ViewFolder = "compiler/Hilum.Cli/Viewing/";

    // Words of the language Hilum itself, which rules may also give to what they declare. They are the compiler's to know.
    private static readonly string[] LanguageWords =
        ["finding", "device", "anatomy", "comparison", "section", "findings", "unlisted", "verb", "noun", "right", "left", "bilateral", "same side", "opposite side", "new", "unit"];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        // Keys of the output: results have room for these attributes, whatever the rules call them (`written as`).
        ["runtime/Hilum.Runtime/Facts/Fact.cs"] = ["severity", "temporal", "texture", "asymmetry"],
        ["runtime/Hilum.Runtime.IO/Writing/FactsWriter.cs"] = ["severity", "temporal", "texture", "comparison", "unit", "no"],
        ["runtime/Hilum.Runtime.IO/Writing/FactRow.cs"] = ["no"],
        ["runtime/Hilum.Runtime.IO/Writing/TabularFiles.cs"] = ["comparison"],
        // Keys of the dataset's own files.
        ["runtime/Hilum.Runtime/SceneGraphs/GraphNames.cs"] = ["comparison"],
        ["runtime/Hilum.Runtime/SceneGraphs/PhraseDraft.cs"] = ["severity", "temporal", "texture"],
        // Words of the command line, and of what `show` reads back from a graph.
        ["compiler/Hilum.Cli/Verbs/ExtractVerb.cs"] = ["no"],
        ["compiler/Hilum.Cli/Verbs/NewVerb.cs"] = ["new"],
        ["compiler/Hilum.Cli/Verbs/ShowVerb.cs"] = ["abnormal"],
        // A key of the diagnostics' own format.
        ["compiler/Hilum.Cli/Reporting/JsonReport.cs"] = ["severity"],
        // Fields of the input, by the names that the dataset's reports give them.
        ["runtime/Hilum.Runtime.IO/Reading/ReportDraft.cs"] = ["indication", "history", "technique", "comparison", "findings", "impression"],
        // The kind of places that are understood and never written: a word of the language.
        ["runtime/Hilum.Runtime/Plan/Concept.cs"] = ["unlisted"],
        // Symbols of the international system of units.
        // The signs "," and "%" as identifiers in generated code.
        ["compiler/Hilum.Compiler/Emit/Identifiers.cs"] = ["comma", "percent"],
    };

    [Fact]
    public void No_name_of_the_rules_is_in_code()
    {
        var names = NamesOfRules();
        Assert.True(names.Count > 300, $"only {names.Count} names were found in the rules");
        var found = SourceFiles.Below("runtime").Concat(SourceFiles.Below("compiler")).Where(f => !f.StartsWith(GoldFolder, StringComparison.Ordinal) && !f.StartsWith(ViewFolder, StringComparison.Ordinal))
            .SelectMany(file => Strings(SourceFiles.Parse(file)).Where(names.Contains).Distinct().Where(name => !IsAllowed(file, name)).Select(name => $"{file}: {name}"));
        var all = string.Join("\n", found);
        Assert.True(all.Length == 0, all);
    }

    [Fact]
    public void What_is_allowed_is_still_needed()
    {
        var needless = from entry in Allowed
                       from name in entry.Value
                       where !Strings(SourceFiles.Parse(entry.Key)).Contains(name)
                       select $"{entry.Key}: {name}";
        var all = string.Join("\n", needless);
        Assert.True(all.Length == 0, all);
    }

    [Theory]
    [InlineData("""if (label == "normal") { }""")]
    [InlineData("""var x = word switch { "normal" => 1, _ => 0 };""")]
    [InlineData("""string[] words = ["no", "normal"];""")]
    [InlineData("""var ok = name is "left" or "normal";""")]
    [InlineData(""""var text = """normal""";"""")]
    [InlineData("""var b = "normal"u8;""")]
    public void A_name_in_code_is_seen(string code) => Assert.Contains("normal", Strings(CSharpSyntaxTree.ParseText(code).GetRoot()));

    private static bool IsAllowed(string file, string name) => Allowed.TryGetValue(file, out var names) && names.Contains(name)
        || LanguageWords.Contains(name) && file.StartsWith("compiler/Hilum.Compiler/", StringComparison.Ordinal);

    private static HashSet<string> NamesOfRules()
    {
        const string Folder = "ontology-src/chest-xray";
        var trees = RepositoryFolder.Files(Folder, "*.hilum").Select(f => HilumSyntaxTree.Parse(SourceText.From(f, RepositoryFolder.Read(f))));
        var ontology = HilumCompilation.Create(trees, Folder).Lower().Ontology;
        return [
            .. ontology.Concepts.SelectMany(c => new[] { c.Name, c.Label, c.Category }),
            .. ontology.Attributes.SelectMany(a => a.Values.Append(a.Name).Append(a.Key)),
            .. ontology.Sections.Select(s => s.Name),
            .. ontology.Cues.Select(c => c.Name),
            .. ontology.Places.Select(p => p.Name),
        ];
    }

    // What a message to a programmer or an attribute says is no name.
    private static IEnumerable<string> Strings(SyntaxNode root) => root.DescendantTokens()
        .Where(t => t.RawKind is (int)SyntaxKind.StringLiteralToken or (int)SyntaxKind.SingleLineRawStringLiteralToken or (int)SyntaxKind.Utf8StringLiteralToken)
        .Where(t => !t.Parent!.AncestorsAndSelf().Any(n => n is ThrowStatementSyntax or ThrowExpressionSyntax or AttributeSyntax))
        .Select(t => t.ValueText);
}
