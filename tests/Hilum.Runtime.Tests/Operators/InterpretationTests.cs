namespace Hilum.Runtime.Tests.Operators;

/// <summary>Readings of the name before them. See the section of the operator in docs/matching.md.</summary>
public sealed class InterpretationTests
{
    [Theory]
    [InlineData("Opacity at the left base consistent with pneumonia.", "opacity at left base; pneumonia at left base")]
    [InlineData("Stable opacity at the left base consistent with edema.", "opacity at left base, no change; edema at left base, no change")]
    [InlineData("Left basilar opacity, possibly pneumonia.", "opacity at left base; maybe pneumonia at left base")]
    [InlineData("Left basilar opacity possibly pneumonia.", "opacity at left base; maybe pneumonia at left base")]
    [InlineData("Left basilar opacity, scar versus edema.", "opacity at left base; maybe scar at left base; maybe edema at left base")]
    [InlineData("Left basilar opacity, edema, or nodule.", "maybe opacity at left base; maybe edema at left base; maybe nodule at left base")]
    [InlineData("Left basilar opacity which may represent scar.", "opacity at left base; maybe scar at left base")]
    [InlineData("Left basilar opacity, xxxx pneumonia.", "opacity at left base; pneumonia at left base")]
    public void A_reading_shares_place_and_change(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Left basilar opacity. Possibly pneumonia.", "opacity at left base; maybe pneumonia")]
    [InlineData("Left basilar opacity with pneumonia.", "opacity at left base; pneumonia at left lung")]
    [InlineData("Left basilar opacity, no pneumonia.", "opacity at left base; no pneumonia at left base")]
    [InlineData("Left basilar opacity; possibly pneumonia.", "opacity at left base; maybe pneumonia")]
    [InlineData("Consistent with pneumonia, opacity at the left base.", "pneumonia at left base; opacity at left base")]
    public void What_is_no_reading(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Verschattung im linken Oberfeld vereinbar mit Pneumonie.", "verschattung at linkes oberfeld; pneumonia at linkes oberfeld")]
    [InlineData("Verschattung im linken Oberfeld, vermutlich Pneumonie.", "verschattung at linkes oberfeld; maybe pneumonia at linkes oberfeld")]
    [InlineData("Unveränderte Verschattung links entsprechend Pneumonie.", "verschattung at linke lunge, no change; pneumonia at linke lunge, no change")]
    [InlineData("Verschattung im linken Oberfeld mit Pneumonie.", "verschattung at linkes oberfeld; pneumonia at linke lunge")]
    public void Reads_german(string text, string facts) => Assert.Equal(facts, GermanRules.Set.Stated(text));
}
