using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Tests.Syntax;

/// <summary>What holds for the tree of any text.</summary>
internal static class TreeContract
{
    public static void Check(string text)
    {
        var tree = Trees.Parse(text);
        if (tree.Root.ToFullString() != text)
            throw new InvalidOperationException("The tree does not give its text back: " + Show(text));
        if (tree.Root.FullSpan.Start != 0 || tree.Root.FullSpan.End != text.Length)
            throw new InvalidOperationException("The tree does not span its text: " + Show(text));
        foreach (var node in tree.Root.DescendantNodesAndSelf())
            CheckTiling(node, text);
        foreach (var diagnostic in tree.Diagnostics)
        {
            var span = diagnostic.Location.Span;
            if (span.Start < 0 || span.Length < 0 || span.End > text.Length)
                throw new InvalidOperationException($"{diagnostic} is outside of the text: {Show(text)}");
        }
        var hasBadParts = tree.Root.DescendantNodes().Any(node => node is BadClauseSyntax)
            || tree.Root.DescendantTokens().Any(token => token.IsMissing
                || token.LeadingTrivia.Concat(token.TrailingTrivia).Any(trivia => trivia.Kind == SyntaxTriviaKind.SkippedText));
        if (hasBadParts && tree.Diagnostics.IsEmpty)
            throw new InvalidOperationException("Something was left out and nothing was said about it: " + Show(text));
    }

    private static void CheckTiling(SyntaxNode node, string text)
    {
        var position = node.FullSpan.Start;
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.FullSpan.Start != position)
                throw new InvalidOperationException($"The children of {node.GetType().Name} leave a hole at {position}: {Show(text)}");
            position = child.FullSpan.End;
        }
        if (position != node.FullSpan.End || !node.FullSpan.Contains(node.Span))
            throw new InvalidOperationException($"The spans of {node.GetType().Name} are wrong: {Show(text)}");
        if (node is StringSyntax literal)
            literal.MapOffset(literal.Value.Length);
    }

    private static string Show(string text) =>
        string.Concat(text.Select(character => character is >= ' ' and < '\u007f' ? character.ToString() : $"\\u{(int)character:X4}"));
}
