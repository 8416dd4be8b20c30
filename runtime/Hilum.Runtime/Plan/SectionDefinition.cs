namespace Hilum.Runtime.Plan;

/// <summary>A report section.</summary>
/// <param name="Id">Index in <see cref="Ontology.Sections"/>.</param>
/// <param name="Name">The declared name, also the name of an input field.</param>
/// <param name="Status">What findings in it mean.</param>
/// <param name="IsDefault">True for the section of text without a heading.</param>
public sealed record SectionDefinition(int Id, string Name, SectionStatus Status, bool IsDefault = false)
{
    /// <summary>Its name in scene graphs; null for its own.</summary>
    public string? ShownAs { get; init; }
}
