using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A clause with facts: <c>yields</c>, <c>expect</c>.</summary>
public sealed class FactListClauseSyntax : ClauseSyntax
{
    internal FactListClauseSyntax(ImmutableArray<SyntaxElement> children, ClauseKind kind) : base(children, kind)
    {
        Facts = All<FactSyntax>();
    }

    /// <summary>The facts, in order.</summary>
    public ImmutableArray<FactSyntax> Facts { get; }
}
