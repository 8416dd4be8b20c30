namespace Hilum.Runtime.Tests;

/// <summary>A small rule set: one or two declarations for every operator, so that each can be seen alone.</summary>
internal static class EnglishRules
{
    public static RuleSet Set { get; } = RuleSet.Of(Text);

    public const string Text = """
        ontology own.english 1.0
            title  "Chest, for tests"

        anatomy mediastinum
            called  "mediastinum"

        anatomy heart
            part of  mediastinum
            called   "heart", "heart size"
            when normal  rules out big_heart

        sided anatomy lung
            called  "lung"

        sided anatomy upper_lobe
            part of  lung on the same side
            called   "upper lobe", "lung apex", "apex", "lingula" (left)

        sided anatomy middle_lobe
            part of  lung on the same side
            called   "middle lobe"

        sided anatomy base
            part of  lung on the same side
            called   "lower lobe", "lung base", "base", "basilar", "basal"

        sided anatomy pleura
            called  "pleura"

        sided anatomy arm
            kind    unlisted
            called  "arm"

        sided anatomy pleural_space
            kind    unlisted
            called  "pleural space"
            when normal  rules out effusion

        anatomy vein
            called  "SVC" (exact)

        anatomy chest
            means   lung, mediastinum
            called  "chest"

        attribute laterality
            type side
            right      "right", "right sided"
            left       "left", "left sided"
            bilateral  "both", "bilateral"

        attribute severity
            from least to most  mild, moderate, severe
            mild      "mild", "small", "slight", "slightly"
            moderate  "moderate"
            severe    "severe", "large"

        attribute temporal
            acute    "acute"
            chronic  "chronic", "old"

        attribute texture
            counts all
            patchy   "patchy"
            nodular  "nodular"

        attribute unit
            type unit
            mm  "mm"
            cm  "cm"
            percent  "percent"

        inflection noun
            ending  ""    becomes  "s"
            ending  "y"   becomes  "ies"
            ending  "ax"  becomes  "aces"

        inflection verb
            ending  ""   becomes  "s", "ed", "ing"
            ending  "e"  becomes  "es", "ed", "ing"

        inflection adjective
            ending  ""   becomes  "er"

        finding normal
            kind      nlp
            stands for normal
            called    "normal", "unremarkable"
            not called  "normal variant"
            seen in   lung, heart, mediastinum, pleura, upper_lobe, middle_lobe, base
            needs place

        finding clear
            kind      nlp
            label     "normal"
            is a      normal
            stands for normal
            called    "clear"
            seen in   lung, upper_lobe, middle_lobe, base, pleural_space
            needs place

        finding abnormal
            kind      nlp
            follows from  anatomicalfinding, disease
            called    "abnormal", "abnormality"
            seen in   lung, heart, mediastinum, pleura

        finding big_heart
            kind      anatomicalfinding
            label     "big heart"
            called    "cardiomegaly", { heart (size)? is <0-1 words> enlarged }
            usually in  heart
            takes     severity, comparison

        finding wide_mediastinum
            kind      anatomicalfinding
            label     "wide mediastinum"
            of        mediastinum
            said by   "widened"
            takes     severity, comparison

        finding thick_pleura
            kind      anatomicalfinding
            label     "thick pleura"
            of        pleura
            said by   "widened"

        finding opacity
            kind      anatomicalfinding
            called    "opacity", "shadow", "density"
            not called  "bone density", "density of the film"
            seen in   lung, upper_lobe, middle_lobe, base
            usually in  lung
            takes     severity, temporal, texture, comparison

        finding consolidation
            kind      anatomicalfinding
            is a      opacity
            called    "consolidation", "alveolar opacity"
            seen in   lung, upper_lobe, middle_lobe, base
            usually in  lung
            takes     severity, comparison

        finding edema
            kind      anatomicalfinding
            is a      opacity
            called    "edema"
            seen in   lung, upper_lobe, middle_lobe, base
            usually in  lung
            takes     severity, comparison

        finding effusion
            kind      anatomicalfinding
            called    "effusion", "pleural effusion"
            seen in   pleura, lung, base
            usually in  pleura
            takes     severity, temporal, comparison

        finding pneumothorax
            kind      anatomicalfinding
            called    "pneumothorax"
            seen in   pleura, upper_lobe
            usually in  pleura
            takes     severity, comparison

        finding nodule
            kind      anatomicalfinding
            called    "nodule", { nodule <0-1 words> <a: lung> }
            seen in   lung, upper_lobe, middle_lobe, base
            usually in  lung
            takes     severity, texture, comparison

        finding scar
            kind      anatomicalfinding
            called    "scar", "scarring"
            seen in   lung, upper_lobe, middle_lobe, base
            usually in  lung
            takes     severity

        finding pneumonia
            kind      disease
            is a      consolidation
            called    "pneumonia"
            seen in   lung, upper_lobe, middle_lobe, base
            usually in  lung
            takes     severity, comparison

        device long_line
            kind      tubesandlines
            label     "picc"
            called    "PICC" (exact), "line"
            seen in   vein, arm
            usually in  vein
            a side alone means  arm
            takes     comparison, tip

        device tube
            kind      tubesandlines
            label     "chest tube"
            called    "chest tube"
            seen in   pleura
            usually in  pleura
            takes     comparison

        cue but : boundary
            says  "but", ";"

        cue there : existential
            says  "there"

        cue which : relative
            says  "which"

        cue comma : separator
            says  ","

        cue joined : coordinator
            says  "and"

        cue one_of : alternative
            says  "or", "nor", "versus"

        cue place_word : locator
            says  "in", "at", "of", "on", "over", "above"

        cue device_tip : tip
            says  "tip", "ends"

        cue verb : predicate
            says  "is", "are", "was", "has", "have"

        cue company : accompaniment
            says  "with"

        cue refers : anaphor
            says  "it", "this"

        cue refers_to_all : plural_anaphor
            says  "they", "these"

        cue taken_back : correction
            says  "correction", "scratch that"

        cue first_named : former
            says  "the former"

        cue last_named : latter
            says  "the latter"

        cue rest : residual
            says  "otherwise"

        cue stands_for : pro_form
            says  "another", "a second"

        cue meaning : interpretation
            says  "consistent with", "representing"

        cue blank : removed_word
            says  "xxxx"

        cue short : abbreviation
            says  "dr.", "e.g.", "approx."

        cue doctor_no : pseudo
            says  "no change of technique", "left behind"

        cue in_part : partial
            says  "nearly", "partly"

        cue before : earlier
            says  "previously", "from"

        cue no : negation
            says      "no", "without", "not", "no evidence that"
            unless    { no less than }
            reaches   forward, to end of clause
            stops at  meaning

        cue never : negation
            says      "never"
            reaches   forward, up to 2 words

        cue neither : negation
            says      "neither"
            reaches   forward, to end of coordination

        cue not_seen : negation
            says      "not seen", "absent"
            reaches   backward, to end of clause

        cue ruled_out : negation
            says      "excluded"
            reaches   backward, to end of clause
            denied means  uncertain

        cue after_all : affirmation
            says      "not without"
            reaches   forward, to end of clause

        cue perhaps : uncertainty
            says        "perhaps", "possible", "possibly", "probably", "may be", "may represent"
            reaches     forward, to end of clause
            applies to  finding

        cue likely : uncertainty
            says        "likely", "suggests"
            reaches     object, to end of coordination

        cue considered : uncertainty
            says        "a consideration"
            reaches     both, to end of coordination

        cue doubt : uncertainty
            says        "doubt that"
            reaches     forward, to end of clause
            denied means  present

        cue surely : certainty
            says     "certainly"
            reaches  forward, to end of clause

        cue ask : hypothetical
            says     "query", "look for", "to exclude"
            reaches  forward, to end of sentence

        cue past : historical
            says     "history of"
            reaches  forward, to end of clause

        cue other_film : other_exam
            says     "prior film showed"
            reaches  forward, to end of clause

        comparison better : improved
            verb        "improve", "decrease"
            noun        "improvement", "decrease"
            adjective   "smaller", "better"
            says        "slightly smaller"
            reaches     both, to end of clause
            applies to  finding, device
            makes       less
            denied means  same
            beats       again

        comparison worse : worsened
            verb        "increase"
            adjective   "worse", "larger"
            reaches     both, to end of clause
            applies to  finding, device
            makes       more
            denied means  same
            beats       again

        comparison same : no_change
            says        "stable", "unchanged"
            reaches     both, to end of clause
            applies to  finding, device
            makes       same

        comparison again : no_change
            says        "again"
            reaches     both, to end of clause
            applies to  finding, device

        comparison all_same : no_change
            says        "all unchanged"
            reaches     backward, to end of sentence

        comparison fresh : new
            says        "new"
            reaches     forward, to end of clause
            denied means  absent

        comparison gone : resolved
            verb        "resolve"
            noun        "resolution"
            says        "gone", "no longer seen"
            makes       absent
            reaches     both, to end of clause
            denied means  same
            partly means  better

        pattern looks_like
            matches  { <a: finding> mimicking <b: finding> }
            yields   absent b

        section findings
            headed by  "FINDINGS", "FINDING"
            findings here are stated
            text without a heading is here

        section impression
            headed by  "IMPRESSION"
            findings here are stated

        section draft
            headed by  "WET READ"
            findings here are preliminary

        section indication
            headed by  "INDICATION", "REASON FOR EXAM"
            findings here are hypothetical

        section history
            headed by  "HISTORY"
            findings here are hypothetical

        section technique
            headed by  "TECHNIQUE"
            findings here are ignored
        """;
}
