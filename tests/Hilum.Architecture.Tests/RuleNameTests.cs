using Hilum.Compiler;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hilum.Architecture.Tests;

/// <summary>
/// Neither runtime nor compiler knows the rule set: no string in their code is the name, label, category or value of anything that the rules
/// declare. What is left is listed here, each with its reason.
/// </summary>
public sealed class RuleNameTests
{
    // Codes and labels of the dataset, to be written beside what was found; never compared with a report.
    private static readonly string[] DatasetFiles = ["runtime/Hilum.Runtime/SceneGraphs/DatasetNames.cs"];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
    };

    [Fact]
    public void No_name_of_the_rules_is_in_code()
    {
        var names = NamesOfRules();
        Assert.True(names.Count > 300, $"only {names.Count} names were found in the rules");
        var found = SourceFiles.Below("runtime").Concat(SourceFiles.Below("compiler")).Where(f => !DatasetFiles.Contains(f))
            .SelectMany(file => Strings(SourceFiles.Parse(file)).Where(names.Contains).Distinct().Where(name => !IsAllowed(file, name)).Select(name => $"{file}: {name}"));
        Assert.Equal([], found);
    }

    [Fact]
    public void What_is_allowed_is_still_needed()
    {
        var needless = from entry in Allowed
                       from name in entry.Value
                       where !Strings(SourceFiles.Parse(entry.Key)).Contains(name)
                       select $"{entry.Key}: {name}";
        Assert.Equal([], needless);
    }

    [Theory]
    [InlineData("""if (label == "normal") { }""")]
    [InlineData("""var x = word switch { "normal" => 1, _ => 0 };""")]
    [InlineData("""string[] words = ["no", "normal"];""")]
    [InlineData("""var ok = name is "left" or "normal";""")]
    [InlineData(""""var text = """normal""";"""")]
    [InlineData("""var b = "normal"u8;""")]
    public void A_name_in_code_is_seen(string code) => Assert.Contains("normal", Strings(CSharpSyntaxTree.ParseText(code).GetRoot()));

    private static bool IsAllowed(string file, string name) => Allowed.TryGetValue(file, out var names) && names.Contains(name);

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
