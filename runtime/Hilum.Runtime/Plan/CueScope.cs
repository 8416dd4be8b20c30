namespace Hilum.Runtime.Plan;

/// <summary>How far a cue reaches at most.</summary>
public enum CueScope
{
    /// <summary>The phrase it stands in, and what "or" joins to it.</summary>
    Phrase,

    /// <summary>The list of joined items that it touches.</summary>
    Coordination,

    /// <summary>The clause.</summary>
    Clause,

    /// <summary>The sentence.</summary>
    Sentence,

    /// <summary>The section.</summary>
    Section,
}
