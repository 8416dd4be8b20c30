using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A typed slot: <c>&lt;f: finding | device&gt;</c>, <c>&lt;contour_word&gt;</c>.</summary>
public sealed class SlotPatternSyntax : PatternNodeSyntax
{
    internal SlotPatternSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        SlotName = FirstToken(SyntaxTokenKind.Name);
        Types = All<NameSyntax>();
    }

    /// <summary>The name before the colon.</summary>
    public SyntaxToken? SlotName { get; }

    /// <summary>The types; at least one.</summary>
    public ImmutableArray<NameSyntax> Types { get; }
}
