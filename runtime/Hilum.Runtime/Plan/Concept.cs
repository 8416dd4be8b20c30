namespace Hilum.Runtime.Plan;

/// <summary>An anatomy, finding or device of the rule set.</summary>
public sealed record Concept
{
    /// <summary>Index in <see cref="Ontology.Concepts"/>.</summary>
    public required int Id { get; init; }

    /// <summary>The declared name, <c>pleural_effusion</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Name with the rule set's, <c>chest.xray/pleural_effusion</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>What it is.</summary>
    public required ConceptKind Kind { get; init; }

    /// <summary>The output category; <c>unlisted</c> concepts are understood but never written.</summary>
    public required string Category { get; init; }

    /// <summary>The output label; for a sided anatomy without the side.</summary>
    public required string Label { get; init; }

    /// <summary>True when it is understood but never written.</summary>
    public bool Unlisted => Category == "unlisted";

    /// <summary>
    /// Of a finding or device of an extended vocabulary: the concept of the original vocabulary that it is written as, or
    /// <see cref="CountsAsNothing"/>; null when it is written as itself in every vocabulary.
    /// </summary>
    public int? CountsAs { get; init; }

    /// <summary>Value of <see cref="CountsAs"/>: the original vocabulary has nothing for it.</summary>
    public const int CountsAsNothing = -1;

    /// <summary>All concepts above it through <c>is a</c>, nearest first.</summary>
    public int[] Ancestors { get; init; } = [];

    /// <summary>Of a finding or device: where it may be.</summary>
    public PlaceSet Allowed { get; init; }

    /// <summary>Of a finding or device: where it is when nothing is said.</summary>
    public PlaceSet Usual { get; init; }

    /// <summary>Of a finding or device: the place meant by a side alone, right and left together.</summary>
    public PlaceSet BySide { get; init; }

    /// <summary>Of an anatomy: its places of all sides.</summary>
    public PlaceSet Places { get; init; }

    /// <summary>Of an anatomy: concepts that a normal statement there rules out.</summary>
    public int[] RulesOut { get; init; } = [];

    /// <summary>Attributes that may be attached, one bit each, by <see cref="AttributeDefinition.Id"/>.</summary>
    public ulong Takes { get; init; }

    /// <summary>True when change words may be attached.</summary>
    public bool TakesComparison { get; init; }

    /// <summary>True when no fact may come out without a stated place.</summary>
    public bool NeedsPlace { get; init; }

    /// <summary>True when a side that is said of what comes with it is not its own.</summary>
    public bool AffectsBothSides { get; init; }

    /// <summary>Index of the concept that is absent where this one is said to be, or -1 for itself.</summary>
    public int WhenAbsent { get; init; } = -1;

    /// <summary>Of a finding with words that are said of a place (<see cref="EntryFlags.Said"/>): the places they must be said of.</summary>
    public PlaceSet Of { get; init; }

    /// <summary>True when it says that its place is normal: what the place rules out is stated absent, and it is never stated absent itself.</summary>
    public bool StatesNormal { get; init; }

    /// <summary>Categories whose affirmed findings imply this one at their places; empty for none.</summary>
    public string[] FollowsFrom { get; init; } = [];

    /// <summary>True when places after a tip cue are where its tip is.</summary>
    public bool TakesTip { get; init; }

    /// <summary>Codes of the <c>code UMLS</c> clauses, in their order; those of one side alone are with the <see cref="Place"/>.</summary>
    public string[] Codes { get; init; } = [];

    /// <summary>Values of attributes that go with its name in scene graphs.</summary>
    public ShownValue[] Shown { get; init; } = [];
}
