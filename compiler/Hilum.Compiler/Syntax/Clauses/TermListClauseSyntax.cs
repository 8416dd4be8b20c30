using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>
/// A clause with words: <c>called</c>, <c>not called</c>, <c>add called</c>, <c>drop called</c>, <c>says</c>,
/// <c>unless</c>, <c>headed by</c>, <c>matches</c>, <c>shown as</c>, <c>said by</c>, <c>noun</c>, <c>verb</c>, <c>adjective</c>.
/// </summary>
public sealed class TermListClauseSyntax : ClauseSyntax
{
    internal TermListClauseSyntax(ImmutableArray<SyntaxElement> children, ClauseKind kind) : base(children, kind)
    {
        Terms = All<TermSyntax>();
    }

    /// <summary>The words, each a string or report text.</summary>
    public ImmutableArray<TermSyntax> Terms { get; }
}
