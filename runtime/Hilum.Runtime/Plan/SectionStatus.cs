namespace Hilum.Runtime.Plan;

/// <summary>What findings under a heading mean.</summary>
public enum SectionStatus
{
    /// <summary>They are statements of this exam.</summary>
    Stated,

    /// <summary>They are the reason for the exam.</summary>
    Hypothetical,

    /// <summary>They are not read.</summary>
    Ignored,
}
