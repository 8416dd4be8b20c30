namespace Hilum.Runtime.Plan;

/// <summary>Where something stands in the rule set's source.</summary>
/// <param name="File">Path relative to the rule set's folder, with <c>/</c>.</param>
/// <param name="StartLine">From 1.</param>
/// <param name="StartColumn">From 1, UTF-16 code units.</param>
/// <param name="EndLine">From 1.</param>
/// <param name="EndColumn">One past the last column.</param>
public sealed record SourceSpan(string File, int StartLine, int StartColumn, int EndLine, int EndColumn);

/// <summary>A part of a lowered pattern. The meaning: alternatives in their order, optional parts taken first, gaps shortest first; the first complete match counts.</summary>
/// <param name="Span">Its source, or null when it was made by the compiler.</param>
public abstract record PatternNode(SourceSpan? Span);

/// <summary>One word out of a set of forms.</summary>
/// <param name="Words">Word numbers of the lexicon, ascending.</param>
/// <param name="Text">As written, <c>sign~</c>.</param>
/// <param name="Span">Its source.</param>
public sealed record WordNode(int[] Words, string Text, SourceSpan? Span) : PatternNode(Span);

/// <summary>Parts one after the other.</summary>
/// <param name="Parts">The parts; none for the empty sequence.</param>
/// <param name="Span">Its source.</param>
public sealed record SequenceNode(PatternNode[] Parts, SourceSpan? Span) : PatternNode(Span);

/// <summary>One of several.</summary>
/// <param name="Alternatives">Sorted by the compiler: more words first, then by text.</param>
/// <param name="Span">Its source.</param>
public sealed record ChoiceNode(PatternNode[] Alternatives, SourceSpan? Span) : PatternNode(Span);

/// <summary>A part that may occur so many times, as often as possible first.</summary>
/// <param name="Part">The part; it never matches nothing.</param>
/// <param name="Min">0 or 1.</param>
/// <param name="Max">1, or <see cref="int.MaxValue"/>.</param>
/// <param name="Span">Its source.</param>
public sealed record RepeatNode(PatternNode Part, int Min, int Max, SourceSpan? Span) : PatternNode(Span);

/// <summary>So many tokens of any kind inside the sentence, as few as possible first.</summary>
/// <param name="Min">At least.</param>
/// <param name="Max">At most; <see cref="int.MaxValue"/> for no limit.</param>
/// <param name="Span">Its source.</param>
public sealed record GapNode(int Min, int Max, SourceSpan? Span) : PatternNode(Span);

/// <summary>A mention of a kind; the longest that starts here and fits.</summary>
/// <param name="Slot">Index of the slot in the rule, for captures.</param>
/// <param name="Name">The slot's name, or null.</param>
/// <param name="Filter">What fits.</param>
/// <param name="Span">Its source.</param>
public sealed record SlotNode(int Slot, string? Name, SlotFilter Filter, SourceSpan? Span) : PatternNode(Span);

/// <summary>When a rule's patterns are tried: names first, then cues, then whole constructions, each seeing what the earlier found.</summary>
public enum Stratum
{
    /// <summary>Names of concepts and values.</summary>
    Names,

    /// <summary>Cues and comparisons.</summary>
    Cues,

    /// <summary>Patterns.</summary>
    Constructions,
}

/// <summary>What a <c>yields</c> clause states.</summary>
/// <param name="Slot">The slot whose finding it is about, or -1.</param>
/// <param name="Concept">The concept it is about when no slot is, or -1.</param>
/// <param name="Status">How it is stated.</param>
/// <param name="PlaceSlots">Slots that are its places.</param>
/// <param name="Places">Places named outright.</param>
/// <param name="Values">Attribute values as <c>attribute * 256 + value</c>.</param>
/// <param name="Comparison">Index of a comparison in <see cref="Ontology.Cues"/>, or -1.</param>
public sealed record Yield(int Slot, int Concept, YieldStatus Status, int[] PlaceSlots, PlaceSet Places, int[] Values, int Comparison)
{
    /// <summary>Slots whose values are said of it.</summary>
    public int[] ValueSlots { get; init; } = [];

    /// <summary>Slots that take a side: its places are those of the side, or where it has none the finding's usual ones on that side.</summary>
    public int[] SideSlots { get; init; } = [];

    /// <summary>Slots that take a comparison, which is said of it.</summary>
    public int[] ComparisonSlots { get; init; } = [];
}

/// <summary>How a <c>yields</c> clause states its fact.</summary>
public enum YieldStatus
{
    /// <summary>As the cues around it say.</summary>
    AsRead,

    /// <summary>Present for certain.</summary>
    Present,

    /// <summary>Absent.</summary>
    Absent,

    /// <summary>Present with a hedge.</summary>
    Uncertain,

    /// <summary>Not stated at all.</summary>
    Ignored,
}

/// <summary>A condition <c>only if</c> on what a slot took.</summary>
/// <param name="Slot">The slot that is asked about.</param>
/// <param name="PlaceSlot">Slot of the anatomy that it is asked for, or -1.</param>
/// <param name="Negated">True for <c>only if not</c>.</param>
public sealed record SlotCondition(int Slot, int PlaceSlot, bool Negated)
{
    /// <summary>What is asked.</summary>
    public ConditionKind Kind { get; init; }

    /// <summary>The places it is asked for, where no slot gives them; their parts included.</summary>
    public PlaceSet Places { get; init; }

    /// <summary>Of <see cref="ConditionKind.Is"/>: what it must be.</summary>
    public SlotFilter? Filter { get; init; }
}

/// <summary>What a condition asks.</summary>
public enum ConditionKind
{
    /// <summary>Whether the finding may be at the place.</summary>
    MayBeIn,

    /// <summary>Whether the place, or the usual place of the finding, is in the place.</summary>
    At,

    /// <summary>Whether it is one of certain concepts, values or cues.</summary>
    Is,
}

/// <summary>How far the words of a construction may lie apart.</summary>
/// <param name="MaxWords">Words at most from the first to the last, signs not counted; 0 for any.</param>
/// <param name="OneClause">Whether nothing that begins a clause may stand among them.</param>
public sealed record MatchLimit(int MaxWords, bool OneClause);

/// <summary>A rule with patterns in braces; plain strings are in the <see cref="Lexicon"/> instead.</summary>
public sealed record PatternRule
{
    /// <summary>Index in <see cref="Ontology.Rules"/>.</summary>
    public required int Rule { get; init; }

    /// <summary>When it is tried.</summary>
    public required Stratum Stratum { get; init; }

    /// <summary>Its source declaration in one line, for the comment above generated code.</summary>
    public required string Description { get; init; }

    /// <summary>Sides that the words carry, of a name.</summary>
    public EntryFlags Flags { get; init; }

    /// <summary>The patterns: one match of any of them is a match of the rule.</summary>
    public required PatternNode[] Patterns { get; init; }

    /// <summary>How many slots its patterns have.</summary>
    public int Slots { get; init; }

    /// <summary>Of a pattern: what it states.</summary>
    public Yield[] Yields { get; init; } = [];

    /// <summary>Of a pattern: its conditions.</summary>
    public SlotCondition[] OnlyIf { get; init; } = [];

    /// <summary>Of a pattern: how far its words may lie apart; null for anywhere in a sentence.</summary>
    public MatchLimit? Within { get; init; }
}

/// <summary>A whole rule set, lowered: what the interpreter runs and the emitter writes as C#.</summary>
public sealed record MatchPlan
{
    /// <summary>The tables.</summary>
    public required Ontology Ontology { get; init; }

    /// <summary>The plain names.</summary>
    public required Lexicon Lexicon { get; init; }

    /// <summary>The rules with patterns, in order of their rule number.</summary>
    public required PatternRule[] Rules { get; init; }

    /// <summary>By rule number: where one of these patterns overlaps a match of the rule (by pattern or by plain name), the match is dropped.</summary>
    public required IReadOnlyDictionary<int, PatternNode[]> Unless { get; init; }
}
