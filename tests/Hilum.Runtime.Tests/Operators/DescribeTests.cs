namespace Hilum.Runtime.Tests.Operators;

/// <summary>Values and sizes: which finding they describe. See the section of the operator in docs/matching.md.</summary>
public sealed class DescribeTests
{
    [Theory]
    [InlineData("Small effusion.", "effusion, mild")]
    [InlineData("Severe patchy acute opacity.", "opacity, severe, acute, patchy")]
    [InlineData("The effusion is small.", "effusion, mild")]
    [InlineData("The heart is slightly enlarged.", "big heart, mild")]
    [InlineData("Large effusion, small nodule.", "effusion, severe; nodule, mild")]
    [InlineData("Edema with small effusion.", "edema; effusion, mild")]
    [InlineData("Edema and effusion, small.", "edema; effusion, mild")]
    [InlineData("Small right pleural effusion.", "effusion at right pleura, mild")]
    [InlineData("No small effusion.", "no effusion")]
    [InlineData("Old scar.", "scar")]
    public void A_value_belongs_to_one_finding_that_takes_it(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Mild to moderate edema.", "edema, moderate")]
    [InlineData("Moderate to mild edema.", "edema, moderate")]
    [InlineData("Mild and large edema.", "edema, severe")]
    [InlineData("Nodular and patchy opacity.", "opacity, patchy, nodular")]
    [InlineData("Old acute opacity.", "opacity, chronic")]
    [InlineData("Acute old opacity.", "opacity, acute")]
    public void Of_several_values_the_rule_of_the_attribute_decides(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("A 9 mm nodule.", "nodule, 9 mm")]
    [InlineData("A 9mm nodule.", "nodule, 9 mm")]
    [InlineData("Nodule measuring 4.5 cm.", "nodule, 4.5 cm")]
    [InlineData("A 2 x 3 cm nodule.", "nodule, 3 cm")]
    [InlineData("Opacity and 4 mm nodule.", "opacity; nodule, 4 mm")]
    [InlineData("A mm nodule.", "nodule")]
    [InlineData("Line 4 cm above the SVC.", "picc at vein, 4 cm")]
    public void A_number_before_a_unit_is_a_size(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Previously large effusion.", "effusion")]
    [InlineData("Previously large, now small effusion.", "effusion, mild, improved")]
    [InlineData("Nodule 18 mm, previously 31 mm.", "nodule, 18 mm, improved")]
    [InlineData("Nodule 12 mm previously.", "nodule")]
    [InlineData("Nodule 2 cm, from 1 cm.", "nodule, 2 cm, worsened")]
    [InlineData("Effusion is small, previously small.", "effusion, mild, no change")]
    public void What_was_earlier_is_not_stated(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Kleiner Erguss im linken Unterfeld.", "erguss at linkes unterfeld, gering")]
    [InlineData("Das Herz ist deutlich vergrößert.", "kardiomegalie at herz, deutlich")]
    [InlineData("Der Erguss ist deutlich.", "erguss, deutlich")]
    [InlineData("Kein kleiner Erguss.", "no erguss")]
    [InlineData("Rundherd 12 mm.", "rundherd, 12 mm")]
    [InlineData("Vormals großer Erguss.", "erguss")]
    [InlineData("Rundherd und großer Erguss.", "rundherd; erguss, deutlich")]
    public void Reads_german(string text, string facts) => Assert.Equal(facts, GermanRules.Set.Stated(text));
}
