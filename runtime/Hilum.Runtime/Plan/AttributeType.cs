namespace Hilum.Runtime.Plan;

/// <summary>What an attribute's values do.</summary>
public enum AttributeType
{
    /// <summary>They describe a finding.</summary>
    Description,

    /// <summary>They are sides of the body.</summary>
    Side,

    /// <summary>They are units of measurement.</summary>
    Unit,
}
