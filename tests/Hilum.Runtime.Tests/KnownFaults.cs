namespace Hilum.Runtime.Tests;

/// <summary>
/// Sentences that are still read wrong, with what a reader would take from them. A case that fails here is read right now: move it to the
/// tests of its operator.
/// </summary>
public sealed class KnownFaults
{
    private static readonly RuleSet Rules = EnglishRules.Set;

    [Theory]
    // A subject of which nothing is found is given to the next finding.
    [InlineData("The heart is not seen, normal lungs.", "normal at right lung + left lung")]
    // The head left out takes the negation of its own side only.
    [InlineData("No right and small left effusion.", "no effusion at right pleura; effusion at left pleura, mild")]
    // "Or" after a change joins two that are both there.
    [InlineData("Unchanged right effusion or edema.", "effusion at right pleura, no change; edema usually at right lung + left lung, no change")]
    // A finding said by its usual place and by none is one fact.
    [InlineData("No cardiomegaly, heart normal.", "no big heart at heart; normal at heart")]
    public void Not_yet_read_right(string text, string wanted) => Assert.NotEqual(wanted, Rules.Facts(text));
}
