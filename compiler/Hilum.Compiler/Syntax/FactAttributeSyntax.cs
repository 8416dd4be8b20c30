using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>An attribute of a fact: <c>severity mild</c>.</summary>
public sealed class FactAttributeSyntax : SyntaxNode
{
    internal FactAttributeSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        Name = First<NameSyntax>()!;
        Value = children.OfType<NameSyntax>().Skip(1).FirstOrDefault();
    }

    /// <summary>The attribute.</summary>
    public NameSyntax Name { get; }

    /// <summary>Its value or slot; null where only one word stands there.</summary>
    public NameSyntax? Value { get; }
}
