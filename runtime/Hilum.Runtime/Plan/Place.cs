namespace Hilum.Runtime.Plan;

/// <summary>An anatomy with its side: what a box or a label in the output names.</summary>
public sealed record Place
{
    /// <summary>Index in <see cref="Ontology.Places"/>; the bit in a <see cref="PlaceSet"/>.</summary>
    public required int Id { get; init; }

    /// <summary>Output name, <c>right lung</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The anatomy.</summary>
    public required int Anatomy { get; init; }

    /// <summary>Its side; <see cref="Side.None"/> for an unpaired one.</summary>
    public required Side Side { get; init; }

    /// <summary>True when it is understood but never written.</summary>
    public required bool Unlisted { get; init; }

    /// <summary>All places that contain it through <c>part of</c>.</summary>
    public PlaceSet ContainedIn { get; init; }

    /// <summary>Its name for people in scene graphs; null for its own.</summary>
    public string? ShownAs { get; init; }

    /// <summary>Its codes of the <c>code UMLS</c> clauses, in their order.</summary>
    public string[] Codes { get; init; } = [];
}
