using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>An ending and what it becomes: <c>ending "y" becomes "ies", "ied"</c>.</summary>
public sealed class EndingClauseSyntax : ClauseSyntax
{
    internal EndingClauseSyntax(ImmutableArray<SyntaxElement> children) : base(children, ClauseKind.Ending)
    {
        var strings = All<StringSyntax>();
        Ending = strings[0];
        Forms = strings[1..];
    }

    /// <summary>The ending of the word as declared; empty fits all.</summary>
    public StringSyntax Ending { get; }

    /// <summary>The endings that may stand instead.</summary>
    public ImmutableArray<StringSyntax> Forms { get; }
}
