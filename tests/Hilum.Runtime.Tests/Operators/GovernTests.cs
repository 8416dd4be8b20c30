namespace Hilum.Runtime.Tests.Operators;

/// <summary>Cues that govern cues: what comes out is what the governed one declares. See the section of the operator in docs/matching.md.</summary>
public sealed class GovernTests
{
    [Theory]
    [InlineData("Edema has not improved.", "edema, no change")]
    [InlineData("Edema has not increased.", "edema, no change")]
    [InlineData("No evidence that edema has increased.", "edema, no change")]
    [InlineData("Edema has not resolved.", "edema, no change")]
    [InlineData("No improvement in edema.", "edema, no change")]
    [InlineData("No decrease of the effusion.", "effusion, no change")]
    public void A_denied_change_is_no_change(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("No increased edema.", "edema, no change")]
    [InlineData("No larger effusion.", "effusion, no change")]
    [InlineData("No effusion, edema has increased.", "no effusion; edema, worsened")]
    [InlineData("No effusion and edema has increased.", "no effusion; edema, worsened")]
    public void A_change_said_of_what_is_denied_stays_a_denial(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("No new edema.", "no edema")]
    [InlineData("No new edema or nodule.", "no edema; no nodule")]
    public void A_denied_new_is_absent(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("No doubt that edema is there.", "edema")]
    [InlineData("Doubt that edema is there.", "maybe edema")]
    [InlineData("Pneumonia is not excluded.", "maybe pneumonia")]
    [InlineData("Pneumonia is excluded.", "no pneumonia")]
    public void A_denied_doubt_or_denial(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Edema is nearly resolved.", "edema, improved")]
    [InlineData("Edema has nearly resolved.", "edema, improved")]
    [InlineData("Nearly resolved edema.", "edema, improved")]
    [InlineData("Partly resolved effusion and edema.", "effusion, improved; edema, improved")]
    [InlineData("Nearly edema has resolved.", "no edema, resolved")]
    public void What_holds_in_part(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Der Erguss hat nicht abgenommen.", "erguss, no change")]
    [InlineData("Der Erguss ist fast verschwunden.", "erguss, improved")]
    [InlineData("Der Erguss ist nicht verschwunden.", "erguss, no change")]
    [InlineData("Kein neuer Erguss.", "no erguss")]
    [InlineData("Eine Pneumonie ist nicht ausgeschlossen.", "maybe pneumonia")]
    [InlineData("Eine Pneumonie ist ausgeschlossen.", "no pneumonia")]
    [InlineData("Kein Zweifel an einer Pneumonie.", "pneumonia")]
    [InlineData("Kein möglicher Erguss.", "no erguss")]
    public void Reads_german(string text, string facts) => Assert.Equal(facts, GermanRules.Set.Stated(text));
}
