namespace Hilum.Runtime.Tests.Operators;

/// <summary>What becomes a fact, and what follows from it. See the section of the operator in docs/matching.md.</summary>
public sealed class ImplyTests
{
    [Theory]
    [InlineData("Scar at the right base and scar at the left base.", "scar at right base + left base")]
    [InlineData("Scar at the right base, mild scar at the left base.", "scar at right base; scar at left base, mild")]
    [InlineData("Scar at the right base, no scar at the left base.", "scar at right base; no scar at left base")]
    [InlineData("Scar at the right base. Scar at the left base.", "scar at right base; scar at left base")]
    [InlineData("Lungs clear and heart normal.", "normal at heart + right lung + left lung; no big heart at heart")]
    [InlineData("Left basilar scar, possibly scar.", "scar at left base")]
    [InlineData("Stable effusion on the right, effusion on the left.", "effusion at right pleura + left pleura, no change")]
    public void The_same_reading_twice_in_a_sentence_is_one_fact(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("The heart is normal.", "normal at heart; no big heart at heart")]
    [InlineData("The lungs are normal.", "normal at right lung + left lung")]
    [InlineData("The heart is otherwise normal.", "normal at heart")]
    [InlineData("No normal heart.", "")]
    public void A_normal_place_rules_out_what_it_says(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Normal.", "")]
    [InlineData("Clear.", "")]
    [InlineData("Normal arm.", "")]
    [InlineData("No abnormal heart.", "normal at heart; no big heart at heart")]
    [InlineData("PICC in the left arm.", "picc")]
    [InlineData("Widened.", "")]
    public void What_needs_a_place_and_has_none_is_no_fact_and_unlisted_places_are_not_written(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Herz und Lungen sind unauffällig.", "normal at herz + rechte lunge + linke lunge; no kardiomegalie at herz")]
    [InlineData("Das Herz ist normal.", "normal at herz; no kardiomegalie at herz")]
    [InlineData("FRAGESTELLUNG: Erguss? BEFUND: Herzgröße normal.", "normal at herz; no kardiomegalie at herz")]
    [InlineData("Herz: normal. Lungen: sonst unauffällig.", "normal at herz; no kardiomegalie at herz; normal at rechte lunge + linke lunge")]
    [InlineData("Erguss im linken Unterfeld und Erguss im rechten Unterfeld.", "erguss at rechtes unterfeld + linkes unterfeld")]
    [InlineData("Normal.", "")]
    public void Reads_german(string text, string facts) => Assert.Equal(facts, GermanRules.Set.Stated(text));
}
