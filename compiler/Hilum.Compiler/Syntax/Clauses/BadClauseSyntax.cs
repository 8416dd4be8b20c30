using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A line that could not be read. Its text is kept; a diagnostic says what is wrong.</summary>
public sealed class BadClauseSyntax : ClauseSyntax
{
    internal BadClauseSyntax(ImmutableArray<SyntaxElement> children, ClauseKind intendedKind) : base(children, ClauseKind.Bad)
    {
        IntendedKind = intendedKind;
    }

    /// <summary>The aspect its first words promise, or <see cref="ClauseKind.Bad"/> where they promise none.</summary>
    public ClauseKind IntendedKind { get; }
}
