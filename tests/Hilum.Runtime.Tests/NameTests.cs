namespace Hilum.Runtime.Tests;

/// <summary>Section 2 of docs/matching.md: what a sentence names.</summary>
public sealed class NameTests
{
    private static void AssertFacts(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Facts(text));

    [Theory]
    [InlineData("Alveolar opacity.", "consolidation usually at right lung + left lung")]
    [InlineData("Opacity, alveolar.", "opacity usually at right lung + left lung")]
    [InlineData("Pleural effusion.", "effusion usually at right pleura + left pleura")]
    [InlineData("Air-space OPACITIES in both lungs.", "opacity at right lung + left lung")]
    [InlineData("Opacity in the lung apex.", "opacity at right upper lobe + left upper lobe")]
    [InlineData("Opacified.", "")]
    public void The_longest_name_counts(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Bone density.", "")]
    [InlineData("Density of the film.", "")]
    [InlineData("A density.", "opacity usually at right lung + left lung")]
    [InlineData("Bone density and a shadow.", "opacity usually at right lung + left lung")]
    [InlineData("The lung is a normal variant.", "")]
    public void Words_not_called_so_veto(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("PICC in the SVC.", "picc at vein")]
    [InlineData("picc in the svc.", "")]
    [InlineData("Line in the svc.", "picc usually at vein")]
    public void An_exact_name_needs_its_case(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Left lower lobe opacity.", "opacity at left base")]
    [InlineData("Opacity in the right sided lung apex.", "opacity at right upper lobe")]
    [InlineData("Bilateral lower lobe opacity.", "opacity at right base + left base")]
    [InlineData("Opacity in the lingula.", "opacity at left upper lobe")]
    [InlineData("Right heart size is normal.", "normal at heart; no big heart at heart")]
    public void A_side_is_joined_to_the_anatomy_after_it(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Opacity in the right upper, middle and lower lobe.", "opacity at right upper lobe + right middle lobe + right base")]
    [InlineData("Opacity in the right upper and left lower lobes.", "opacity at right upper lobe + left base")]
    [InlineData("Upper and lower lobe opacity.", "opacity at right upper lobe + left upper lobe + right base + left base")]
    [InlineData("Left upper or lower lobe opacity.", "opacity at left upper lobe + left base")]
    [InlineData("Opacity in the lower lobe and upper abdomen.", "opacity at right base + left base")]
    public void A_head_is_shared_by_the_words_joined_to_it(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("The effusion is no longer seen.", "no effusion usually at right pleura + left pleura, resolved")]
    [InlineData("No change of technique, edema.", "edema usually at right lung + left lung")]
    [InlineData("Scar left behind.", "scar usually at right lung + left lung")]
    [InlineData("Effusion is slightly smaller.", "effusion usually at right pleura + left pleura, improved")]
    [InlineData("No new edema.", "no edema usually at right lung + left lung")]
    [InlineData("No less than an edema.", "edema usually at right lung + left lung")]
    public void A_cue_or_value_inside_longer_words_does_not_count(string text, string facts) => AssertFacts(text, facts);
}
