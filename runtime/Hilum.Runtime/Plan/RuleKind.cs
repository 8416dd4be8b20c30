namespace Hilum.Runtime.Plan;

/// <summary>What a rule does when its words are found.</summary>
public enum RuleKind
{
    /// <summary>Names a concept.</summary>
    Name,

    /// <summary>Rules a concept's name out (<c>not called</c>).</summary>
    NotName,

    /// <summary>Names an attribute's value.</summary>
    Value,

    /// <summary>Is a cue or comparison.</summary>
    Cue,

    /// <summary>Is a pattern that yields facts.</summary>
    Pattern,

    /// <summary>Is a section's heading.</summary>
    Heading,
}
