using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>Conditions of a pattern; all must hold.</summary>
public sealed class OnlyIfClauseSyntax : ClauseSyntax
{
    internal OnlyIfClauseSyntax(ImmutableArray<SyntaxElement> children) : base(children, ClauseKind.OnlyIf)
    {
        Conditions = All<ConditionSyntax>();
    }

    /// <summary>The conditions.</summary>
    public ImmutableArray<ConditionSyntax> Conditions { get; }
}
