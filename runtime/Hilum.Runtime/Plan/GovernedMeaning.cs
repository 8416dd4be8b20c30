namespace Hilum.Runtime.Plan;

/// <summary>What a cue means once another cue governs it: <c>denied means no_change</c>.</summary>
/// <param name="Status">What becomes of the findings it reaches.</param>
/// <param name="Comparison">Index of a comparison in <see cref="Ontology.Cues"/>, or -1.</param>
public readonly record struct GovernedMeaning(GovernedStatus Status, int Comparison)
{
    /// <summary>No meaning of its own.</summary>
    public static readonly GovernedMeaning None = new(GovernedStatus.AsRead, -1);
}
