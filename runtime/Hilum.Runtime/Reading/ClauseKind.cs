namespace Hilum.Runtime.Reading;

/// <summary>How a clause hangs together with the one before it.</summary>
internal enum ClauseKind : byte
{
    /// <summary>It stands for itself.</summary>
    Main,

    /// <summary>A heading: what it names is said of by the clauses after it.</summary>
    Heading,

    /// <summary>It stands under a heading.</summary>
    UnderHeading,

    /// <summary>It says more of the name right before it ("which").</summary>
    Relative,
}
