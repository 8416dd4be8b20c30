using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A value of an attribute and the words for it.</summary>
public sealed class ValueClauseSyntax : ClauseSyntax
{
    internal ValueClauseSyntax(ImmutableArray<SyntaxElement> children) : base(children, ClauseKind.Value)
    {
        Name = First<NameSyntax>()!;
        Terms = All<TermSyntax>();
    }

    /// <summary>The value.</summary>
    public NameSyntax Name { get; }

    /// <summary>Its words; may be empty.</summary>
    public ImmutableArray<TermSyntax> Terms { get; }
}
