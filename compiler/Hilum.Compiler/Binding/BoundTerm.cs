using System.Collections.Immutable;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Text;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Words of a concept, value, cue, section or pattern: plain words, or report text.</summary>
internal sealed record BoundTerm
{
    /// <summary>The plain text; null for report text.</summary>
    public string? Text { get; init; }

    /// <summary>Words and signs of the plain text, lower case.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Which of <see cref="Words"/> changes its form.</summary>
    public int Inflected { get; init; }

    /// <summary>Other forms of that word.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];

    /// <summary>The report text; null for plain words.</summary>
    public BoundPattern? Pattern { get; init; }

    /// <summary>Whether it must stand in the report exactly so.</summary>
    public bool IsExact { get; init; }

    /// <summary>Sides that the words carry, and their form.</summary>
    public EntryFlags Flags { get; init; }

    public required Location Location { get; init; }
}

/// <summary>What a <c>yields</c> clause states.</summary>
internal sealed record BoundYield(
    int Slot,
    FindingSymbol? Concept,
    YieldStatus Status,
    ImmutableArray<int> PlaceSlots,
    PlaceSet Places,
    ImmutableArray<ValueSymbol> Values,
    CueSymbol? Comparison)
{
    /// <summary>Slots whose values are said of it.</summary>
    public ImmutableArray<int> ValueSlots { get; init; } = [];

    /// <summary>Slots whose side its places are on.</summary>
    public ImmutableArray<int> SideSlots { get; init; } = [];

    /// <summary>Slots whose comparison is said of it.</summary>
    public ImmutableArray<int> ComparisonSlots { get; init; } = [];
}

/// <summary>A condition on slots.</summary>
internal sealed record BoundCondition(ConditionKind Kind, int Slot, int PlaceSlot, PlaceSet Places, SlotType? Type, bool Negated);
