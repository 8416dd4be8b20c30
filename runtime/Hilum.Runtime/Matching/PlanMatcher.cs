using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <summary>The interpreter: runs a plan's pattern trees as they are.</summary>
public sealed class PlanMatcher : Matcher
{
    /// <summary>Prepares a plan.</summary>
    /// <param name="plan">The plan.</param>
    public PlanMatcher(MatchPlan plan) : base(plan.Ontology, plan.Lexicon)
    {
    }

    /// <inheritdoc/>
    protected internal override void MatchNames(MatchContext c) => throw new NotImplementedException();

    /// <inheritdoc/>
    protected internal override void MatchCues(MatchContext c) => throw new NotImplementedException();

    /// <inheritdoc/>
    protected internal override void MatchConstructions(MatchContext c) => throw new NotImplementedException();

    /// <inheritdoc/>
    protected internal override bool IsVetoed(MatchContext c, int rule, int start, int end) => throw new NotImplementedException();
}
