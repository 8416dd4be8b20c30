namespace Hilum.Runtime.Tests;

/// <summary>The small rule set with the words of the sentences in <see cref="StructureTests"/>.</summary>
internal static class StructureRules
{
    public static RuleSet Set { get; } = RuleSet.Of(EnglishRules.Text + """


        anatomy aorta
            called  "aorta"

        finding tortuous_aorta
            kind      anatomicalfinding
            of        aorta
            said by   "tortuous"

        finding enlarged
            kind      anatomicalfinding
            of        heart
            said by   "enlarged"
            takes     severity, comparison

        device airway_tube
            kind      tubesandlines
            called    "endotracheal tube"
            seen in   mediastinum
            usually in  mediastinum
            takes     comparison, tip

        cue unseen : pseudo
            says  "not well seen"

        cue document : hypothetical
            says     "to document"
            reaches  forward, to end of sentence

        cue degree : pseudo
            says  "no more than"

        cue not_at_all : negation
            says     "by no means"
            reaches  forward, to end of clause

        cue not_yet : negation
            says     "failed to", "yet to"
            reaches  forward, up to 4 words

        cue half : partial
            says  "incompletely", "all but"

        cue was_then : earlier
            says  "up from"

        cue yes : affirmation
            says     "yes"
            reaches  both, up to 2 words

        cue none : negation
            says     "none"
            reaches  backward, to end of clause

        cue one : pro_form
            says  "one", "the one"

        comparison clear_up : resolved
            says     "cleared"
            makes    absent
            reaches  both, to end of clause
            denied means  same
            partly means  better
        """);
}
