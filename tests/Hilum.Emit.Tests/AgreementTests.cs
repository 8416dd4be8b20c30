using CsCheck;
using Hilum.Compiler.Emit;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;

namespace Hilum.Emit.Tests;

/// <summary>Interpreter and generated code report the same matches in the same order.</summary>
public sealed class AgreementTests
{
    [Fact]
    public void Random_patterns_match_the_same_random_sentences()
    {
        var found = 0;
        var facts = 0;
        var sentences = Gen.Select(RandomPatterns.Sentence, RandomPatterns.Mentions).Array[150];
        Gen.Select(RandomPatterns.Plan, sentences).Sample(
            sample =>
            {
                var (plan, inputs) = sample;
                var interpreter = new PlanMatcher(plan);
                var compiled = Sentence.Compiled(plan);
                foreach (var (words, mentions) in inputs)
                {
                    var expected = Sentence.Matches(interpreter, words, mentions, padding: 2);
                    Interlocked.Add(ref found, expected.Length == 0 ? 0 : 1);
                    Interlocked.Add(ref facts, expected.Contains("fact", StringComparison.Ordinal) ? 1 : 0);
                    Assert.Equal(expected, Sentence.Matches(compiled, words, mentions, padding: 2));
                }
            },
            iter: Iterations,
            print: s => string.Join('\n', CSharpEmitter.Emit(s.Item1).Where(f => f.Name.StartsWith("Rules", StringComparison.Ordinal))
                .SelectMany(f => f.Text.Split('\n')).Where(l => l.Contains("// ", StringComparison.Ordinal))));
        // The comparison is worth something only if things match.
        Assert.True(found > 10 * Iterations && facts > 5 * Iterations, $"{found} sentences with matches, {facts} with facts");
    }

    private static long Iterations => long.TryParse(Environment.GetEnvironmentVariable("HILUM_RANDOM_PLANS"), out var n) ? n : 10;

    [Fact]
    public void A_slot_of_an_abandoned_way_is_not_captured()
    {
        var p = new TinyPlan("a", "b");
        p.Rule("x", Stratum.Constructions,
            [TinyPlan.Seq(TinyPlan.Maybe(TinyPlan.Seq(p.W("a"), TinyPlan.Finding(0))), TinyPlan.Gap(0, 5), p.W("b"), TinyPlan.Anatomy(1))],
            yields: [new Yield(0, -1, YieldStatus.AsRead, [1], default, [], -1)]);
        var plan = p.Build();
        var mentions = new[] { new TinyMention(1, 2, 0, -1), new TinyMention(2, 1, 2, -1) };
        // "a" with its finding (tokens 1 and 2) leaves no "b" behind it; without them "b" and the anatomy match.
        const string expected = "fact 0 0 AsRead 0-3 [-1] 1\n";
        Assert.StartsWith(expected, Sentence.Matches(new PlanMatcher(plan), "a b a", mentions), StringComparison.Ordinal);
        Assert.StartsWith(expected, Sentence.Matches(Sentence.Compiled(plan), "a b a", mentions), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_with_a_veto_is_dropped_only_where_it_overlaps()
    {
        var p = new TinyPlan("clear", "not", "of");
        p.Rule("normal", Stratum.Names, [TinyPlan.Seq(p.W("clear"), TinyPlan.Maybe(p.W("of")))], unless: [TinyPlan.Seq(p.W("not"), p.W("clear"))]);
        var plan = p.Build();
        foreach (var matcher in new[] { new PlanMatcher(plan), Sentence.Compiled(plan) })
        {
            Assert.Equal("hit 0 None 0-1 [-1]\n", Sentence.Matches(matcher, "clear x not clear of"));
            Assert.True(matcher.IsVetoed(Sentence.Context(matcher, [2, 1], []), 0, 1, 2));
            Assert.False(matcher.IsVetoed(Sentence.Context(matcher, [2, 1], []), 7, 1, 2));
        }
    }

    [Fact]
    public void An_endless_repeat_of_nothing_is_refused_by_both()
    {
        var p = new TinyPlan("a");
        p.Rule("x", Stratum.Names, [TinyPlan.Seq(p.W("a"), TinyPlan.Many(TinyPlan.Maybe(p.W("a"))))]);
        var plan = p.Build();
        Assert.Throws<ArgumentException>(() => new PlanMatcher(plan));
        Assert.Throws<ArgumentException>(() => CSharpEmitter.Emit(plan));
    }
}
