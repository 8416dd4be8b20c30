namespace Hilum.Accuracy;

/// <summary>What people said of a sentence.</summary>
internal enum HumanLabel
{
    /// <summary>s: it says something abnormal; devices and most technical remarks are in here.</summary>
    Abnormal,

    /// <summary>h: it says that something is normal or absent.</summary>
    Normal,

    /// <summary>a: hedged or ambiguous.</summary>
    Hedged,

    /// <summary>x: no finding at all.</summary>
    NoFinding,
}
