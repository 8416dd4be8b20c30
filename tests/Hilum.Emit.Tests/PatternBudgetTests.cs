using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;

namespace Hilum.Emit.Tests;

/// <summary>What patterns cost: steps are counted, not seconds.</summary>
public sealed class PatternBudgetTests
{
    private static readonly string[] Words = ["very", "big", "q"];

    public static TheoryData<string> Costly => [.. CostlyPatterns.Keys];

    private static Dictionary<string, Func<TinyPlan, PatternNode>> CostlyPatterns => new()
    {
        // Refused in rules; the engines must not rely on that.
        ["repeat of repeats"] = p => TinyPlan.Seq(TinyPlan.Many(TinyPlan.Many(TinyPlan.Many(p.W("very"), 1), 1), 1), p.W("big"), p.W("q")),
        ["two ways to read the same"] = p => TinyPlan.Seq(TinyPlan.Many(TinyPlan.Any(TinyPlan.Seq(p.W("very"), p.W("very")), p.W("very")), 1), p.W("q")),
        ["options in a row"] = p => TinyPlan.Seq([.. Enumerable.Range(0, 40).Select(_ => (PatternNode)TinyPlan.Maybe(p.W("very"))), p.W("q")]),
        ["repeats in a row"] = p => TinyPlan.Seq([.. Enumerable.Range(0, 8).Select(_ => (PatternNode)TinyPlan.Many(p.W("very"))), p.W("q")]),
        ["gaps in a row"] = p => TinyPlan.Seq([.. Enumerable.Range(0, 8).SelectMany(_ => new PatternNode[] { TinyPlan.Gap(0, int.MaxValue), p.W("very") }), p.W("q")]),
        ["gaps in a repeat"] = p => TinyPlan.Seq(TinyPlan.Many(TinyPlan.Seq(p.W("very"), TinyPlan.Gap(0, 3)), 1), p.W("q")),
    };

    [Theory]
    [MemberData(nameof(Costly))]
    public void Steps_grow_with_the_sentence_and_no_faster(string name)
    {
        var plan = new TinyPlan(Words).Rule("x", Stratum.Names, [CostlyPatterns[name](new TinyPlan(Words))]).Build();
        foreach (var matcher in new[] { new PlanMatcher(plan), Sentence.Compiled(plan) })
        {
            Steps(matcher, 400);
            // Each token once with each of at most 400 later ones, where a gap is endless, for each of 80 places.
            Assert.InRange(Steps(matcher, 400), 0, 80 * 400 * 401);
            Assert.InRange(Steps(matcher, 400), 0, 5 * Steps(matcher, 200) + 10_000);
        }
    }

    [Theory]
    [MemberData(nameof(Costly))]
    public void What_matches_is_found_however_long_the_way(string name)
    {
        var plan = new TinyPlan(Words).Rule("x", Stratum.Names, [CostlyPatterns[name](new TinyPlan(Words))]).Build();
        var text = string.Join(' ', Enumerable.Repeat("very", 39)) + (name == "repeat of repeats" ? " big q" : " q");
        var expected = Sentence.Matches(new PlanMatcher(plan), text);
        Assert.Contains("hit 0", expected, StringComparison.Ordinal);
        Assert.Equal(expected, Sentence.Matches(Sentence.Compiled(plan), text));
    }

    [Fact]
    public void A_rule_too_large_for_a_sentence_is_named_by_both_engines_alike()
    {
        var tiny = new TinyPlan(Words);
        var gaps = TinyPlan.Seq([tiny.W("very"), .. Enumerable.Range(0, 50).Select(_ => (PatternNode)TinyPlan.Gap(0, 1000)), tiny.W("q")]);
        var plan = tiny.Rule("x", Stratum.Names, [tiny.W("big")]).Rule("large", Stratum.Names, [gaps]).Build();
        var longest = (int)(PatternWork.Budget / PatternWork.Of(gaps));
        Assert.InRange(longest, 100, 399);
        foreach (var matcher in new[] { new PlanMatcher(plan), Sentence.Compiled(plan) })
        {
            Steps(matcher, longest);
            var refused = Assert.Throws<PatternBudgetException>(() => Steps(matcher, longest + 1));
            Assert.Equal(("tiny/large", longest + 1), (refused.Rule, refused.Tokens));
            // Where it cannot begin it is no work.
            Assert.StartsWith("hit 0", Sentence.Matches(matcher, string.Join(' ', Enumerable.Repeat("big", longest + 1))), StringComparison.Ordinal);
        }
    }

    private static long Steps(Matcher matcher, int words)
    {
        var c = Sentence.Context(matcher, [.. Enumerable.Repeat(1, words)], []);
        matcher.MatchNames(c);
        return c.DeadEnds.Steps;
    }
}
