using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A parameter of a family (<c>lobe: anatomy</c>) or an argument of a use.</summary>
public sealed class ParameterSyntax : SyntaxNode
{
    internal ParameterSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        Name = children[0] as NameSyntax;
        Value = children[0] as StringSyntax;
        Type = After<NameSyntax>(":");
    }

    /// <summary>The name, unless it is a text.</summary>
    public NameSyntax? Name { get; }

    /// <summary>The text of an argument between quotes.</summary>
    public StringSyntax? Value { get; }

    /// <summary>The type behind the colon.</summary>
    public NameSyntax? Type { get; }
}
