using System.Collections.Immutable;
using System.Globalization;

namespace Hilum.Compiler.Syntax;

/// <summary>A limit of a cue's reach: <c>to end of clause</c>, <c>up to 6 words</c>.</summary>
public sealed class ReachLimitSyntax : SyntaxNode
{
    internal ReachLimitSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        Unit = First<NameSyntax>()!;
        CountToken = FirstToken(SyntaxTokenKind.Number);
        if (int.TryParse(CountToken?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            Count = count;
    }

    /// <summary>How many (<c>up to 6 words</c>); null for <c>to end of</c> and for a number beyond 32 bits.</summary>
    public int? Count { get; }

    /// <summary>The number as written; null for <c>to end of</c>.</summary>
    public SyntaxToken? CountToken { get; }

    /// <summary>What is counted or what ends the reach: <c>words</c>, <c>clause</c>, <c>sentence</c>, ...</summary>
    public NameSyntax Unit { get; }
}
