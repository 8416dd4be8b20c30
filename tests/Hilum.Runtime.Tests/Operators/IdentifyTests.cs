namespace Hilum.Runtime.Tests.Operators;

/// <summary>Words that stand for a finding. See the section of the operator in docs/matching.md.</summary>
public sealed class IdentifyTests
{
    [Theory]
    [InlineData("Nodule in the right lung and another on the left.", "nodule at right lung + left lung")]
    [InlineData("Small right effusion and a second on the left.", "effusion at right pleura, mild; effusion at left pleura")]
    [InlineData("Edema. A second at the left base.", "edema; edema at left base")]
    [InlineData("Another at the left base.", "")]
    public void A_pro_form_names_again_what_stands_before_it(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Left effusion. It has increased.", "effusion at left pleura; effusion at left pleura, worsened")]
    [InlineData("Left effusion. It is at the base, it is small.", "effusion at left pleura; effusion at right base + left base, mild")]
    [InlineData("Left effusion and edema. It has increased.", "effusion at left pleura; edema at left lung; edema at left lung, worsened")]
    [InlineData("Left effusion. No edema. It has increased.", "effusion at left pleura; no edema")]
    [InlineData("Left effusion. Heart normal. It has increased.", "effusion at left pleura; normal at heart; no big heart at heart; effusion at left pleura, worsened")]
    [InlineData("Small left effusion. It is unchanged. It is unchanged.", "effusion at left pleura, mild; effusion at left pleura, no change; effusion at left pleura, no change")]
    [InlineData("Left effusion. It has increased, new scar.", "effusion at left pleura; effusion at left pleura, worsened; scar")]
    [InlineData("Left effusion. It has increased, new nodule.", "effusion at left pleura; effusion at left pleura, worsened; nodule, new")]
    [InlineData("Left effusion. New scar, it has increased.", "effusion at left pleura; scar")]
    [InlineData("Left effusion. It is seen.", "effusion at left pleura")]
    public void An_anaphor_stands_for_the_finding_said_last(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Left effusion and nodule. They have increased.", "effusion at left pleura; nodule at left lung; effusion at left pleura, worsened; nodule at left lung, worsened")]
    [InlineData("No nodule, new left effusion. They have increased.", "no nodule; effusion at left pleura, new; effusion at left pleura, worsened")]
    [InlineData("Left effusion and nodule. These are gone.", "effusion at left pleura; nodule at left lung; no effusion at left pleura, resolved; no nodule at left lung, resolved")]
    [InlineData("Left effusion. These suggest edema.", "effusion at left pleura; edema")]
    [InlineData("No effusion. They have increased.", "no effusion")]
    [InlineData("They have increased.", "")]
    public void A_plural_anaphor_stands_for_all_that_is_there(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Left effusion and nodule. The former has increased.", "effusion at left pleura; nodule at left lung; effusion at left pleura, worsened")]
    [InlineData("Left effusion and nodule. The latter has increased.", "effusion at left pleura; nodule at left lung; nodule at left lung, worsened")]
    [InlineData("The former has increased.", "")]
    public void The_former_and_the_latter(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Pleuraerguß rechts. Er hat zugenommen.", "erguss at rechte lunge; erguss at rechte lunge, worsened")]
    [InlineData("Erguss rechts und Rundherd. Ersterer hat zugenommen.", "erguss at rechte lunge; rundherd; erguss at rechte lunge, worsened")]
    [InlineData("Erguss rechts und Rundherd. Letzterer hat zugenommen.", "erguss at rechte lunge; rundherd; rundherd, worsened")]
    [InlineData("Erguss rechts und Rundherd. Sie haben zugenommen.", "erguss at rechte lunge; rundherd; erguss at rechte lunge, worsened; rundherd, worsened")]
    [InlineData("Rundherd im rechten Oberfeld. Ein weiterer im linken Unterfeld.", "rundherd at rechtes oberfeld; rundherd at linkes unterfeld")]
    [InlineData("Kein Erguss. Er hat zugenommen.", "no erguss")]
    public void Reads_german(string text, string facts) => Assert.Equal(facts, GermanRules.Set.Stated(text));
}
