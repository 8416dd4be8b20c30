namespace Hilum.Runtime.Plan;

/// <summary>Where a change goes on the scale of what changes.</summary>
public enum ChangeTrend
{
    /// <summary>It says nothing of more or less.</summary>
    None,

    /// <summary>There is less of it.</summary>
    Less,

    /// <summary>There is as much of it.</summary>
    Same,

    /// <summary>There is more of it.</summary>
    More,
}
