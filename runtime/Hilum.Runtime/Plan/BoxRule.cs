namespace Hilum.Runtime.Plan;

/// <summary>Where the box of a place is on a frontal film.</summary>
public sealed record BoxRule
{
    /// <summary>The place, an index in <see cref="Ontology.Places"/>.</summary>
    public required int Place { get; init; }

    /// <summary>
    /// Left, upper, right and lower edge as the film hangs, the patient's right at the left; empty for a box that is found on the film
    /// itself.
    /// </summary>
    public BoxEdge[] Edges { get; init; } = [];
}

/// <summary>An edge, measured by other boxes.</summary>
/// <param name="Of">Places whose boxes together it is measured by; none for the whole film.</param>
/// <param name="Part">How far across them: 0 at their left or upper edge, 1 at their right or lower edge; also beyond.</param>
/// <param name="Shift">What is added, pixels of the 224 frame.</param>
public sealed record BoxEdge(int[] Of, double Part, double Shift);
