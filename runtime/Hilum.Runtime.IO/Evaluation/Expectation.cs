namespace Hilum.Runtime.IO.Evaluation;

/// <summary>What a case expects to be read in its sentence.</summary>
/// <param name="Finding">The finding as the case calls it.</param>
/// <param name="Label">Its label.</param>
/// <param name="Polarity"><c>yes</c>, <c>no</c> or <c>uncertain</c>.</param>
public sealed record Expectation(string Finding, string Label, string Polarity)
{
    /// <summary>False for a finding that has no label and is not scored; it still says which sides the sentence speaks of.</summary>
    public bool IsScored { get; init; } = true;

    /// <summary>True when it may come out and need not.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Where; empty for nowhere in particular.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Mild, moderate or severe; null for anything.</summary>
    public string? Severity { get; init; }

    /// <summary>The change; null for anything, <c>changed</c> for a change of any kind.</summary>
    public string? Change { get; init; }

    /// <summary>True when it is affirmed, also when in doubt.</summary>
    public bool IsPresent => Polarity != "no";

    /// <summary>True when it is affirmed but uncertain.</summary>
    public bool Hedge => Polarity == "uncertain";
}
