namespace Hilum.Runtime.Tests.Operators;

/// <summary>Changes against an earlier exam: which findings have changed. See the section of the operator in docs/matching.md.</summary>
public sealed class ChangeTests
{
    [Theory]
    [InlineData("Stable edema.", "edema, no change")]
    [InlineData("New nodule.", "nodule, new")]
    [InlineData("Decreased small effusion.", "effusion, mild, improved")]
    [InlineData("Decrease in the effusion.", "effusion, improved")]
    [InlineData("Smaller opacity at the base.", "opacity at right base + left base, improved")]
    [InlineData("Improved right effusion and edema.", "effusion at right pleura, improved; edema at right lung, improved")]
    public void A_change_before_its_name(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("The edema has increased.", "edema, worsened")]
    [InlineData("Nodule new.", "nodule")]
    [InlineData("The effusion is smaller, new nodule.", "effusion, improved; nodule, new")]
    [InlineData("Edema but unchanged.", "edema, no change")]
    [InlineData("No nodule, edema is unchanged.", "no nodule; edema, no change")]
    [InlineData("The line is unchanged.", "picc, no change")]
    [InlineData("Scar is unchanged.", "scar")]
    public void A_change_behind_its_subject(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Edema and effusion are unchanged.", "edema, no change; effusion, no change")]
    [InlineData("Unchanged edema and effusion.", "edema, no change; effusion, no change")]
    [InlineData("Unchanged edema and new effusion.", "edema, no change; effusion, new")]
    [InlineData("Increased edema with effusion.", "edema, worsened; effusion")]
    [InlineData("Edema, possible effusion are unchanged.", "edema; maybe effusion, no change")]
    [InlineData("Stable edema and possible effusion.", "edema, no change; maybe effusion")]
    [InlineData("Stable edema, no effusion.", "edema, no change; no effusion")]
    [InlineData("Edema with effusion is unchanged.", "edema, no change; effusion, no change")]
    [InlineData("Edema with effusion has increased.", "edema, worsened; effusion, worsened")]
    [InlineData("Edema, possibly scar, unchanged.", "edema, no change; maybe scar")]
    [InlineData("Opacity, possibly edema, unchanged.", "opacity, no change; maybe edema, no change")]
    [InlineData("Effusion, on the right, and edema are unchanged.", "effusion at right pleura, no change; edema, no change")]
    [InlineData("Edema with stable effusion.", "edema; effusion, no change")]
    [InlineData("Stable opacity representing pneumonia.", "opacity, no change; pneumonia, no change")]
    [InlineData("Opacity, no edema and effusion are stable.", "opacity; no edema; effusion, no change")]
    public void A_list_shares_a_change(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Small, unchanged left effusion.", "effusion at left pleura, mild, no change")]
    [InlineData("Small and stable left effusion.", "effusion at left pleura, mild, no change")]
    [InlineData("Left effusion, which has increased.", "effusion at left pleura, worsened")]
    [InlineData("Worse: right effusion.", "effusion at right pleura, worsened")]
    [InlineData("Unchanged are the opacities.", "opacity, no change")]
    [InlineData("Edema with a scar, unchanged.", "edema, no change; scar")]
    [InlineData("Unchanged; edema.", "edema, no change")]
    public void A_change_in_a_group_of_its_own(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("The edema is gone.", "no edema, resolved")]
    [InlineData("Edema and effusion have resolved.", "no edema, resolved; no effusion, resolved")]
    [InlineData("Possible edema is gone.", "no edema, resolved")]
    [InlineData("Edema is gone; effusion.", "no edema, resolved; effusion")]
    [InlineData("Resolved edema, scar.", "no edema, resolved; scar")]
    [InlineData("Never edema and an effusion, gone.", "no edema; no effusion, resolved")]
    [InlineData("No stable edema.", "no edema")]
    [InlineData("Left effusion, look for resolution.", "effusion at left pleura")]
    [InlineData("Left effusion has increased, look for resolution.", "effusion at left pleura, worsened")]
    public void What_is_gone_is_absent(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Nodule 2 cm, previously 1 cm.", "nodule, 2 cm, worsened")]
    [InlineData("Nodule 9 mm, previously 1 cm.", "nodule, 9 mm, improved")]
    [InlineData("Nodule 9 mm, previously 9 mm.", "nodule, 9 mm, no change")]
    [InlineData("Previously small, now large effusion.", "effusion, severe, worsened")]
    [InlineData("Previously large, now small effusion.", "effusion, mild, improved")]
    [InlineData("Previously small, now small effusion.", "effusion, mild, no change")]
    [InlineData("Again a nodule, now 2 cm, previously 1 cm.", "nodule, 2 cm, worsened")]
    [InlineData("Again a nodule, 2 cm.", "nodule, 2 cm, no change")]
    [InlineData("New nodule 2 cm, previously 1 cm.", "nodule, 2 cm, new")]
    [InlineData("The previously described effusion is not seen.", "no effusion, resolved")]
    [InlineData("The previously described effusion is seen.", "effusion")]
    [InlineData("No previously described scar.", "no scar")]
    [InlineData("No nodule, previously 9 mm.", "no nodule")]
    public void Then_and_now(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Unveränderte Verschattung und Erguss.", "verschattung, no change; erguss, no change")]
    [InlineData("Unveränderte Verschattung und neuer Erguss.", "verschattung, no change; erguss, new")]
    [InlineData("Der Erguss hat zugenommen.", "erguss, worsened")]
    [InlineData("Erguss und Verschattung sind unverändert.", "erguss, no change; verschattung, no change")]
    [InlineData("Erguss und Verschattung sind verschwunden.", "no erguss, resolved; no verschattung, resolved")]
    [InlineData("Erguss, welcher zugenommen hat.", "erguss, worsened")]
    [InlineData("Progredient: Erguss rechts.", "erguss at rechte lunge, worsened")]
    [InlineData("Erguss 12 mm, zuvor 20 mm.", "erguss, 12 mm, improved")]
    [InlineData("Vormals großer, jetzt kleiner Erguss.", "erguss, gering, improved")]
    [InlineData("Vormals beschriebener Erguss nicht nachweisbar.", "no erguss, resolved")]
    [InlineData("Unveränderter Rundherd, 12 mm, zuvor 9 mm.", "rundherd, 12 mm, worsened")]
    [InlineData("Erguss rechts, Frage nach Zunahme.", "erguss at rechte lunge")]
    [InlineData("Verschattung mit Erguss hat zugenommen.", "verschattung, worsened; erguss, worsened")]
    public void Reads_german(string text, string facts) => Assert.Equal(facts, GermanRules.Set.Stated(text));
}
