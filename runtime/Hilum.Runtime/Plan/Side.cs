namespace Hilum.Runtime.Plan;

/// <summary>A side of the body as report words name it.</summary>
public enum Side
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>Right.</summary>
    Right,

    /// <summary>Left.</summary>
    Left,

    /// <summary>Both.</summary>
    Both,

    /// <summary>The side that was named last.</summary>
    Same,

    /// <summary>The side opposite to the one that was named last.</summary>
    Opposite,
}
