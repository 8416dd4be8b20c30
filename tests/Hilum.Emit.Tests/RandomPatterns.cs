using CsCheck;
using Hilum.Runtime.Plan;

namespace Hilum.Emit.Tests;

/// <summary>Patterns and sentences over so few words that nearly everything overlaps.</summary>
internal static class RandomPatterns
{
    public const int Words = 5;

    private static readonly Gen<PatternNode> Word =
        Gen.Frequency((4, Gen.Int[1, Words].Select(w => new[] { w })), (1, Gen.Int[1, Words].HashSet[0, 3].Select(s => s.Order().ToArray())))
            .Select(w => (PatternNode)new WordNode(w, w.Length == 0 ? "none" : string.Join('|', w), null));

    private static readonly Gen<PatternNode> Gap =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 4]).Select(g => (PatternNode)new GapNode(g.Item1, g.Item2 == 4 ? int.MaxValue : g.Item1 + g.Item2, null));

    private static readonly Gen<SlotFilter> Filter = Gen.OneOf(
        Gen.Const(new SlotFilter { Kinds = 1 << (int)ConceptKind.Finding }),
        Gen.Const(new SlotFilter { Kinds = 1 << (int)ConceptKind.Anatomy | 1 << (int)ConceptKind.Device }),
        Gen.Const(new SlotFilter { Concepts = [1] }),
        Gen.Const(new SlotFilter { Values = [0, 1], Number = true }));

    private static readonly Gen<PatternNode> Slot =
        Gen.Select(Gen.Int[-1, 3], Filter).Select(s => (PatternNode)new SlotNode(s.Item1, s.Item1 == 1 ? null : "s" + s.Item1, s.Item2, null));

    public static Gen<PatternNode> Pattern { get; } = Node(3);

    public static Gen<int[]> Sentence { get; } = Gen.Frequency((8, Gen.Int[1, Words]), (1, Gen.Const(0)), (1, Gen.Const(-1))).Array[1, 9];

    public static Gen<TinyMention[]> Mentions { get; } =
        Gen.Select(Gen.Int[0, 8], Gen.Int[1, 3], Gen.Int[-1, 3], Gen.Int[0, 1])
            .Select(m => new TinyMention(m.Item1, m.Item2, m.Item3, m.Item3 < 0 ? m.Item4 : -1)).Array[0, 6];

    private static readonly SlotCondition[] Conditions =
    [
        new(0, 1, Negated: false),
        new(0, -1, Negated: false) { Kind = ConditionKind.At, Places = PlaceSet.Of(3) },
        new(0, -1, Negated: false) { Kind = ConditionKind.Is, Filter = new SlotFilter { Concepts = [1, 2] } },
        new(1, -1, Negated: false) { Places = PlaceSet.Of(5) },
    ];

    public static Gen<MatchPlan> Plan { get; } =
        Gen.Select(Rules(8), Rules(4), Rules(12)).Select(r =>
        {
            var plan = new TinyPlan([.. Enumerable.Range(0, Words).Select(i => ((char)('a' + i)).ToString())]);
            foreach (var (patterns, unless, _) in r.Item1)
                plan.Rule("name", Stratum.Names, patterns, unless, flags: (EntryFlags)(patterns.Length * 2));
            foreach (var (patterns, unless, _) in r.Item2)
                plan.Rule("cue", Stratum.Cues, patterns, unless);
            foreach (var (patterns, unless, condition) in r.Item3)
                plan.Rule("pattern", Stratum.Constructions, patterns, unless, Yields, condition ? [Conditions[patterns.Length % Conditions.Length] with { Negated = unless.Length > 0 }] : [],
                    within: unless.Length == 0 && patterns.Length == 2 ? new MatchLimit(3, OneClause: true) : null);
            return plan.Build();
        });

    // One for each slot, so that every capture is seen.
    private static readonly Yield[] Yields =
        [.. Enumerable.Range(0, 4).Select(s => new Yield(s, -1, (YieldStatus)s, [s, 3 - s], PlaceSet.Of(127), [], -1))];

    private static Gen<(PatternNode[] Patterns, PatternNode[] Unless, bool Condition)[]> Rules(int count) =>
        Gen.Select(Pattern.Array[1, 3], Gen.Frequency((3, Gen.Const(Array.Empty<PatternNode>())), (1, Pattern.Array[1, 2])), Gen.Int[0, 3].Select(i => i == 0)).Array[count];

    private static Gen<PatternNode> Node(int depth)
    {
        if (depth == 0)
            return Gen.Frequency((7, Word), (1, Gap), (2, Slot));
        var inner = Node(depth - 1);
        return Gen.Frequency(
            (2, Word), (1, Gap), (1, Slot),
            (4, inner.Array[0, 4].Select(p => (PatternNode)new SequenceNode(p, null))),
            (3, inner.Array[1, 3].Select(p => (PatternNode)new ChoiceNode(p, null))),
            (4, Gen.Select(inner, Gen.Int[0, 6]).Select(r => Repeat(r.Item1, r.Item2))));
    }

    private static PatternNode Repeat(PatternNode part, int kind)
    {
        var endless = !FirstSet.Of(part).IsOptional;
        return kind switch
        {
            0 when endless => new RepeatNode(part, 0, int.MaxValue, null),
            1 when endless => new RepeatNode(part, 1, int.MaxValue, null),
            2 when endless => new RepeatNode(part, 2, int.MaxValue, null),
            3 => new RepeatNode(part, 1, 3, null),
            4 => new RepeatNode(part, 2, 2, null),
            _ => new RepeatNode(part, 0, 1, null),
        };
    }
}
