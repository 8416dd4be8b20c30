using System.Collections.Immutable;
using System.Globalization;

namespace Hilum.Compiler.Syntax;

/// <summary>An option of a term: <c>exact</c>, or with a number <c>fuzzy 1</c>.</summary>
public sealed class OptionSyntax : SyntaxNode
{
    internal OptionSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        Name = First<NameSyntax>()!;
        if (int.TryParse(FirstToken(SyntaxTokenKind.Number)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            Number = number;
    }

    /// <summary>The name of the option.</summary>
    public NameSyntax Name { get; }

    /// <summary>Its number, where it has one that fits 32 bits.</summary>
    public int? Number { get; }
}
