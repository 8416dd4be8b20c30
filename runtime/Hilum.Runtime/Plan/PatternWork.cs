namespace Hilum.Runtime.Plan;

/// <summary>
/// How much work a pattern can be. Dead ends are not entered twice, so a pattern takes at most <see cref="Of"/> steps for each token of a
/// sentence; both engines refuse the same sentences by the same product.
/// </summary>
public static class PatternWork
{
    /// <summary>Steps that a pattern may take on one sentence.</summary>
    public const long Budget = 1 << 24;

    /// <summary>Patterns of less work are not weighed: no sentence is long enough.</summary>
    public const int Least = 10_000;

    // A gap tries so many tokens at most: sentences are cut before they are longer.
    private const int LongestGap = 1_000;

    /// <summary>Steps for each token of the sentence, at most.</summary>
    /// <param name="node">The pattern, or a part of one.</param>
    public static int Of(PatternNode node) => (int)Math.Min(int.MaxValue, Steps(node));

    /// <summary>The most tokens that a pattern can take; <see cref="int.MaxValue"/> where a slot or an endless part takes any number.</summary>
    /// <param name="node">The pattern.</param>
    public static int Tokens(PatternNode node) => node switch
    {
        WordNode => 1,
        SequenceNode s => AtMost(s.Parts.Sum(p => (long)Tokens(p))),
        ChoiceNode c => c.Alternatives.Select(Tokens).DefaultIfEmpty(0).Max(),
        RepeatNode r => AtMost((long)r.Max * Tokens(r.Part)),
        GapNode g => g.Max,
        _ => int.MaxValue,
    };

    private static int AtMost(long tokens) => (int)Math.Min(int.MaxValue, tokens);

    private static long Steps(PatternNode node) => node switch
    {
        SequenceNode s => 1 + s.Parts.Sum(Steps),
        ChoiceNode c => 1 + c.Alternatives.Sum(Steps),
        RepeatNode r => 1 + Steps(r.Part) * Math.Max(1, r.Max == int.MaxValue ? r.Min : r.Max),
        GapNode g => 1 + Math.Clamp((long)g.Max - g.Min, 0, LongestGap),
        _ => 1,
    };
}
