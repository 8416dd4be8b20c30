using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A clause: an indented line that states one aspect of its declaration.</summary>
public abstract class ClauseSyntax : SyntaxNode
{
    private protected ClauseSyntax(ImmutableArray<SyntaxElement> children, ClauseKind kind) : base(children)
    {
        Kind = kind;
        Keyword = children[0] as SyntaxToken ?? ((SyntaxNode)children[0]).DescendantTokens().First();
    }

    /// <summary>The aspect. A misspelt word counts as the word nearest to it.</summary>
    public ClauseKind Kind { get; }

    /// <summary>The word or words it starts with (of a value, its name; of a bad clause, its first word).</summary>
    public SyntaxToken Keyword { get; }
}
