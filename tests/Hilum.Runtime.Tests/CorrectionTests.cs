namespace Hilum.Runtime.Tests;

/// <summary>What a speaker takes back is not said; see the third step in docs/matching.md.</summary>
public sealed class CorrectionTests
{
    [Theory]
    [InlineData("Nodule in the left, correction, right lung.", "nodule at right lung")]
    [InlineData("Nodule in the left lung, scratch that, right base.", "nodule at right base")]
    [InlineData("Small, correction, large effusion.", "effusion, severe")]
    [InlineData("Scar, correction, nodule at the left base.", "nodule at left base")]
    [InlineData("Edema. Small right effusion, correction, small left effusion.", "edema; effusion at left pleura, mild")]
    public void What_follows_replaces_the_last_words_of_its_kind(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Effusion, correction.", "effusion")]
    [InlineData("Correction, no edema.", "no edema")]
    [InlineData("Effusion, correction, at the left base.", "effusion at left base")]
    [InlineData("Correction.", "")]
    public void With_nothing_to_replace_all_stays(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Rundherd im linken, Korrektur, rechten Oberfeld.", "rundherd at rechtes oberfeld")]
    [InlineData("Geringer, Korrektur, großer Erguss.", "erguss, deutlich")]
    [InlineData("Rundherd, Korrektur, Verschattung links.", "verschattung at linke lunge")]
    public void Reads_german(string text, string facts) => Assert.Equal(facts, GermanRules.Set.Stated(text));
}
