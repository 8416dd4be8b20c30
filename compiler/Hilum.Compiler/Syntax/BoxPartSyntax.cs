using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A part of a <c>box</c> clause: <c>bottom at 15% of both lung</c>. What its words mean is for the binder.</summary>
public sealed class BoxPartSyntax : SyntaxNode
{
    internal BoxPartSyntax(ImmutableArray<SyntaxElement> children) : base(children) => Items = children;

    /// <summary>Names, numbers and signs in their order.</summary>
    public ImmutableArray<SyntaxElement> Items { get; }
}
