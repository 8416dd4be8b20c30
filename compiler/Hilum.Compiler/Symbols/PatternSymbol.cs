using System.Collections.Immutable;
using Hilum.Compiler.Binding;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Symbols;

/// <summary>A construction that yields facts.</summary>
public sealed class PatternSymbol : Symbol
{
    internal PatternSymbol(HilumSyntaxTree tree, DeclarationSyntax syntax)
        : base(syntax.Name!.Text, tree, syntax, syntax.Name)
    {
    }

    /// <inheritdoc/>
    public override string Description => "a pattern";

    /// <summary>Cues and patterns it wins against, as written.</summary>
    public ImmutableArray<Symbol> Beats { get; internal set; } = [];

    internal ImmutableArray<BoundTerm> Matches { get; set; } = [];

    internal ImmutableArray<BoundTerm> Unless { get; set; } = [];

    internal ImmutableArray<BoundYield> Yields { get; set; } = [];

    internal ImmutableArray<BoundCondition> OnlyIf { get; set; } = [];

    internal MatchLimit? Within { get; set; }

    internal int SlotCount { get; set; }
}
