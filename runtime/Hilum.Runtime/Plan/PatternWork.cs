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

    private static long Steps(PatternNode node) => node switch
    {
        SequenceNode s => 1 + s.Parts.Sum(Steps),
        ChoiceNode c => 1 + c.Alternatives.Sum(Steps),
        RepeatNode r => 1 + Steps(r.Part) * Math.Max(1, r.Max == int.MaxValue ? r.Min : r.Max),
        GapNode g => 1 + Math.Clamp((long)g.Max - g.Min, 0, LongestGap),
        _ => 1,
    };
}
