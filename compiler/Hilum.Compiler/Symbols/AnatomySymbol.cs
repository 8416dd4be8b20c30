using System.Collections.Immutable;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Symbols;

/// <summary>A place of the body, or a group name that stands for several.</summary>
public sealed class AnatomySymbol : ConceptSymbol
{
    internal AnatomySymbol(HilumSyntaxTree tree, DeclarationSyntax syntax)
        : base(tree, syntax, ConceptKind.Anatomy, "anatomy")
    {
        IsSided = syntax.Kind == DeclarationKind.SidedAnatomy;
    }

    /// <inheritdoc/>
    public override string Description => IsSided ? "a sided anatomy" : "an anatomy";

    /// <summary>Whether it exists right and left.</summary>
    public bool IsSided { get; }

    /// <summary>Whether it only stands for other places.</summary>
    public bool IsGroup => !Means.IsEmpty;

    /// <summary>What contains it.</summary>
    public ImmutableArray<PlaceReference> PartOf { get; internal set; } = [];

    /// <summary>Of a group: the places it stands for.</summary>
    public ImmutableArray<PlaceReference> Means { get; internal set; } = [];

    /// <summary>Findings that a normal statement there rules out.</summary>
    public ImmutableArray<FindingSymbol> RulesOut { get; internal set; } = [];

    /// <summary>How its boxes on a frontal film follow from others, a rule a side; none without a <c>box</c> clause.</summary>
    public ImmutableArray<BoxRule> Boxes { get; internal set; } = [];

    /// <summary>Its names for people in scene graphs by side; <see cref="Side.None"/> for one without sides.</summary>
    public ImmutableDictionary<Side, string> ShownAs { get; internal set; } = ImmutableDictionary<Side, string>.Empty;

    /// <summary>Name in the output of its right side, where it is declared for this anatomy.</summary>
    public string? PrintedRight { get; internal set; }

    /// <summary>Name in the output of its left side, where it is declared for this anatomy.</summary>
    public string? PrintedLeft { get; internal set; }

    /// <summary>Its places on all sides.</summary>
    public PlaceSet Places { get; internal set; }
}

/// <summary>A place named in a clause.</summary>
/// <param name="Anatomy">The anatomy.</param>
/// <param name="Side">The side said before it.</param>
/// <param name="SameSide">Whether <c>on the same side</c> is said.</param>
/// <param name="Location">Where it is written.</param>
public sealed record PlaceReference(AnatomySymbol Anatomy, Side Side, bool SameSide, Location Location);
