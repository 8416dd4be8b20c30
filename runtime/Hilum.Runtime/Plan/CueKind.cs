namespace Hilum.Runtime.Plan;

/// <summary>What a cue does. Cues compete only on one axis; see <c>docs/matching.md</c>.</summary>
public enum CueKind
{
    /// <summary>Existence: absent.</summary>
    Negation,

    /// <summary>Existence: present after all ("not without"); also makes a negation inside its words void.</summary>
    Affirmation,

    /// <summary>Certainty: present but doubtful.</summary>
    Uncertainty,

    /// <summary>Certainty: not doubtful; stops an uncertainty.</summary>
    Certainty,

    /// <summary>Relevance: asked for, recommended or conditional; states nothing.</summary>
    Hypothetical,

    /// <summary>Relevance: of the patient's past; states nothing.</summary>
    Historical,

    /// <summary>Relevance: of another exam; states nothing.</summary>
    OtherExam,

    /// <summary>Change against an earlier exam.</summary>
    Comparison,

    /// <summary>Words that have another meaning than the cues inside them; does nothing itself.</summary>
    Pseudo,

    /// <summary>Only ends the reach of cues that stop at it; unlike a pseudo-cue it leaves the cues inside its words alone.</summary>
    Stop,

    /// <summary>Structure: starts a new clause.</summary>
    Boundary,

    /// <summary>Structure: joins items of a list.</summary>
    Coordinator,

    /// <summary>Structure: joins items of which one holds; each becomes doubtful.</summary>
    Alternative,

    /// <summary>Structure: an anatomy after it is the place of what stands before it.</summary>
    Locator,

    /// <summary>Structure: a verb between a subject and what is said of it.</summary>
    Predicate,

    /// <summary>Structure: stands for the finding of the sentence before.</summary>
    Anaphor,

    /// <summary>Structure: stands for a finding named before it in the sentence ("another on the left").</summary>
    ProForm,

    /// <summary>Structure: names the tip of a device; places after it are where the tip is.</summary>
    Tip,

    /// <summary>Structure: joins a finding to its interpretation or cause, which shares its place.</summary>
    Interpretation,

    /// <summary>Structure: adds something that shares neither place nor description ("with").</summary>
    Accompaniment,

    /// <summary>A word that was removed from the text.</summary>
    RemovedWord,

    /// <summary>A word whose full stop does not end a sentence.</summary>
    Abbreviation,

    /// <summary>Structure: a sign that parts items of a list, or statements (a comma).</summary>
    Separator,

    /// <summary>Says that a change it governs holds in part only ("nearly", "incompletely").</summary>
    Partial,

    /// <summary>The value or size beside it is that of an earlier exam: compared, not stated ("previously").</summary>
    Earlier,

    /// <summary>Structure: begins a clause about the name right before it ("which").</summary>
    Relative,

    /// <summary>What is normal is so only where nothing else was named ("otherwise", "the rest of"): it rules nothing out.</summary>
    Residual,

    /// <summary>Structure: starts a clause that names something new ("there is"), which has no part in what was spoken of before.</summary>
    Existential,

    /// <summary>Words of dictation that stand for the sign among them ("full stop").</summary>
    SpokenSign,

    /// <summary>Structure: stands for the first of the findings named last ("the former").</summary>
    Former,

    /// <summary>Structure: stands for the last of the findings named last ("the latter").</summary>
    Latter,

    /// <summary>Stands for all findings of the sentence before ("both", "they").</summary>
    PluralAnaphor,

    /// <summary>The speaker takes back what was said: what follows replaces the last words of its kind ("left, correction, right").</summary>
    Correction,
}
