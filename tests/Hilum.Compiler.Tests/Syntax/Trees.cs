using System.Text;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Testing;

namespace Hilum.Compiler.Tests.Syntax;

/// <summary>What the syntax tests share.</summary>
internal static class Trees
{
    public static HilumSyntaxTree Parse(string text, string path = "test.hilum") => HilumSyntaxTree.Parse(SourceText.From(path, text));

    /// <summary>Every rule file of the repository, the broken ones too.</summary>
    public static IReadOnlyList<string> AllPaths { get; } =
        [.. RepositoryFolder.Files("tests/corpus", "*.hilum"), .. RepositoryFolder.Files("ontology-src", "*.hilum")];

    public static TheoryData<string> AllFiles => [.. AllPaths];

    public static TheoryData<string> Files(string folder) => [.. RepositoryFolder.Files(folder, "*.hilum")];

    public static string View(SyntaxElement element)
    {
        var output = new StringBuilder();
        View(output, element, 0);
        return output.ToString();
    }

    private static void View(StringBuilder output, SyntaxElement element, int depth)
    {
        output.Append(' ', depth * 2);
        if (element is SyntaxToken token)
        {
            output.Append(token.Kind).Append(token.IsMissing ? " missing" : " ")
                .Append(token.Text.ReplaceLineEndings("\\n"));
            foreach (var trivia in token.LeadingTrivia.Concat(token.TrailingTrivia))
            {
                if (trivia.Kind is SyntaxTriviaKind.Comment or SyntaxTriviaKind.SkippedText)
                    output.Append(" [").Append(trivia.Kind).Append(' ').Append(trivia.Text).Append(']');
            }
            output.Append('\n');
            return;
        }
        var node = (SyntaxNode)element;
        output.Append(node.GetType().Name);
        output.Append(node switch
        {
            DeclarationSyntax declaration => $" {declaration.Kind}",
            BadClauseSyntax clause => $" ({clause.IntendedKind})",
            ClauseSyntax clause => $" {clause.Kind}",
            _ => "",
        });
        output.Append('\n');
        foreach (var child in node.ChildNodesAndTokens())
            View(output, child, depth + 1);
    }
}
