using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <summary>Told what the interpreter does, for <c>hilum explain</c>. Tokens are those of the sentence that is being matched.</summary>
public interface IMatchTrace
{
    /// <summary>A pattern is tried at a token that it can begin with.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="pattern">Index in <see cref="PatternRule.Patterns"/>.</param>
    /// <param name="token">The token.</param>
    void Tried(PatternRule rule, int pattern, int token);

    /// <summary>The pattern matched.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="pattern">Index in <see cref="PatternRule.Patterns"/>.</param>
    /// <param name="start">First token.</param>
    /// <param name="end">One past the last token.</param>
    void Matched(PatternRule rule, int pattern, int start, int end);

    /// <summary>The pattern did not match; of all ways that were tried the one that came farthest is told.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="pattern">Index in <see cref="PatternRule.Patterns"/>.</param>
    /// <param name="start">The token where it was tried.</param>
    /// <param name="part">The part that did not fit, or null when none was reached.</param>
    /// <param name="token">Where it did not fit.</param>
    void Failed(PatternRule rule, int pattern, int start, PatternNode? part, int token);

    /// <summary>A construction matched, but one of its conditions does not hold.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="condition">The condition; null where its words lie farther apart than it allows.</param>
    /// <param name="start">First token of the match.</param>
    /// <param name="end">One past the last token of the match.</param>
    void Refused(PatternRule rule, SlotCondition? condition, int start, int end);

    /// <summary>A match was dropped because of an <c>unless</c> pattern.</summary>
    /// <param name="rule">The rule's number.</param>
    /// <param name="start">First token of the match.</param>
    /// <param name="end">One past the last token of the match.</param>
    /// <param name="unless">The pattern.</param>
    /// <param name="unlessStart">Its first token.</param>
    /// <param name="unlessEnd">One past its last token.</param>
    void Vetoed(int rule, int start, int end, PatternNode unless, int unlessStart, int unlessEnd);
}
