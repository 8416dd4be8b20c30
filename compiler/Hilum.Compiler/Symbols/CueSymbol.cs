using System.Collections.Immutable;
using Hilum.Compiler.Binding;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Symbols;

/// <summary>A cue, or a comparison.</summary>
public sealed class CueSymbol : Symbol
{
    internal CueSymbol(HilumSyntaxTree tree, DeclarationSyntax syntax)
        : base(syntax.Name!.Text, tree, syntax, syntax.Name)
    {
        if (syntax.Kind == DeclarationKind.Comparison)
        {
            Kind = CueKind.Comparison;
            Comparison = (syntax.CueKind?.Text ?? Name).Replace('_', ' ');
        }
    }

    /// <inheritdoc/>
    public override string Description => Kind == CueKind.Comparison ? "a comparison" : "a cue";

    /// <summary>What it does.</summary>
    public CueKind Kind { get; internal set; }

    /// <summary>Of a comparison: the output value.</summary>
    public string? Comparison { get; }

    /// <summary>Of a comparison: the name of the relation in scene graphs; null where they have none.</summary>
    public string? ShownAs { get; internal set; }

    /// <summary>Of a comparison: its codes.</summary>
    public ImmutableArray<CodeReference> Codes { get; internal set; } = [];

    /// <summary>Of a spoken sign: the sign among its texts.</summary>
    public string? Sign { get; internal set; }

    /// <summary>Number of the cue in the lowered tables.</summary>
    public int Id { get; internal set; }

    /// <summary>Of a comparison: whether what it marks is no longer there.</summary>
    public bool MakesAbsent { get; internal set; }

    /// <summary>Of a comparison: what two values, then and now, must show for it to be meant.</summary>
    public ChangeTrend Trend { get; internal set; }

    /// <summary>Direction.</summary>
    public CueDirection Direction { get; internal set; } = CueDirection.Forward;

    /// <summary>Linguistic limit.</summary>
    public CueScope Scope { get; internal set; } = CueScope.Clause;

    /// <summary>Limit in words; 0 for none.</summary>
    public int MaxWords { get; internal set; }

    /// <summary>Cues that end its reach.</summary>
    public ImmutableArray<CueSymbol> StopsAt { get; internal set; } = [];

    /// <summary>Kinds it can change, one bit each; 0 for all.</summary>
    public int AppliesToKinds { get; internal set; }

    /// <summary>Concepts it can change.</summary>
    public ImmutableArray<ConceptSymbol> AppliesTo { get; internal set; } = [];

    /// <summary>Cues and patterns it wins against, as written.</summary>
    public ImmutableArray<Symbol> Beats { get; internal set; } = [];

    /// <summary>What it means under a negation.</summary>
    public GovernedMeaning Denied { get; internal set; } = GovernedMeaning.None;

    /// <summary>What it means when it holds in part only.</summary>
    public GovernedMeaning Partly { get; internal set; } = GovernedMeaning.None;

    internal ImmutableArray<BoundTerm> Says { get; set; } = [];

    internal ImmutableArray<BoundTerm> Unless { get; set; } = [];

    internal int SlotCount { get; set; }
}
