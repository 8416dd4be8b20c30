namespace Hilum.Runtime.Plan;

/// <summary>What a cue means once another cue governs it.</summary>
public enum GovernedStatus
{
    /// <summary>The governing cue does nothing to it.</summary>
    AsRead,

    /// <summary>What it reaches is there.</summary>
    Present,

    /// <summary>What it reaches is not there.</summary>
    Absent,

    /// <summary>What it reaches is doubtful.</summary>
    Uncertain,

    /// <summary>Neither cue says anything.</summary>
    Nothing,

    /// <summary>What it reaches is there and has changed so: <see cref="GovernedMeaning.Comparison"/>.</summary>
    Comparison,
}
