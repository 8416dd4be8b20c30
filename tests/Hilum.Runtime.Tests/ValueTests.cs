namespace Hilum.Runtime.Tests;

/// <summary>Section 5 of docs/matching.md: how a finding is, and how it has changed.</summary>
public sealed class ValueTests
{
    private static void AssertFacts(string text, string facts)
    {
        var said = EnglishRules.Set.Read(text).Facts.Where(f => !f.Implied);
        Assert.Equal(facts, string.Join("; ", said.Select(f => RuleSet.Say(f).Replace(" usually at " + string.Join(" + ", f.Anatomies), ""))));
    }

    [Theory]
    [InlineData("Small effusion.", "effusion, mild")]
    [InlineData("Severe patchy acute opacity.", "opacity, severe, acute, patchy")]
    [InlineData("The effusion is small.", "effusion, mild")]
    [InlineData("The heart is slightly enlarged.", "big heart, mild")]
    [InlineData("Mild to moderate edema.", "edema, moderate")]
    [InlineData("Moderate to mild edema.", "edema, moderate")]
    [InlineData("Mild and large edema.", "edema, severe")]
    [InlineData("Nodular and patchy opacity.", "opacity, patchy, nodular")]
    [InlineData("Large effusion, small nodule.", "effusion, severe; nodule, mild")]
    [InlineData("Edema with small effusion.", "edema; effusion, mild")]
    [InlineData("Edema and effusion, small.", "edema; effusion, mild")]
    [InlineData("Small right pleural effusion.", "effusion at right pleura, mild")]
    [InlineData("No small effusion.", "no effusion")]
    [InlineData("Old scar.", "scar")]
    [InlineData("Edema; the heart is small.", "edema")]
    public void A_value_belongs_to_one_finding_that_takes_it(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("A 9 mm nodule.", "nodule, 9 mm")]
    [InlineData("A 9mm nodule.", "nodule, 9 mm")]
    [InlineData("Nodule measuring 4.5 cm.", "nodule, 4.5 cm")]
    [InlineData("A 2 x 3 cm nodule.", "nodule, 3 cm")]
    [InlineData("Opacity and 4 mm nodule.", "opacity; nodule, 4 mm")]
    [InlineData("A mm nodule.", "nodule")]
    public void A_number_before_a_unit_is_a_size(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Stable edema.", "edema, no change")]
    [InlineData("The edema has increased.", "edema, worsened")]
    [InlineData("New nodule.", "nodule, new")]
    [InlineData("Nodule new.", "nodule")]
    [InlineData("The effusion is smaller, new nodule.", "effusion, improved; nodule, new")]
    [InlineData("Edema and effusion are unchanged.", "edema, no change; effusion, no change")]
    [InlineData("Unchanged edema and effusion.", "edema, no change; effusion, no change")]
    [InlineData("Unchanged edema and new effusion.", "edema, no change; effusion, new")]
    [InlineData("Increased edema with effusion.", "edema, worsened; effusion")]
    [InlineData("Scar is unchanged.", "scar")]
    [InlineData("Edema with a scar, unchanged.", "edema, no change; scar")]
    [InlineData("Edema but unchanged.", "edema, no change")]
    [InlineData("No nodule, edema is unchanged.", "no nodule; edema, no change")]
    [InlineData("No stable edema.", "no edema")]
    [InlineData("The line is unchanged.", "picc, no change")]
    public void A_change_belongs_to_the_nearest_finding_and_its_list(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("The edema is gone.", "no edema, resolved")]
    [InlineData("Edema and effusion have resolved.", "no edema, resolved; no effusion, resolved")]
    [InlineData("Possible edema is gone.", "no edema, resolved")]
    [InlineData("Edema is gone; effusion.", "no edema, resolved; effusion")]
    [InlineData("Resolved edema, scar.", "no edema, resolved; scar")]
    [InlineData("Never edema and an effusion, gone.", "no edema; no effusion, resolved")]
    public void What_is_gone_is_absent(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Small, unchanged left effusion.", "effusion at left pleura, mild, no change")]
    [InlineData("Small and stable left effusion.", "effusion at left pleura, mild, no change")]
    public void A_value_joined_to_a_change_is_not_lost(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Facts(text));
}
