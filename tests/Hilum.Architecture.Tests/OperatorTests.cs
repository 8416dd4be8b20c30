using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hilum.Architecture.Tests;

/// <summary>What is said of what is decided in the operators: no other file goes through the items of a sentence.</summary>
public sealed class OperatorTests
{
    private const string Operators = "runtime/Hilum.Runtime/Reading/Operators/";

    // Who goes through items and is no operator, and why.
    private static readonly string[] Others =
    [
        // Makes the items and their groups.
        "runtime/Hilum.Runtime/Reading/StructureBuilder.cs",
        // Writes them down.
        "runtime/Hilum.Runtime/Reading/StructureText.cs",
        // Takes from a sentence what the next one may refer to.
        "runtime/Hilum.Runtime/Reading/Discourse.cs",
        // Is the last operator, Imply; it stands where facts are.
        "runtime/Hilum.Runtime/Facts/FactBuilder.cs",
    ];

    private static readonly string[] ItemMembers = ["Items", "ItemCount", "IsCue", "MentionOf", "CueOf"];

    [Fact]
    public void Only_operators_go_through_items()
    {
        var scanning = SourceFiles.Below("runtime").Where(f => Scans(SourceFiles.Parse(f)) && !f.StartsWith(Operators, StringComparison.Ordinal)).ToList();
        Assert.Equal(Others.Order(StringComparer.Ordinal), scanning.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("for (var i = 0; i < s.ItemCount; i++) { }", true)]
    [InlineData("while (!s.IsCue(i, kind)) i++;", true)]
    [InlineData("foreach (var item in s.Items) { }", true)]
    [InlineData("do { i++; } while (s.Items[i].Inside >= 0);", true)]
    [InlineData("var n = s.Items.ToArray().Count(i => i.Inside < 0);", true)]
    [InlineData("var first = s.Items[0];", false)]
    [InlineData("for (var p = 0; p < s.PhraseCount; p++) { }", false)]
    public void Going_through_items_is_seen(string code, bool scans) => Assert.Equal(scans, Scans(CSharpSyntaxTree.ParseText(code).GetRoot()));

    private static bool Scans(SyntaxNode root) => root.DescendantNodes().Any(n => IsLoop(n) && n.DescendantNodes().OfType<IdentifierNameSyntax>().Any(i => ItemMembers.Contains(i.Identifier.Text)));

    // A query over items is a loop as well.
    private static bool IsLoop(SyntaxNode node) => node is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForEachStatementSyntax
        || node is InvocationExpressionSyntax call && call.ArgumentList.Arguments.Any(a => a.Expression is LambdaExpressionSyntax);
}
