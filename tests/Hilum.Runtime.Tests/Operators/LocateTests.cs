namespace Hilum.Runtime.Tests.Operators;

/// <summary>Where a finding is. See the section of the operator in docs/matching.md.</summary>
public sealed class LocateTests
{
    [Theory]
    [InlineData("The lungs are clear.", "normal at right lung + left lung")]
    [InlineData("Right basilar opacity.", "opacity at right base")]
    [InlineData("In the left lung a scar.", "scar at left lung")]
    [InlineData("The heart shows edema.", "edema")]
    public void Places_before_the_first_finding_are_its_places(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Opacity in the left base.", "opacity at left base")]
    [InlineData("Opacity in the right apex and left base.", "opacity at right upper lobe + left base")]
    [InlineData("Opacity, left base.", "opacity at left base")]
    [InlineData("Opacity at the base, in the right lung.", "opacity at right lung + right base")]
    [InlineData("PICC in the SVC of the left lung.", "picc at vein")]
    public void Places_after_the_last_finding_are_its_places(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Opacity in the right lung and left basilar scar.", "opacity at right lung; scar at left base")]
    [InlineData("Opacity at the right base with scar.", "opacity at right base; scar at right lung")]
    [InlineData("Opacity with left basilar scar.", "opacity; scar at left base")]
    [InlineData("Opacity, left base scar.", "opacity; scar at left base")]
    [InlineData("Lungs clear, right effusion.", "normal at right lung + left lung; effusion at right pleura")]
    public void Places_between_two_findings_are_divided(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Right effusion.", "effusion at right pleura")]
    [InlineData("Effusion on the left.", "effusion at left pleura")]
    [InlineData("Effusion, right and left.", "effusion at right pleura + left pleura")]
    [InlineData("Right line.", "picc")]
    [InlineData("Opacity at the base on the right.", "opacity at right base")]
    [InlineData("Opacity at the base, right.", "opacity at right base")]
    [InlineData("Opacity of the right lung at the base.", "opacity at right lung + right base")]
    [InlineData("Bilateral opacity at the base.", "opacity at right base + left base")]
    public void A_side_alone_restricts_or_means_the_usual_place(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Right basilar scar and opacity.", "scar at right base; opacity at right base")]
    [InlineData("Scar and opacity in the right base.", "scar at right base; opacity at right base")]
    [InlineData("Scar or opacity in the right base.", "maybe scar at right base; maybe opacity at right base")]
    [InlineData("Left base edema, no abnormality.", "edema at left base; no abnormal")]
    [InlineData("Scar, opacity in the right base.", "scar at right base; opacity at right base")]
    [InlineData("Right basilar scar and left basilar opacity.", "scar at right base; opacity at left base")]
    [InlineData("Opacity at the left base consistent with pneumonia.", "opacity at left base; pneumonia at left base")]
    [InlineData("Left basilar opacity, possibly pneumonia.", "opacity at left base; maybe pneumonia at left base")]
    [InlineData("Left basilar opacity, xxxx pneumonia.", "opacity at left base; pneumonia at left base")]
    [InlineData("The right lung is clear without edema.", "normal at right lung; no edema at right lung")]
    [InlineData("The right lung is normal but clear.", "normal at right lung")]
    [InlineData("Left base scar and effusion.", "scar at left base; effusion at left base")]
    public void A_list_or_an_interpretation_shares_the_place(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Left lung: Scar. Nodule.", "scar at left lung; nodule at left lung")]
    [InlineData("Left lung: Scar. IMPRESSION: Nodule.", "scar at left lung; nodule")]
    [InlineData("Left lung: Scar. Nodule at the right base.", "scar at left lung; nodule at right base")]
    [InlineData("Heart: Normal.", "normal at heart; no big heart at heart")]
    [InlineData("Heart: Effusion.", "effusion")]
    [InlineData("Right: scar. Left: no scar.", "scar at right lung; no scar at left lung")]
    [InlineData("Left lung. Scar.", "scar at left lung")]
    [InlineData("Lungs: clear on the right.", "normal at right lung")]
    public void A_heading_is_the_place_where_nothing_is_said(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Left effusion. It has increased.", "effusion at left pleura; effusion at left pleura, worsened")]
    [InlineData("Left effusion. It is gone.", "effusion at left pleura; no effusion at left pleura, resolved")]
    [InlineData("Left effusion. It is round.", "effusion at left pleura")]
    [InlineData("No effusion. It has increased.", "no effusion")]
    [InlineData("Left basilar opacity. This is edema.", "opacity at left base; edema at left base")]
    [InlineData("Left basilar opacity. Edema.", "opacity at left base; edema")]
    [InlineData("Left effusion. IMPRESSION: It has increased.", "effusion at left pleura")]
    public void An_anaphor_carries_the_place_over(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Nodule of the right lung.", "nodule at right lung")]
    [InlineData("Nodule in lung.", "nodule")]
    [InlineData("Consolidation of the chest.", "consolidation at right lung + left lung")]
    [InlineData("Mediastinum and lungs are normal.", "normal at mediastinum + right lung + left lung")]
    [InlineData("The mediastinum is widened.", "wide mediastinum at mediastinum")]
    [InlineData("Widened right lung.", "")]
    public void Groups_and_places_inside_names(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Opacity in the right and left base.", "opacity at right base + left base")]
    [InlineData("Right and left basilar opacity.", "opacity at right base + left base")]
    [InlineData("Opacity in the right base and left base with scar.", "opacity at right base + left base; scar")]
    [InlineData("Left chest tube in the pleura.", "chest tube at left pleura")]
    [InlineData("Left effusion of the pleura.", "effusion at left pleura")]
    [InlineData("In the left lung there is a scar.", "scar at left lung")]
    [InlineData("On the right there is a large effusion.", "effusion at right pleura, severe")]
    public void Sides_and_places_named_once_hold_for_all_that_share_them(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Edema over the heart, which is normal.", "edema; normal at heart; no big heart at heart")]
    [InlineData("Scar at the left base, which is clear.", "scar at left base; normal at left base")]
    [InlineData("The heart hides edema, which is at the left base.", "edema at left base")]
    public void A_relative_clause_is_about_the_place_before_it(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Scar on the right and a pneumothorax at the apex.", "scar at right lung; pneumothorax at right upper lobe")]
    [InlineData("Left effusion, scar at the base.", "effusion at left pleura; scar at left base")]
    [InlineData("Scar on the right, nodule on the left, and a pneumothorax at the apex.", "scar at right lung; nodule at left lung; pneumothorax at right upper lobe + left upper lobe")]
    [InlineData("Cardiomegaly and a scar at the base.", "big heart; scar at right base + left base")]
    [InlineData("Left lung: nodule at the apex.", "nodule at left upper lobe")]
    public void A_place_without_a_side_is_on_the_one_side_of_the_sentence(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Pleura and mediastinum: mediastinum widened.", "wide mediastinum at mediastinum")]
    [InlineData("Pleura and mediastinum: widened.", "wide mediastinum at mediastinum; thick pleura at right pleura + left pleura")]
    public void What_is_said_of_a_place_in_the_sentence_is_not_said_of_the_heading(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("The pleural spaces are clear.", "no effusion")]
    [InlineData("The lungs and pleural spaces are clear.", "normal at right lung + left lung; no effusion")]
    [InlineData("Pleural spaces otherwise clear.", "")]
    public void A_place_outside_the_list_rules_out_and_is_not_named(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("PICC in the arm with tip in the SVC.", "picc at vein")]
    [InlineData("PICC tip in the SVC.", "picc at vein")]
    public void A_tip_is_where_the_device_ends(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Erguss rechts.", "erguss at rechte lunge")]
    [InlineData("Verschattung im rechten Oberfeld und linken Unterfeld.", "verschattung at rechtes oberfeld + linkes unterfeld")]
    [InlineData("Verschattung im rechten Oberfeld und Rundherd links.", "verschattung at rechtes oberfeld; rundherd at linke lunge")]
    [InlineData("Linke Lunge: Verschattung. Erguss.", "verschattung at linke lunge; erguss at linke lunge")]
    [InlineData("Linke Lunge: Verschattung. Rundherd im rechten Oberfeld.", "verschattung at linke lunge; rundherd at rechtes oberfeld")]
    [InlineData("Verschattung und Rundherd im rechten Oberfeld.", "verschattung at rechtes oberfeld; rundherd at rechtes oberfeld")]
    [InlineData("Verschattung am rechten Unterfeld, Erguss gleichseitig.", "verschattung at rechtes unterfeld; erguss at rechte lunge")]
    [InlineData("Erguss links, Rundherd der Gegenseite.", "erguss at linke lunge; rundherd at rechte lunge")]
    [InlineData("Am rechten Unterfeld ist ein Rundherd.", "rundherd at rechtes unterfeld")]
    [InlineData("Erguss am Herz, welches normal ist.", "erguss; normal at herz; no kardiomegalie at herz")]
    [InlineData("Erguss rechts und Rundherd im Oberfeld.", "erguss at rechte lunge; rundherd at rechtes oberfeld")]
    [InlineData("Erguss rechts, Verschattung links, Rundherd im Oberfeld.", "erguss at rechte lunge; verschattung at linke lunge; rundherd at rechtes oberfeld + linkes oberfeld")]
    public void Reads_german(string text, string facts) => Assert.Equal(facts, GermanRules.Set.Stated(text));

    [Theory]
    [InlineData("PICC in the arm with tip in the SVC.", "vein")]
    [InlineData("PICC tip in the SVC.", "vein")]
    [InlineData("PICC in the SVC.", "")]
    [InlineData("Nodule tip at the left base.", "")]
    public void The_tip_of_a_device_is_told_apart(string text, string tip) =>
        Assert.Equal(tip, string.Join(" + ", EnglishRules.Set.Read(text).Facts[0].Tip));

    [Fact]
    public void The_tip_is_told_apart_in_german() =>
        Assert.Equal(["rechtes oberfeld"], GermanRules.Set.Read("Drainage im linken Oberfeld, Spitze im rechten Oberfeld.").Facts[0].Tip);
}
