using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>Where a place is on a frontal film: <c>box lung, bottom at 15% of both lung</c>.</summary>
public sealed class BoxClauseSyntax : ClauseSyntax
{
    internal BoxClauseSyntax(ImmutableArray<SyntaxElement> children) : base(children, ClauseKind.Box) => Parts = All<BoxPartSyntax>();

    /// <summary>The parts between the commas.</summary>
    public ImmutableArray<BoxPartSyntax> Parts { get; }
}
