using Hilum.Runtime.Plan;

namespace Hilum.Emit.Tests;

/// <summary>Plans made by hand: a vocabulary, a few concepts, and rules with patterns.</summary>
internal sealed class TinyPlan(params string[] vocabulary)
{
    public const string File = "tiny.hilum";

    private readonly string[] _words = ["", .. vocabulary];
    private readonly List<PatternRule> _rules = [];
    private readonly List<RuleDefinition> _definitions = [];
    private readonly Dictionary<int, PatternNode[]> _unless = [];

    /// <summary>One of the words, <c>"a|b"</c>, at line and column of the source.</summary>
    public WordNode W(string text, int line = 0, int column = 1) =>
        new([.. text.Split('|').Select(w => Array.IndexOf(_words, w)).Order()], text.Replace("|", " | ", StringComparison.Ordinal), Span(line, column, text.Length));

    public static SequenceNode Seq(params PatternNode[] parts) => new(parts, null);

    public static ChoiceNode Any(params PatternNode[] alternatives) => new(alternatives, null);

    public static RepeatNode Maybe(PatternNode part) => new(part, 0, 1, null);

    public static RepeatNode Many(PatternNode part, int min = 0) => new(part, min, int.MaxValue, null);

    public static GapNode Gap(int min, int max) => new(min, max, null);

    public static SlotNode Finding(int slot, string name = "f", int line = 0, int column = 1) =>
        new(slot, name, new SlotFilter { Kinds = 1 << (int)ConceptKind.Finding }, Span(line, column, 12));

    public static SlotNode Anatomy(int slot, string name = "a") => new(slot, name, new SlotFilter { Kinds = 1 << (int)ConceptKind.Anatomy }, null);

    public TinyPlan Rule(string name, Stratum stratum, PatternNode[] patterns, PatternNode[]? unless = null, Yield[]? yields = null, SlotCondition[]? onlyIf = null, EntryFlags flags = EntryFlags.None, MatchLimit? within = null)
    {
        var id = _definitions.Count;
        var kind = stratum switch { Stratum.Names => RuleKind.Name, Stratum.Cues => RuleKind.Cue, _ => RuleKind.Pattern };
        _definitions.Add(new RuleDefinition(id, "tiny/" + name, kind, 0, File, id + 1));
        _rules.Add(new PatternRule
        {
            Rule = id,
            Stratum = stratum,
            Description = $"{kind.ToString().ToLowerInvariant()} {name}",
            Patterns = patterns,
            Flags = flags,
            Slots = stratum == Stratum.Constructions ? 4 : 0,
            Yields = yields ?? [],
            OnlyIf = onlyIf ?? [],
            Within = within,
        });
        if (unless is { Length: > 0 })
            _unless.Add(id, unless);
        return this;
    }

    public MatchPlan Build() => new()
    {
        Ontology = Ontology(),
        Lexicon = Lexicon(),
        Rules = [.. _rules],
        Unless = _unless,
    };

    private static SourceSpan? Span(int line, int column, int length) => line == 0 ? null : new SourceSpan(File, line, column, line, column + length);

    private Ontology Ontology() => new Ontology
    {
        Name = "tiny",
        Version = "1",
        Hash = string.Join(' ', _words) + _rules.Count,
        Concepts =
        [
            Concept(0, "effusion", ConceptKind.Finding) with { Allowed = PlaceSet.Of(0) | PlaceSet.Of(127), Codes = ["C1"], Takes = ulong.MaxValue },
            Concept(1, "mass", ConceptKind.Finding) with { Ancestors = [0], Allowed = PlaceSet.Of(1), Of = PlaceSet.Of(1), StatesNormal = true, FollowsFrom = ["disease"] },
            Concept(2, "lung", ConceptKind.Anatomy) with { Places = PlaceSet.Of(0) | PlaceSet.Of(1), RulesOut = [0, 1] },
            Concept(3, "tube \"x\"\\", ConceptKind.Device) with { NeedsPlace = true, TakesTip = true },
        ],
        Places =
        [
            new Place { Id = 0, Name = "right lung", Anatomy = 2, Side = Side.Right, Unlisted = false },
            new Place { Id = 1, Name = "left lung", Anatomy = 2, Side = Side.Left, Unlisted = true, ContainedIn = PlaceSet.Of(0) },
        ],
        Attributes = [new AttributeDefinition { Id = 0, Name = "severity", Values = ["mild", "severe"], Ordered = true, Rule = AttributeRule.Highest, Type = AttributeType.Side, Key = "degree", Sides = [Side.Right, Side.Opposite] }],
        Sections = [new SectionDefinition(0, "findings", SectionStatus.Stated, IsDefault: true)],
        Cues = [new CueDefinition { Id = 0, Name = "no", Kind = CueKind.Negation, Scope = CueScope.Coordination, StopsAt = [0], MaxWords = 6, Denied = new(GovernedStatus.Comparison, 0) }],
        Rules = [.. _definitions],
    }.Completed();

    private static Concept Concept(int id, string name, ConceptKind kind) =>
        new() { Id = id, Name = name, Rule = "tiny/" + name, Kind = kind, Category = kind.ToString(), Label = name };

    private Lexicon Lexicon()
    {
        var size = 4;
        while (size < 2 * _words.Length)
            size *= 2;
        var buckets = new int[size];
        for (var w = 1; w < _words.Length; w++)
        {
            var at = (int)Hilum.Runtime.Plan.Lexicon.Hash(_words[w]) & size - 1;
            while (buckets[at] != 0)
                at = at + 1 & size - 1;
            buckets[at] = w;
        }
        return new Lexicon
        {
            Words = _words,
            Buckets = buckets,
            FirstState = new int[_words.Length],
            EdgeStart = [0, 0],
            EdgeWords = [],
            EdgeTargets = [],
            EntryStart = [0, 1],
            Entries = [new LexiconEntry(0, EntryFlags.Exact | EntryFlags.Left, 0)],
            ExactTexts = ["DC \"x\""],
        };
    }
}
