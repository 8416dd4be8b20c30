namespace Hilum.Runtime.Plan;

/// <summary>Which of several values that are said of one finding count.</summary>
public enum AttributeRule
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>The first in the text.</summary>
    First,

    /// <summary>The highest of the scale.</summary>
    Highest,
}
