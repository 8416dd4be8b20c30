namespace Hilum.Runtime.Tests.Operators;

/// <summary>Names in headings, and words that stand for a finding of which nothing is said. See the section of the operator in docs/matching.md.</summary>
public sealed class TopicsTests
{
    [Theory]
    [InlineData("Pneumothorax: no.", "no pneumothorax")]
    [InlineData("Effusion: small, left.", "effusion at left pleura, mild")]
    [InlineData("Effusion: small.", "effusion, mild")]
    [InlineData("Effusion: left base.", "effusion at left base")]
    public void A_heading_states_what_is_answered(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Effusion: no pleural effusion.", "no effusion")]
    [InlineData("Opacity: consolidation at the left base.", "consolidation at left base")]
    [InlineData("Consolidation: opacity at the left base.", "opacity at left base")]
    [InlineData("Effusion: no edema.", "no edema")]
    [InlineData("Effusion:", "")]
    public void A_heading_named_again_states_nothing(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Left effusion. It is seen.", "effusion at left pleura")]
    [InlineData("Left effusion. This.", "effusion at left pleura")]
    public void What_is_only_mentioned_again_states_nothing(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Erguss: nein.", "no erguss")]
    [InlineData("Erguss: kein Erguss.", "no erguss")]
    [InlineData("Erguss: kleiner, links.", "erguss at linke lunge, gering")]
    [InlineData("Erguss:", "")]
    [InlineData("Erguss rechts. Er.", "erguss at rechte lunge")]
    public void Reads_german(string text, string facts) => Assert.Equal(facts, GermanRules.Set.Stated(text));
}
