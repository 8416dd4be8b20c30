using System.Collections.Immutable;
using System.Text;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Syntax;

/// <summary>A part of a rule file. Its children, one after another, are exactly its text.</summary>
public abstract class SyntaxNode : SyntaxElement
{
    private readonly ImmutableArray<SyntaxElement> _children;

    private protected SyntaxNode(ImmutableArray<SyntaxElement> children)
    {
        _children = children;
        var (first, last) = (children[0], children[^1]);
        // What other rule sets have added to a declaration is elsewhere: its own beginning stands for its place.
        var isOneStretch = first.Source == last.Source && first.Span.Start <= last.Span.End;
        FullSpan = isOneStretch ? TextSpan.FromBounds(first.FullSpan.Start, last.FullSpan.End) : first.FullSpan;
        Span = isOneStretch ? TextSpan.FromBounds(first.Span.Start, last.Span.End) : first.Span;
    }

    /// <inheritdoc/>
    public override SourceText Source => _children[0].Source;

    /// <inheritdoc/>
    public override TextSpan Span { get; }

    /// <inheritdoc/>
    public override TextSpan FullSpan { get; }

    /// <summary>Nodes and tokens directly below, in the order of the text.</summary>
    public ImmutableArray<SyntaxElement> ChildNodesAndTokens() => _children;

    /// <summary>Nodes directly below, in the order of the text.</summary>
    public IEnumerable<SyntaxNode> ChildNodes() => _children.OfType<SyntaxNode>();

    /// <summary>This node and all nodes below it, a parent before its children.</summary>
    public IEnumerable<SyntaxNode> DescendantNodesAndSelf()
    {
        var open = new Stack<SyntaxNode>();
        open.Push(this);
        while (open.TryPop(out var node))
        {
            yield return node;
            for (var i = node._children.Length - 1; i >= 0; i--)
            {
                if (node._children[i] is SyntaxNode child)
                    open.Push(child);
            }
        }
    }

    /// <summary>All nodes below, a parent before its children.</summary>
    public IEnumerable<SyntaxNode> DescendantNodes() => DescendantNodesAndSelf().Skip(1);

    /// <summary>All tokens below, in the order of the text.</summary>
    public IEnumerable<SyntaxToken> DescendantTokens()
    {
        var open = new Stack<SyntaxElement>();
        open.Push(this);
        while (open.TryPop(out var element))
        {
            if (element is SyntaxToken token)
                yield return token;
            else
                PushChildren(open, (SyntaxNode)element);
        }
    }

    /// <summary>The token whose full span holds the position; the last one for the end of the file; null outside.</summary>
    public SyntaxToken? FindToken(int position)
    {
        if (position < FullSpan.Start || position > FullSpan.End)
            return null;
        SyntaxElement found = this;
        while (found is SyntaxNode node)
        {
            found = node._children[^1];
            foreach (var child in node._children)
            {
                if (child.FullSpan.Contains(position))
                {
                    found = child;
                    break;
                }
            }
        }
        return (SyntaxToken)found;
    }

    /// <summary>The nodes from here down to the innermost one whose span holds the position.</summary>
    public IEnumerable<SyntaxNode> PathTo(int position)
    {
        var node = this;
        while (node is not null)
        {
            yield return node;
            node = node.ChildNodes().FirstOrDefault(child =>
                child.Span.Contains(position) || child.Span.End == position && child.Span.Length > 0);
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        // Not by spans: the parts may be of several files.
        var (first, last) = (DescendantTokens().First(), DescendantTokens().Last());
        var text = ToFullString();
        var start = first.LeadingTrivia.Sum(t => t.Text.Length);
        return text[start..(text.Length - last.TrailingTrivia.Sum(t => t.Text.Length))];
    }

    internal override void WriteTo(StringBuilder output)
    {
        foreach (var child in _children)
            child.WriteTo(output);
    }

    private protected T? First<T>() where T : SyntaxElement => _children.OfType<T>().FirstOrDefault();

    private protected ImmutableArray<T> All<T>() where T : SyntaxElement => [.. _children.OfType<T>()];

    private protected SyntaxToken? FirstToken(SyntaxTokenKind kind) =>
        _children.OfType<SyntaxToken>().FirstOrDefault(token => token.Kind == kind);

    // The first child of a type behind a sign such as ":".
    private protected T? After<T>(string sign) where T : SyntaxElement =>
        _children.SkipWhile(child => child is not SyntaxToken token || token.Text != sign)
            .Skip(1).OfType<T>().FirstOrDefault();

    private static void PushChildren(Stack<SyntaxElement> open, SyntaxNode node)
    {
        for (var i = node._children.Length - 1; i >= 0; i--)
            open.Push(node._children[i]);
    }
}
