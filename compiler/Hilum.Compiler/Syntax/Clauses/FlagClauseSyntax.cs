using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>
/// A clause that says it all with its first words: <c>and nothing else</c>, <c>needs place</c>, <c>stands for normal</c>,
/// <c>text without a heading is here</c>.
/// </summary>
public sealed class FlagClauseSyntax : ClauseSyntax
{
    internal FlagClauseSyntax(ImmutableArray<SyntaxElement> children, ClauseKind kind) : base(children, kind)
    {
    }
}
