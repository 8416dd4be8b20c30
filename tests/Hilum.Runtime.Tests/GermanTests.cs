namespace Hilum.Runtime.Tests;

/// <summary>The runtime reads another language with nothing but other rules: umlauts, a verb at the end, a negation behind, a comma in numbers left alone.</summary>
public sealed class GermanTests
{
    private static readonly RuleSet Rules = RuleSet.Of("""
        ontology own.german 1.0
            title  "Thorax, zum Testen"

        anatomy heart
            label   "herz"
            called  "herz", "herzgröße"
            when normal  rules out big_heart

        sided anatomy lung
            label   "lunge"
            called  "lunge", "lungen"

        sided anatomy field
            label   "unterfeld"
            part of  lung on the same side
            called  "unterfeld"

        attribute laterality
            type side
            right      "rechts", "rechte", "rechten"
            left       "links", "linke", "linken"
            bilateral  "beide", "beidseits"

        attribute severity
            from least to most  gering, deutlich
            gering    "gering", "geringer", "kleiner"
            deutlich  "deutlich", "großer"

        finding normal
            kind     nlp
            called   "unauffällig", "normal"
            seen in  lung, heart
            needs place

        finding effusion
            kind     anatomicalfinding
            label    "erguss"
            called   "erguss", "Ergüsse", "pleuraerguß"
            seen in  lung, field
            usually in  lung
            takes    severity, comparison

        finding shadow
            kind     anatomicalfinding
            label    "verschattung"
            called   "verschattung"
            seen in  lung, field
            usually in  lung
            takes    severity, comparison

        finding big_heart
            kind     anatomicalfinding
            label    "kardiomegalie"
            called   "kardiomegalie", { herz ist <0-1 words> vergrößert }
            usually in  heart
            takes    severity, comparison

        cue but : boundary
            says  "aber", "jedoch"

        cue joined : coordinator
            says  "und", ","

        cue one_of : alternative
            says  "oder"

        cue place_word : locator
            says  "im", "in der", "am"

        cue verb : predicate
            says  "ist", "sind"

        cue refers : anaphor
            says  "er", "diese"

        cue short : abbreviation
            says  "z.b.", "bzw."

        cue no : negation
            says     "kein", "keine", "ohne"
            reaches  forward, to end of clause

        cue not_seen : negation
            says     "nicht", "ausgeschlossen"
            reaches  backward, to end of clause

        cue perhaps : uncertainty
            says     "möglicher", "vermutlich"
            reaches  forward, to end of clause

        comparison worse : worsened
            says     "zugenommen", "größer"
            reaches  both, to end of clause

        section findings
            headed by  "BEFUND"
            findings here are stated

        section indication
            headed by  "FRAGESTELLUNG"
            findings here are hypothetical
        """);

    [Theory]
    [InlineData("Kein Erguss.", "no erguss usually at right lunge + left lunge")]
    [InlineData("Erguss nicht nachweisbar.", "no erguss usually at right lunge + left lunge")]
    [InlineData("Kleiner Erguss im linken Unterfeld.", "erguss at left unterfeld, gering")]
    [InlineData("KEINE VERSCHATTUNG, ABER ERGÜSSE BEIDSEITS.", "no verschattung usually at right lunge + left lunge; erguss at right lunge + left lunge")]
    [InlineData("Das Herz ist deutlich vergrößert.", "kardiomegalie usually at herz, deutlich")]
    [InlineData("Herz und Lungen sind unauffällig.", "normal at herz + right lunge + left lunge; no kardiomegalie at herz")]
    [InlineData("Pleuraerguß rechts. Er hat zugenommen.", "erguss at right lunge; erguss at right lunge, worsened")]
    [InlineData("Möglicher Erguss z.B. links.", "maybe erguss at left lunge")]
    [InlineData("Verschattung oder Erguss am rechten Unterfeld.", "maybe verschattung at right unterfeld; maybe erguss at right unterfeld")]
    [InlineData("FRAGESTELLUNG: Erguss? BEFUND: Herzgröße normal.", "normal at herz; no kardiomegalie at herz")]
    [InlineData("No effusion, not without opacity.", "")]
    public void Reads_german(string text, string facts) => Assert.Equal(facts, Rules.Facts(text));

    [Fact]
    public void Reads_the_question_as_the_reason() =>
        Assert.Equal("Erguss?", Rules.Read("FRAGESTELLUNG: Erguss? BEFUND: Kein Erguss.").ReasonForExam);
}
