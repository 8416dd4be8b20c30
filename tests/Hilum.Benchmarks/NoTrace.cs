using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;

namespace Hilum.Benchmarks;

/// <summary>A listener that only counts, so that what is measured is the tracing itself.</summary>
internal sealed class NoTrace : IMatchTrace
{
    public long Steps { get; private set; }

    public void Tried(PatternRule rule, int pattern, int token) => Steps++;

    public void Matched(PatternRule rule, int pattern, int start, int end) => Steps++;

    public void Failed(PatternRule rule, int pattern, int start, PatternNode? part, int token) => Steps++;

    public void Refused(PatternRule rule, SlotCondition? condition, int start, int end) => Steps++;

    public void Vetoed(int rule, int start, int end, PatternNode unless, int unlessStart, int unlessEnd) => Steps++;
}
