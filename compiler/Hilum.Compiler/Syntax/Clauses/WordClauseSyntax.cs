using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>
/// A clause with one word: <c>kind</c>, <c>counts as</c>, <c>findings here are</c>, <c>makes</c>, <c>denied means</c>,
/// <c>partly means</c>, <c>counts</c>, <c>type</c>.
/// </summary>
public sealed class WordClauseSyntax : ClauseSyntax
{
    internal WordClauseSyntax(ImmutableArray<SyntaxElement> children, ClauseKind kind) : base(children, kind)
    {
        Word = First<NameSyntax>()!;
    }

    /// <summary>The word.</summary>
    public NameSyntax Word { get; }
}
