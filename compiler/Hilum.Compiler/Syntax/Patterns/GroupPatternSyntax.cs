using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A choice in parentheses.</summary>
public sealed class GroupPatternSyntax : PatternNodeSyntax
{
    internal GroupPatternSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        Alternatives = All<SequencePatternSyntax>();
    }

    /// <summary>The choices; none for <c>( )</c> (reported).</summary>
    public ImmutableArray<SequencePatternSyntax> Alternatives { get; }
}
