namespace Hilum.Runtime.Plan;

/// <summary>The direction a cue reaches.</summary>
public enum CueDirection
{
    /// <summary>What follows.</summary>
    Forward,

    /// <summary>What stands before.</summary>
    Backward,

    /// <summary>The nearer of both, what follows first.</summary>
    Both,

    /// <summary>What stands right behind it, even words that name nothing; where nothing does, as <see cref="Both"/>.</summary>
    Object,
}
