namespace Hilum.Runtime.Tests;

/// <summary>Section 6 of docs/matching.md: where a finding is.</summary>
public sealed class PlaceTests
{
    private static void AssertFacts(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Facts(text));

    [Theory]
    [InlineData("The lungs are clear.", "normal at right lung + left lung")]
    [InlineData("Right basilar opacity.", "opacity at right base")]
    [InlineData("In the left lung a scar.", "scar at left lung")]
    [InlineData("The heart shows edema.", "edema usually at right lung + left lung")]
    public void Places_before_the_first_finding_are_its_places(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Opacity in the left base.", "opacity at left base")]
    [InlineData("Opacity in the right apex and left base.", "opacity at right upper lobe + left base")]
    [InlineData("Opacity, left base.", "opacity at left base")]
    [InlineData("Opacity at the base, in the right lung.", "opacity at right lung + right base")]
    [InlineData("PICC in the SVC of the left lung.", "picc at vein")]
    public void Places_after_the_last_finding_are_its_places(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Opacity in the right lung and left basilar scar.", "opacity at right lung; scar at left base")]
    [InlineData("Opacity at the right base with scar.", "opacity at right base; scar usually at right lung + left lung")]
    [InlineData("Opacity with left basilar scar.", "opacity usually at right lung + left lung; scar at left base")]
    [InlineData("Opacity, left base scar.", "opacity usually at right lung + left lung; scar at left base")]
    [InlineData("Lungs clear, right effusion.", "normal at right lung + left lung; effusion at right pleura")]
    public void Places_between_two_findings_are_divided(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Right effusion.", "effusion at right pleura")]
    [InlineData("Effusion on the left.", "effusion at left pleura")]
    [InlineData("Effusion, right and left.", "effusion at right pleura + left pleura")]
    [InlineData("Right line.", "picc")]
    [InlineData("Opacity at the base on the right.", "opacity at right base")]
    [InlineData("Opacity at the base, right.", "opacity at right base")]
    [InlineData("Opacity of the right lung at the base.", "opacity at right lung + right base")]
    public void A_side_alone_restricts_or_means_the_usual_place(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Right basilar scar and opacity.", "scar at right base; opacity at right base")]
    [InlineData("Scar and opacity in the right base.", "scar at right base; opacity at right base")]
    [InlineData("Right basilar scar and left basilar opacity.", "scar at right base; opacity at left base")]
    [InlineData("Opacity at the left base consistent with pneumonia.", "opacity at left base; pneumonia at left base")]
    [InlineData("Left basilar opacity, possibly pneumonia.", "opacity at left base; maybe pneumonia at left base")]
    [InlineData("Left basilar opacity, xxxx pneumonia.", "opacity at left base; pneumonia at left base")]
    [InlineData("The right lung is clear without edema.", "normal at right lung; no edema at right lung")]
    [InlineData("The right lung is normal but clear.", "normal at right lung")]
    public void A_list_or_an_interpretation_shares_the_place(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Left lung: Scar. Nodule.", "scar at left lung; nodule at left lung")]
    [InlineData("Left lung: Scar. Remarks: Nodule.", "scar at left lung; nodule usually at right lung + left lung")]
    [InlineData("Left lung: Scar. IMPRESSION: Nodule.", "scar at left lung; nodule usually at right lung + left lung")]
    [InlineData("Left lung: Scar. Nodule at the right base.", "scar at left lung; nodule at right base")]
    [InlineData("Heart: Normal.", "normal at heart; no big heart at heart")]
    [InlineData("Heart: Effusion.", "effusion usually at right pleura + left pleura")]
    public void A_heading_is_the_place_where_nothing_is_said(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Left effusion. It has increased.", "effusion at left pleura; effusion at left pleura, worsened")]
    [InlineData("Left effusion. It is gone.", "effusion at left pleura; no effusion at left pleura, resolved")]
    [InlineData("Possible nodule. It is at the right apex.", "maybe nodule usually at right lung + left lung; maybe nodule at right upper lobe")]
    [InlineData("Left effusion. It is round.", "effusion at left pleura")]
    [InlineData("No effusion. It has increased.", "no effusion usually at right pleura + left pleura")]
    [InlineData("Left basilar opacity. This is edema.", "opacity at left base; edema at left base")]
    [InlineData("Left basilar opacity. Edema.", "opacity at left base; edema usually at right lung + left lung")]
    [InlineData("Left effusion. IMPRESSION: It has increased.", "effusion at left pleura")]
    public void An_anaphor_carries_finding_and_place_over(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Nodule of the right lung.", "nodule at right lung")]
    [InlineData("Nodule in lung.", "nodule usually at right lung + left lung")]
    [InlineData("Consolidation of the chest.", "consolidation at right lung + left lung")]
    [InlineData("Mediastinum and lungs are normal.", "normal at mediastinum + right lung + left lung")]
    public void Groups_and_places_inside_names(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Opacity in the right and left base.", "opacity at right base + left base")]
    [InlineData("Right and left basilar opacity.", "opacity at right base + left base")]
    [InlineData("Opacity in the right base and left base with scar.", "opacity at right base + left base; scar usually at right lung + left lung")]
    [InlineData("Left chest tube in the pleura.", "chest tube at left pleura")]
    [InlineData("Left effusion of the pleura.", "effusion at left pleura")]
    [InlineData("Bilateral opacity at the base.", "opacity at right base + left base")]
    [InlineData("In the left lung there is a scar.", "scar at left lung")]
    [InlineData("On the right there is a large effusion.", "effusion at right pleura, severe")]
    public void Sides_and_places_named_once_hold_for_all_that_share_them(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Facts(text));
}
