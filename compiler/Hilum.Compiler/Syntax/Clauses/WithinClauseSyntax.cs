using System.Collections.Immutable;
using System.Globalization;

namespace Hilum.Compiler.Syntax;

/// <summary>A limit of a construction: <c>within sentence</c>, <c>within 8 words</c>.</summary>
public sealed class WithinClauseSyntax : ClauseSyntax
{
    internal WithinClauseSyntax(ImmutableArray<SyntaxElement> children) : base(children, ClauseKind.Within)
    {
        Unit = First<NameSyntax>()!;
        if (int.TryParse(FirstToken(SyntaxTokenKind.Number)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            Count = count;
    }

    /// <summary>How many; null where no number stands there.</summary>
    public int? Count { get; }

    /// <summary>What is counted, or what must not be left.</summary>
    public NameSyntax Unit { get; }
}
