using System.Collections.Immutable;
using System.Globalization;

namespace Hilum.Compiler.Syntax;

/// <summary>A gap: <c>&lt;3 words&gt;</c>, <c>&lt;0-3 words&gt;</c>, <c>&lt;anything&gt;</c>.</summary>
public sealed class GapPatternSyntax : PatternNodeSyntax
{
    internal GapPatternSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        var numbers = children.OfType<SyntaxToken>().Where(token => token.Kind == SyntaxTokenKind.Number)
            .Select(Read).ToList();
        Max = numbers.Count == 0 ? null : numbers[^1];
        Min = numbers.Count == 0 ? 0 : numbers[0];
    }

    /// <summary>At least so many words (<c>&lt;3 words&gt;</c>: exactly three).</summary>
    public int Min { get; }

    /// <summary>At most so many words; null for <c>&lt;anything&gt;</c>.</summary>
    public int? Max { get; }

    // A number beyond 32 bits is as good as the largest one: no sentence is that long.
    private static int Read(SyntaxToken token) =>
        int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
