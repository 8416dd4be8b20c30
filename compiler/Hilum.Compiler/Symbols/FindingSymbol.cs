using System.Collections.Immutable;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Symbols;

/// <summary>A finding or a device.</summary>
public sealed class FindingSymbol : ConceptSymbol
{
    internal FindingSymbol(HilumSyntaxTree tree, DeclarationSyntax syntax, ConceptKind kind)
        : base(tree, syntax, kind, kind == ConceptKind.Device ? "device" : "finding")
    {
    }

    /// <inheritdoc/>
    public override string Description => Kind == ConceptKind.Device ? "a device" : "a finding";

    /// <summary>What it <c>is a</c>.</summary>
    public ImmutableArray<FindingSymbol> Parents { get; internal set; } = [];

    /// <summary>The coarser finding that it splits, one of <see cref="Parents"/>, or null.</summary>
    public FindingSymbol? Splits { get; internal set; }

    /// <summary>All above it, nearest first.</summary>
    public ImmutableArray<FindingSymbol> Ancestors { get; internal set; } = [];

    /// <summary>Whether it is written as something else, or not at all, in the original vocabulary.</summary>
    public bool IsExtension { get; internal set; }

    /// <summary>What it is written as in the original vocabulary; null for nothing, or when it is no extension.</summary>
    public FindingSymbol? CountsAs { get; internal set; }

    /// <summary>Where it may be, as written.</summary>
    public ImmutableArray<PlaceReference> SeenIn { get; internal set; } = [];

    /// <summary>Where it is when the report names no place, as written.</summary>
    public ImmutableArray<PlaceReference> UsuallyIn { get; internal set; } = [];

    /// <summary>The anatomy meant by a side alone, as written.</summary>
    public ImmutableArray<PlaceReference> SideAloneMeans { get; internal set; } = [];

    /// <summary>Attributes that may be attached.</summary>
    public ImmutableArray<AttributeSymbol> Takes { get; internal set; } = [];

    /// <summary>Values that go with its name in scene graphs, such as the texture of an opacity.</summary>
    public ImmutableArray<ValueSymbol> ShownValues { get; internal set; } = [];

    /// <summary>Whether change words may be attached.</summary>
    public bool TakesComparison { get; internal set; }

    /// <summary>Whether no fact may come out without a stated place.</summary>
    public bool NeedsPlace { get; internal set; }

    /// <summary>Whether it is of both sides unless its own words say a side.</summary>
    public bool AffectsBothSides { get; internal set; }

    /// <summary>What is absent where it is said to be absent; null for itself.</summary>
    public FindingSymbol? WhenAbsent { get; internal set; }

    /// <summary>Whether it says that its place is normal.</summary>
    public bool StatesNormal { get; internal set; }

    /// <summary>Categories whose affirmed findings imply it.</summary>
    public ImmutableArray<string> FollowsFrom { get; internal set; } = [];

    /// <summary>Of a device: whether places may be said of its tip.</summary>
    public bool TakesTip { get; internal set; }

    /// <summary>The places that its <c>said by</c> words are said of, as written.</summary>
    public ImmutableArray<PlaceReference> SaidOf { get; internal set; } = [];

    /// <summary>The places that its <c>said by</c> words are said of.</summary>
    public PlaceSet Of { get; internal set; }

    /// <summary>Where it may be.</summary>
    public PlaceSet Allowed { get; internal set; }

    /// <summary>Where it is when the report names no place.</summary>
    public PlaceSet Usual { get; internal set; }

    /// <summary>The places meant by a side alone, right and left together.</summary>
    public PlaceSet BySide { get; internal set; }

    /// <summary>Whether it is the other or below it.</summary>
    public bool IsOrIsBelow(ConceptSymbol other) => this == other || other is FindingSymbol f && Ancestors.Contains(f);
}
