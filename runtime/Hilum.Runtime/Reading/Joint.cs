namespace Hilum.Runtime.Reading;

/// <summary>How a group is joined to the one before it.</summary>
internal enum Joint : byte
{
    /// <summary>It begins a clause.</summary>
    None,

    /// <summary>By a separator alone.</summary>
    Comma,

    /// <summary>By a coordinator.</summary>
    And,

    /// <summary>By an alternative.</summary>
    Or,

    /// <summary>By an accompaniment ("with").</summary>
    With,

    /// <summary>By an interpretation ("consistent with").</summary>
    Interpretation,
}
