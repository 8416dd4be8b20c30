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
        // Notes for each group what kinds of items stand in it.
        "runtime/Hilum.Runtime/Reading/GroupTraitsReader.cs",
        // Takes out what the speaker takes back, before there is a structure.
        "runtime/Hilum.Runtime/Reading/Corrections.cs",
        // Finds where a statement begins without a joint, before there are groups.
        "runtime/Hilum.Runtime/Reading/UnmarkedStatements.cs",
        // Writes them down.
        "runtime/Hilum.Runtime/Reading/StructureText.cs",
        // Takes from a sentence what the next one may refer to.
        "runtime/Hilum.Runtime/Reading/Discourse.cs",
        // Is the last operator, Imply; it stands where facts are.
        "runtime/Hilum.Runtime/Facts/FactBuilder.cs",
    ];

    // How a sentence's structure is called where it is used: other lists have items too.
    private static readonly string[] Structures = ["s", "Structure", "structure"];

    [Fact]
    public void Only_operators_go_through_items()
    {
        var scanning = SourceFiles.Below("runtime").Where(f => Scans(SourceFiles.Parse(f)) && !f.StartsWith(Operators, StringComparison.Ordinal)).ToList();
        Assert.Equal(string.Join('\n', Others.Order(StringComparer.Ordinal)), string.Join('\n', scanning.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("for (var i = 0; i < s.ItemCount; i++) { }", true)]
    [InlineData("while (!s.IsCue(i, kind)) i++;", true)]
    [InlineData("foreach (var item in s.Items) { }", true)]
    [InlineData("do { i++; } while (s.Items[i].Inside >= 0);", true)]
    [InlineData("var n = s.Items.ToArray().Count(i => i.Inside < 0);", true)]
    [InlineData("var first = s.Items[0];", false)]
    [InlineData("for (var p = 0; p < s.PhraseCount; p++) { }", false)]
    [InlineData("foreach (var hit in c.Hits.Items) { }", false)]
    public void Going_through_items_is_seen(string code, bool scans) => Assert.Equal(scans, Scans(CSharpSyntaxTree.ParseText(code).GetRoot()));

    private static bool Scans(SyntaxNode root) => root.DescendantNodes().Any(n => IsLoop(n) && n.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().Any(IsItems));

    private static bool IsItems(MemberAccessExpressionSyntax access) =>
        access.Name.Identifier.Text is "Items" or "ItemCount" or "IsCue" && Structures.Contains(access.Expression.ToString());

    // A query over items is a loop as well.
    private static bool IsLoop(SyntaxNode node) => node is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForEachStatementSyntax
        || node is InvocationExpressionSyntax call && call.ArgumentList.Arguments.Any(a => a.Expression is LambdaExpressionSyntax);
}
