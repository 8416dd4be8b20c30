using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;

namespace Hilum.Emit.Tests;

/// <summary>The interpreter tells what it does.</summary>
public sealed class TraceTests
{
    [Theory]
    [InlineData("enlarged cardiac silhouette", "tried enlarged_heart/0 at 0; matched 0-3; tried enlarged_heart/1 at 1; failed at 3 on is")]
    [InlineData("enlarged heart", "tried enlarged_heart/0 at 0; failed at 1 on cardiac")]
    [InlineData("no sign of", "tried no/0 at 0; matched 0-3; vetoed 0-3 by 0-2")]
    public void Tries_matches_failures_and_vetoes_are_told(string words, string expected)
    {
        var log = new Log();
        Sentence.Matches(new PlanMatcher(SampleRules.Plan(), log), words);
        Assert.Equal(expected, string.Join("; ", log.Lines));
    }

    [Fact]
    public void A_condition_that_does_not_hold_is_told()
    {
        var log = new Log();
        Sentence.Matches(new PlanMatcher(SampleRules.Plan(), log), "x of y is", new TinyMention(0, 1, 0, -1), new TinyMention(2, 1, 2, -1));
        Assert.Contains("refused 0-4", log.Lines);
    }

    private sealed class Log : IMatchTrace
    {
        public List<string> Lines { get; } = [];

        public void Tried(PatternRule rule, int pattern, int token)
        {
            if (rule.Stratum != Stratum.Constructions)
                Lines.Add($"tried {rule.Description.Split(' ')[1]}/{pattern} at {token}");
        }

        public void Matched(PatternRule rule, int pattern, int start, int end) => Lines.Add($"matched {start}-{end}");

        public void Failed(PatternRule rule, int pattern, int start, PatternNode? part, int token)
        {
            if (rule.Stratum != Stratum.Constructions)
                Lines.Add($"failed at {token} on {(part as WordNode)?.Text}");
        }

        public void Refused(PatternRule rule, SlotCondition? condition, int start, int end) => Lines.Add($"refused {start}-{end}");

        public void Vetoed(int rule, int start, int end, PatternNode unless, int unlessStart, int unlessEnd) =>
            Lines.Add($"vetoed {start}-{end} by {unlessStart}-{unlessEnd}");
    }
}
