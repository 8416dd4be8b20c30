using System.Collections.Immutable;
using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Symbols;

/// <summary>The rule set itself.</summary>
public sealed class OntologySymbol : Symbol
{
    internal OntologySymbol(HilumSyntaxTree tree, DeclarationSyntax syntax)
        : base(syntax.Name!.Text, tree, syntax, syntax.Name)
    {
        Version = syntax.VersionToken?.Text ?? syntax.BaseVersion?.Text ?? "0";
    }

    /// <inheritdoc/>
    public override string Description => IsOverlay ? "an overlay" : "an ontology";

    /// <summary>The rule sets that it takes in.</summary>
    public ImmutableArray<OntologySymbol> Imports { get; internal set; } = [];

    /// <summary>Whether misspelled words of reports count as the words they are near to.</summary>
    public bool IsSpellingTolerant { get; internal set; }

    /// <summary>Sets of ordinary words, which are never read for others.</summary>
    public ImmutableArray<WordsSymbol> OrdinaryWords { get; internal set; } = [];

    /// <summary>Whether it changes another rule set.</summary>
    public bool IsOverlay => Declaration!.Kind == DeclarationKind.Overlay;

    /// <summary>Its version; of an overlay without one that of the rule set it was written for; <c>0</c> where none is written.</summary>
    public string Version { get; }
}
