using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>Report text between braces.</summary>
public sealed class PatternSyntax : SyntaxNode
{
    internal PatternSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        Alternatives = All<SequencePatternSyntax>();
    }

    /// <summary>The choices at the top; one where there is no bar, none for <c>{ }</c> (reported).</summary>
    public ImmutableArray<SequencePatternSyntax> Alternatives { get; }
}
