using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <summary>
/// A rule set ready to match: its tables, its lexicon, and its patterns as code. Implemented by generated C# (the fast path) and by
/// <see cref="PlanMatcher"/> (the interpreter, which can trace). Immutable and safe to share between threads; what changes
/// while a report is read lives in a <see cref="MatchContext"/>.
/// </summary>
/// <param name="ontology">The tables.</param>
/// <param name="lexicon">The plain names.</param>
public abstract class Matcher(Ontology ontology, Lexicon lexicon)
{
    /// <summary>The tables.</summary>
    public Ontology Ontology { get; } = ontology;

    /// <summary>The plain names.</summary>
    public Lexicon Lexicon { get; } = lexicon;

    /// <summary>Tries every rule of <see cref="Stratum.Names"/> at every token of the sentence and reports matches with <see cref="MatchContext.Found"/>.</summary>
    /// <param name="c">The sentence.</param>
    protected internal abstract void MatchNames(MatchContext c);

    /// <summary>The same for <see cref="Stratum.Cues"/>.</summary>
    /// <param name="c">The sentence.</param>
    protected internal abstract void MatchCues(MatchContext c);

    /// <summary>The same for <see cref="Stratum.Constructions"/>; matches are reported with <see cref="MatchContext.State"/>.</summary>
    /// <param name="c">The sentence.</param>
    protected internal abstract void MatchConstructions(MatchContext c);

    /// <summary>True when an <c>unless</c> pattern of the rule overlaps the words of a match.</summary>
    /// <param name="c">The sentence.</param>
    /// <param name="rule">The rule's number.</param>
    /// <param name="start">First token of the match.</param>
    /// <param name="end">One past its last token.</param>
    protected internal abstract bool IsVetoed(MatchContext c, int rule, int start, int end);
}
