using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A clause that is added to a declaration of another rule set, or dropped from it: <c>add called "air collection"</c>.</summary>
public sealed class EditClauseSyntax : ClauseSyntax
{
    internal EditClauseSyntax(ImmutableArray<SyntaxElement> children, ClauseKind kind) : base(children, kind)
    {
        Clause = First<ClauseSyntax>()!;
    }

    /// <summary>What is added or dropped.</summary>
    public ClauseSyntax Clause { get; }
}
