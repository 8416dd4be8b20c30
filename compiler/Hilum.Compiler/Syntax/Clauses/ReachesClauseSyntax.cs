using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>How far a cue reaches: <c>reaches forward, to end of clause, up to 6 words</c>.</summary>
public sealed class ReachesClauseSyntax : ClauseSyntax
{
    internal ReachesClauseSyntax(ImmutableArray<SyntaxElement> children) : base(children, ClauseKind.Reaches)
    {
        Directions = All<NameSyntax>();
        Limits = All<ReachLimitSyntax>();
    }

    /// <summary>The directions.</summary>
    public ImmutableArray<NameSyntax> Directions { get; }

    /// <summary>The limits.</summary>
    public ImmutableArray<ReachLimitSyntax> Limits { get; }
}
