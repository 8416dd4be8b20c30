using System.Collections.Immutable;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Text;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Symbols;

/// <summary>A text and the facts that must come out of it.</summary>
public sealed record Example
{
    /// <summary>What declares it.</summary>
    public required Symbol Owner { get; init; }

    /// <summary>The report text.</summary>
    public required string Text { get; init; }

    /// <summary>The facts that must come out; empty for <c>nothing</c>.</summary>
    public required ImmutableArray<ExpectedFact> Facts { get; init; }

    /// <summary>Whether no other direct fact may come out: <c>nothing</c>, or <c>and nothing else</c>.</summary>
    public bool NothingElse { get; init; }

    /// <summary>Whether it is only wanted (<c>todo example</c>).</summary>
    public bool IsTodo { get; init; }

    /// <summary>The labels that it speaks of: its own rule set's, so those of an imported one are the original ones.</summary>
    public OutputVocabulary Vocabulary { get; init; } = OutputVocabulary.Extended;

    /// <summary>Where it is written.</summary>
    public required Location Location { get; init; }

    /// <summary>What else there is to know where it does not hold.</summary>
    public ImmutableArray<DiagnosticNote> Notes { get; init; } = [];
}

/// <summary>How an expected fact is stated.</summary>
public enum ExpectedStatus
{
    /// <summary>Present for certain.</summary>
    Present,

    /// <summary>Absent.</summary>
    Absent,

    /// <summary>Present with a hedge.</summary>
    Uncertain,
}

/// <summary>A fact that must come out.</summary>
public sealed record ExpectedFact
{
    /// <summary>What it is about.</summary>
    public required FindingSymbol Concept { get; init; }

    /// <summary>How it is stated.</summary>
    public required ExpectedStatus Status { get; init; }

    /// <summary>Finer findings that count as it: those of rule sets that the example's own does not know.</summary>
    public ImmutableArray<FindingSymbol> OrFiner { get; init; } = [];

    /// <summary>Exactly its places, or null where any will do.</summary>
    public PlaceSet? Places { get; init; }

    /// <summary>Output names of <see cref="Places"/>, those of unlisted places left out.</summary>
    public ImmutableArray<string> PlaceNames { get; init; } = [];

    /// <summary>Attribute values it must have.</summary>
    public ImmutableArray<ValueSymbol> Values { get; init; } = [];

    /// <summary>The change it must have, <c>no change</c>, or null where any will do.</summary>
    public string? Comparison { get; init; }

    /// <summary>Where it is written.</summary>
    public required Location Location { get; init; }

    /// <summary>The fact as an example writes it, with output names.</summary>
    public override string ToString()
    {
        var text = $"{Status.ToString().ToLowerInvariant()} {Concept.Label}";
        if (Places is not null)
            text += " at " + string.Join(" and ", PlaceNames);
        foreach (var value in Values)
            text += $", {value.Attribute.Name} {value.Label}";
        return Comparison is null ? text : $"{text}, comparison {Comparison}";
    }
}
