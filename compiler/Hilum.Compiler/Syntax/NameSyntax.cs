using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A name, plain (<c>lung</c>) or dotted (<c>cues.but</c>).</summary>
public sealed class NameSyntax : SyntaxNode
{
    internal NameSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        Parts = [.. children.OfType<SyntaxToken>().Where(token => token.Text != ".")];
        Text = string.Join('.', Parts.Select(part => part.Text));
    }

    /// <summary>The words between the dots.</summary>
    public ImmutableArray<SyntaxToken> Parts { get; }

    /// <summary>The name as one word, with its dots and without blanks.</summary>
    public string Text { get; }
}
