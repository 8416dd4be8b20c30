namespace Hilum.Runtime.Tests;

/// <summary>
/// Sentences that are still read wrong, with what a reader would take from them. A case that fails here is read right now: move it to the
/// tests of its operator.
/// </summary>
public sealed class KnownFaults
{
    private static readonly RuleSet Rules = EnglishRules.Set;

    [Theory]
    // A side joined to a side that is part of a name: "right" gets no anatomy and is lost.
    [InlineData("Opacity in the right and left base.", "opacity at right base + left base")]
    [InlineData("Right and left basilar opacity.", "opacity at right base + left base")]
    // The same before a cue: the joint is taken for one between findings, and the second place goes to the second finding.
    [InlineData("Opacity in the right base and left base with scar.", "opacity at right base + left base; scar usually at right lung + left lung")]
    // A side before the finding and its usual place after it, without a side: the side is lost.
    [InlineData("Left chest tube in the pleura.", "chest tube at left pleura")]
    [InlineData("Left effusion of the pleura.", "effusion at left pleura")]
    // A side before the finding and a place after it: the usual place is added to the stated one.
    [InlineData("Bilateral opacity at the base.", "opacity at right base + left base")]
    // A subject of which nothing is found is given to the next finding.
    [InlineData("The heart is not seen, normal lungs.", "normal at right lung + left lung")]
    // The head left out takes the negation of its own side only.
    [InlineData("No right and small left effusion.", "no effusion at right pleura; effusion at left pleura, mild")]
    // A boundary parts a place from the finding that follows it.
    [InlineData("In the left lung there is a scar.", "scar at left lung")]
    [InlineData("On the right there is a large effusion.", "effusion at right pleura, severe")]
    // A value and a change joined before one finding: the value is lost.
    [InlineData("Small, unchanged left effusion.", "effusion at left pleura, mild, no change")]
    [InlineData("Small and stable left effusion.", "effusion at left pleura, mild, no change")]
    // "Or" after a change joins two that are both there.
    [InlineData("Unchanged right effusion or edema.", "effusion at right pleura, no change; edema usually at right lung + left lung, no change")]
    // A finding said by its usual place and by none is one fact.
    [InlineData("No cardiomegaly, heart normal.", "no big heart at heart; normal at heart")]
    public void Not_yet_read_right(string text, string wanted) => Assert.NotEqual(wanted, Rules.Facts(text));

    [Theory]
    // A number behind a letter: its decimal point ends the sentence.
    [InlineData("A 2.1x3.5 cm nodule.", "A 2.1x3.5 cm nodule.")]
    // A heading of two words joined by a slash is read as a phrase.
    [InlineData("FINDINGS/IMPRESSION: No edema.", "No edema.")]
    public void Not_yet_cut_right(string text, string wanted) => Assert.NotEqual(wanted, string.Join('|', Rules.Sentences(text).Select(s => s.Text)));

    [Fact]
    public void The_reason_still_holds_sections_between_two_of_its_kind() =>
        Assert.NotEqual("Cough. Fall.", Rules.Read("INDICATION: Cough. FINDINGS: Scar. HISTORY: Fall.").ReasonForExam);
}
