namespace Hilum.Runtime.Plan;

/// <summary>A cue or comparison.</summary>
public sealed record CueDefinition
{
    /// <summary>Index in <see cref="Ontology.Cues"/>.</summary>
    public required int Id { get; init; }

    /// <summary>The declared name.</summary>
    public required string Name { get; init; }

    /// <summary>What it does.</summary>
    public required CueKind Kind { get; init; }

    /// <summary>Of a comparison: the output value, <c>no change</c>.</summary>
    public string? Comparison { get; init; }

    /// <summary>Of a comparison: the name of the relation in scene graphs; null where they have none.</summary>
    public string? ShownAs { get; init; }

    /// <summary>Of a comparison: codes of the <c>code UMLS</c> clauses.</summary>
    public string[] Codes { get; init; } = [];

    /// <summary>Of a comparison: true when what it marks is no longer there.</summary>
    public bool MakesAbsent { get; init; }

    /// <summary>Direction.</summary>
    public CueDirection Direction { get; init; }

    /// <summary>Linguistic limit.</summary>
    public CueScope Scope { get; init; } = CueScope.Clause;

    /// <summary>Of a spoken sign: the sign that its words stand for.</summary>
    public string? Sign { get; init; }

    /// <summary>Limit in words; 0 for none.</summary>
    public int MaxWords { get; init; }

    /// <summary>Cues that end its reach.</summary>
    public int[] StopsAt { get; init; } = [];

    /// <summary>Concept kinds it can change, one bit each (1 &lt;&lt; kind); 0 for all.</summary>
    public int AppliesToKinds { get; init; }

    /// <summary>Concepts it can change, with everything below them; empty for no such limit.</summary>
    public int[] AppliesToConcepts { get; init; } = [];

    /// <summary>Of a comparison: what two values or sizes, then and now, must show for it to be meant (<c>makes less</c>, <c>more</c>, <c>same</c>).</summary>
    public ChangeTrend Trend { get; init; }

    /// <summary>What it means under a negation (<c>denied means</c>).</summary>
    public GovernedMeaning Denied { get; init; } = GovernedMeaning.None;

    /// <summary>What it means when it holds in part only (<c>partly means</c>).</summary>
    public GovernedMeaning Partly { get; init; } = GovernedMeaning.None;

    /// <summary>Cues and patterns that it wins against where both match.</summary>
    public int[] Beats { get; init; } = [];
}
