using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A part of report text.</summary>
public abstract class PatternNodeSyntax : SyntaxNode
{
    private protected PatternNodeSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
    }
}
