using Hilum.Runtime.Facts;

namespace Hilum.Accuracy;

/// <summary>The most that the direct facts of a sentence or report say, from most to least.</summary>
internal enum Outcome
{
    /// <summary>A finding or disease, or something abnormal without a label of its own, affirmed without a hedge.</summary>
    Finding,

    /// <summary>The same, with a hedge only.</summary>
    HedgedFinding,

    /// <summary>No finding, but a device is there.</summary>
    Device,

    /// <summary>Neither, but a remark on the film: low volumes, rotation, artifact, shadows of the body's surface.</summary>
    Remark,

    /// <summary>Only what is normal or absent.</summary>
    NormalOrAbsent,

    /// <summary>No fact.</summary>
    Nothing,
}

/// <summary>Sorts facts into outcomes.</summary>
internal static class Outcomes
{
    /// <summary>All outcomes, in order.</summary>
    public static IReadOnlyList<Outcome> All { get; } = Enum.GetValues<Outcome>();

    /// <summary>The most that some direct facts say.</summary>
    public static Outcome Of(IEnumerable<Fact> facts)
    {
        var most = Outcome.Nothing;
        foreach (var fact in facts)
        {
            var one = Of(fact);
            most = one < most ? one : most;
        }
        return most;
    }

    /// <summary>True for an affirmed finding, hedged or not.</summary>
    public static bool IsFinding(this Outcome outcome) => outcome <= Outcome.HedgedFinding;

    /// <summary>True when anything is affirmed: a finding, a device or a remark.</summary>
    public static bool IsSomething(this Outcome outcome) => outcome <= Outcome.Remark;

    private static Outcome Of(Fact fact) => fact switch
    {
        { Polarity: Polarity.No } => Outcome.NormalOrAbsent,
        { Category: "nlp", Label: "normal" } => Outcome.NormalOrAbsent,
        { Category: "device" or "tubesandlines" } => Outcome.Device,
        { Category: "technicalassessment" } => Outcome.Remark,
        { Hedge: true } => Outcome.HedgedFinding,
        _ => Outcome.Finding,
    };
}
