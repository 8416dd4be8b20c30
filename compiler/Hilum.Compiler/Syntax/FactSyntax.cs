using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A fact of an example, a test or a pattern: <c>present opacity at right lung, severity mild</c>.</summary>
public sealed class FactSyntax : SyntaxNode
{
    internal FactSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        Polarity = children[0] as SyntaxToken;
        Name = First<NameSyntax>();
        Places = All<PlaceSyntax>();
        Attributes = All<FactAttributeSyntax>();
    }

    /// <summary><c>present</c>, <c>absent</c>, <c>uncertain</c>, <c>not</c>, or <c>nothing</c> (which has no name).</summary>
    public SyntaxToken? Polarity { get; }

    /// <summary>The concept or slot; null only for <c>nothing</c>.</summary>
    public NameSyntax? Name { get; }

    /// <summary>Whether this is the word <c>nothing</c>.</summary>
    public bool IsNothing => Name is null;

    /// <summary>The places behind <c>at</c>.</summary>
    public ImmutableArray<PlaceSyntax> Places { get; }

    /// <summary>The attributes behind commas.</summary>
    public ImmutableArray<FactAttributeSyntax> Attributes { get; }
}
