using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>The finding that a finer one is part of, and the words that tell it apart: <c>splits scarring by "pleural"</c>.</summary>
public sealed class SplitsClauseSyntax : ClauseSyntax
{
    internal SplitsClauseSyntax(ImmutableArray<SyntaxElement> children) : base(children, ClauseKind.Splits)
    {
        Name = First<NameSyntax>()!;
        Terms = All<TermSyntax>();
    }

    /// <summary>The coarser finding.</summary>
    public NameSyntax Name { get; }

    /// <summary>Words of those names of the coarser finding that are the finer one's; may be empty.</summary>
    public ImmutableArray<TermSyntax> Terms { get; }
}
