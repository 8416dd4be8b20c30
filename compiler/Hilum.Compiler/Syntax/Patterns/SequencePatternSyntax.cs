using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>Parts of report text, one after another.</summary>
public sealed class SequencePatternSyntax : PatternNodeSyntax
{
    internal SequencePatternSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        Items = All<PatternNodeSyntax>();
    }

    /// <summary>The parts; at least one.</summary>
    public ImmutableArray<PatternNodeSyntax> Items { get; }
}
