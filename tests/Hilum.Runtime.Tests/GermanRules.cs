namespace Hilum.Runtime.Tests;

/// <summary>
/// The operators' second rule set: the same few concepts in German, with umlauts, a verb at the end, and denials behind what they deny.
/// </summary>
internal static class GermanRules
{
    public static RuleSet Set { get; } = RuleSet.Of(Text);

    public const string Text = """
        ontology own.german 1.0
            title  "Thorax, zum Testen"
            kinds  befund, diagnose, allgemein, material

        anatomy heart
            label   "herz"
            called  "herz", "herzgröße"
            when normal  rules out big_heart

        sided anatomy lung
            label   "lunge"
            prints right  "rechte lunge"
            prints left   "linke lunge"
            called  "lunge", "lungen"

        sided anatomy upper_field
            label   "oberfeld"
            prints right  "rechtes oberfeld"
            prints left   "linkes oberfeld"
            part of  lung on the same side
            called  "oberfeld"

        sided anatomy field
            label   "unterfeld"
            prints right  "rechtes unterfeld"
            prints left   "linkes unterfeld"
            part of  lung on the same side
            called  "unterfeld"

        attribute laterality
            type side
            right      "rechts", "rechte", "rechten", "rechter", "rechtes"
            left       "links", "linke", "linken", "linker", "linkes"
            bilateral  "beide", "beidseits"
            same_side      "gleichseitig"
            opposite_side  "gegenseite"

        attribute severity
            from least to most  gering, deutlich
            gering    "gering", "geringer", "kleiner"
            deutlich  "deutlich", "großer"

        attribute temporal
            alt  "alter", "alte"

        attribute unit
            type unit
            mm  "mm"
            cm  "cm"

        inflection verb
            ending  ""   becomes  "t"

        finding normal
            kind     allgemein
            stands for normal
            called   "unauffällig", "normal", "frei"
            seen in  lung, heart
            needs place

        finding abnormal
            kind     allgemein
            label    "auffällig"
            follows from  befund, diagnose
            called   "auffällig", "auffälligkeit"
            seen in  lung, heart

        finding effusion
            kind     befund
            label    "erguss"
            called   "erguss", "Ergüsse", "pleuraerguß"
            seen in  lung, field
            usually in  lung
            takes    severity, temporal, comparison

        finding shadow
            kind     befund
            label    "verschattung"
            called   "verschattung", "verschattungen"
            seen in  lung, field, upper_field
            usually in  lung
            takes    severity, temporal, comparison

        finding pneumonia
            kind     diagnose
            is a     shadow
            called   "pneumonie"

        finding node
            kind     befund
            label    "rundherd"
            called   "rundherd"
            seen in  lung, field, upper_field
            usually in  lung
            takes    severity, comparison

        finding big_heart
            kind     befund
            label    "kardiomegalie"
            called   "kardiomegalie"
            of       heart
            said by  "vergrößert"
            takes    severity, comparison

        device drain
            kind     material
            label    "drainage"
            called   "drainage"
            seen in  lung, upper_field
            usually in  lung
            takes    comparison, tip

        cue but : boundary
            says  "aber", "jedoch", ";"

        cue there : existential
            says  "es findet sich"

        cue which : relative
            says  "welche", "welcher", "welches"

        cue comma : separator
            says  ","

        cue joined : coordinator
            says  "und"

        cue one_of : alternative
            says  "oder", "noch"

        cue place_word : locator
            says  "im", "in der", "am", "über"

        cue device_tip : tip
            says  "spitze"

        cue verb : predicate
            says  "ist", "sind", "hat", "haben", "wirkt"

        cue company : accompaniment
            says  "mit"

        cue meaning : interpretation
            says  "vereinbar mit", "entsprechend"

        cue refers : anaphor
            says  "er", "dies"

        cue refers_to_all : plural_anaphor
            says  "sie", "diese"

        cue taken_back : correction
            says  "korrektur"

        cue stands_for : pro_form
            says  "ein weiterer"

        cue first_named : former
            says  "ersterer"

        cue last_named : latter
            says  "letzterer"

        cue rest : residual
            says  "sonst"

        cue in_part : partial
            says  "fast", "teilweise"

        cue before : earlier
            says  "zuvor", "vormals"

        cue short : abbreviation
            says  "z.b.", "bzw."

        cue no : negation
            says     "kein", "keine", "keinen", "ohne", "weder", "nein"
            reaches  forward, to end of clause

        cue not_seen : negation
            says     "nachweisbar", "nicht nachweisbar"
            reaches  backward, to end of clause

        cue denied : negation
            says     "nicht"
            reaches  forward, to end of clause

        cue ruled_out : negation
            says     "ausgeschlossen"
            reaches  backward, to end of clause
            denied means  uncertain

        cue perhaps : uncertainty
            says     "möglicher", "mögliche", "vermutlich"
            reaches  forward, to end of clause
            denied means  absent

        cue likely : uncertainty
            says     "wahrscheinlich"
            reaches  object, to end of coordination

        cue doubt : uncertainty
            says     "zweifel an einer"
            reaches  forward, to end of clause
            denied means  present

        cue ask : hypothetical
            says     "frage nach", "zum ausschluss"
            reaches  forward, to end of sentence

        comparison better : improved
            says     "abgenommen", "gebessert"
            adjective  "rückläufig", "kleinerer"
            reaches  both, to end of clause
            makes    less
            denied means  same

        comparison worse : worsened
            says     "zugenommen", "größer", "progredient", "zunahme"
            reaches  both, to end of clause
            makes    more
            denied means  same
            beats    again

        comparison same : no_change
            says     "unverändert", "unveränderte", "unveränderter"
            reaches  both, to end of clause
            makes    same

        comparison again : no_change
            says     "weiterhin"
            reaches  both, to end of clause

        comparison fresh : new
            says     "neuer", "neu"
            reaches  both, to end of clause
            denied means  absent

        comparison gone : resolved
            says     "zurückgebildet", "verschwunden"
            makes    absent
            reaches  both, to end of clause
            denied means  same
            partly means  better

        section findings
            headed by  "BEFUND"
            findings here are stated
            text without a heading is here

        section indication
            headed by  "FRAGESTELLUNG"
            findings here are hypothetical
        """;
}
