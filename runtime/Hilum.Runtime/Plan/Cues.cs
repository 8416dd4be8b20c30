namespace Hilum.Runtime.Plan;

/// <summary>What a cue does. Cues compete only on one axis; see <c>docs/matching.md</c>.</summary>
public enum CueKind
{
    /// <summary>Existence: absent.</summary>
    Negation,

    /// <summary>Existence: present after all ("not without"); also makes a negation inside its words void.</summary>
    Affirmation,

    /// <summary>Certainty: present but doubtful.</summary>
    Uncertainty,

    /// <summary>Certainty: not doubtful; stops an uncertainty.</summary>
    Certainty,

    /// <summary>Relevance: asked for, recommended or conditional; states nothing.</summary>
    Hypothetical,

    /// <summary>Relevance: of the patient's past; states nothing.</summary>
    Historical,

    /// <summary>Relevance: of another exam; states nothing.</summary>
    OtherExam,

    /// <summary>Change against an earlier exam.</summary>
    Comparison,

    /// <summary>Words that have another meaning than the cues inside them; does nothing itself.</summary>
    Pseudo,

    /// <summary>Only ends the reach of cues that stop at it; unlike a pseudo-cue it leaves the cues inside its words alone.</summary>
    Stop,

    /// <summary>Structure: starts a new clause.</summary>
    Boundary,

    /// <summary>Structure: joins items of a list.</summary>
    Coordinator,

    /// <summary>Structure: joins items of which one holds; each becomes doubtful.</summary>
    Alternative,

    /// <summary>Structure: an anatomy after it is the place of what stands before it.</summary>
    Locator,

    /// <summary>Structure: a verb between a subject and what is said of it.</summary>
    Predicate,

    /// <summary>Structure: stands for the finding of the sentence before.</summary>
    Anaphor,

    /// <summary>Structure: stands for a finding named before it in the sentence ("another on the left").</summary>
    ProForm,

    /// <summary>Structure: names the tip of a device; places after it are where the tip is.</summary>
    Tip,

    /// <summary>Structure: joins a finding to its interpretation or cause, which shares its place.</summary>
    Interpretation,

    /// <summary>Structure: adds something that shares neither place nor description ("with").</summary>
    Accompaniment,

    /// <summary>A word that was removed from the text.</summary>
    RemovedWord,

    /// <summary>A word whose full stop does not end a sentence.</summary>
    Abbreviation,

    /// <summary>Structure: a sign that parts items of a list, or statements (a comma).</summary>
    Separator,

    /// <summary>Says that a change it governs holds in part only ("nearly", "incompletely").</summary>
    Partial,

    /// <summary>The value or size beside it is that of an earlier exam: compared, not stated ("previously").</summary>
    Earlier,

    /// <summary>Structure: begins a clause about the name right before it ("which").</summary>
    Relative,

    /// <summary>What is normal is so only where nothing else was named ("otherwise", "the rest of"): it rules nothing out.</summary>
    Residual,

    /// <summary>Structure: starts a clause that names something new ("there is"), which has no part in what was spoken of before.</summary>
    Existential,

    /// <summary>Words of dictation that stand for the sign among them ("full stop").</summary>
    SpokenSign,

    /// <summary>Structure: stands for the first of the findings named last ("the former").</summary>
    Former,

    /// <summary>Structure: stands for the last of the findings named last ("the latter").</summary>
    Latter,

    /// <summary>Stands for all findings of the sentence before ("both", "they").</summary>
    PluralAnaphor,
}

/// <summary>Where a change goes on the scale of what changes.</summary>
public enum ChangeTrend
{
    /// <summary>It says nothing of more or less.</summary>
    None,

    /// <summary>There is less of it.</summary>
    Less,

    /// <summary>There is as much of it.</summary>
    Same,

    /// <summary>There is more of it.</summary>
    More,
}

/// <summary>What a cue means once another cue governs it.</summary>
public enum GovernedStatus
{
    /// <summary>The governing cue does nothing to it.</summary>
    AsRead,

    /// <summary>What it reaches is there.</summary>
    Present,

    /// <summary>What it reaches is not there.</summary>
    Absent,

    /// <summary>What it reaches is doubtful.</summary>
    Uncertain,

    /// <summary>Neither cue says anything.</summary>
    Nothing,

    /// <summary>What it reaches is there and has changed so: <see cref="GovernedMeaning.Comparison"/>.</summary>
    Comparison,
}

/// <summary>What a cue means once another cue governs it: <c>denied means no_change</c>.</summary>
/// <param name="Status">What becomes of the findings it reaches.</param>
/// <param name="Comparison">Index of a comparison in <see cref="Ontology.Cues"/>, or -1.</param>
public readonly record struct GovernedMeaning(GovernedStatus Status, int Comparison)
{
    /// <summary>No meaning of its own.</summary>
    public static readonly GovernedMeaning None = new(GovernedStatus.AsRead, -1);
}

/// <summary>The direction a cue reaches.</summary>
public enum CueDirection
{
    /// <summary>What follows.</summary>
    Forward,

    /// <summary>What stands before.</summary>
    Backward,

    /// <summary>The nearer of both, what follows first.</summary>
    Both,

    /// <summary>What stands right behind it, even words that name nothing; where nothing does, as <see cref="Both"/>.</summary>
    Object,
}

/// <summary>How far a cue reaches at most.</summary>
public enum CueScope
{
    /// <summary>The phrase it stands in, and what "or" joins to it.</summary>
    Phrase,

    /// <summary>The list of joined items that it touches.</summary>
    Coordination,

    /// <summary>The clause.</summary>
    Clause,

    /// <summary>The sentence.</summary>
    Sentence,

    /// <summary>The section.</summary>
    Section,
}

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

/// <summary>Something of the rule set that can match text.</summary>
/// <param name="Id">Index in <see cref="Ontology.Rules"/>.</param>
/// <param name="Name">Qualified name, <c>chest.xray/pneumothorax</c>.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Target">Index of the concept, cue, pattern or section; for a value <c>attribute * 256 + value</c>.</param>
/// <param name="File">Source file, relative to the rule set's folder.</param>
/// <param name="Line">Source line, from 1.</param>
public sealed record RuleDefinition(int Id, string Name, RuleKind Kind, int Target, string File, int Line);
