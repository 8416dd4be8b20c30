namespace Hilum.Runtime.Tests;

/// <summary>
/// Sentences that are still read wrong, with what a reader would take from them. A case that fails here is read right now: move it to the
/// tests of its operator.
/// </summary>
public sealed class KnownFaults
{
    [Theory]
    // A subject of which nothing is found is given to the next finding.
    [InlineData("The heart is not seen, normal lungs.", "normal at right lung + left lung")]
    // "Or" after a change joins two that are both there.
    [InlineData("Unchanged right effusion or edema.", "effusion at right pleura, no change; edema, no change")]
    // A finding said by its usual place and by none is one fact.
    [InlineData("No cardiomegaly, heart normal.", "no big heart at heart; normal at heart")]
    // The doubt of the finding that "it" stands for is not carried over.
    [InlineData("Possible nodule. It is at the right apex.", "maybe nodule; maybe nodule at right upper lobe")]
    // A heading that no rule knows does not end the heading before it.
    [InlineData("Left lung: Scar. Remarks: Nodule.", "scar at left lung; nodule")]
    // What stands before two sides of one name is said of both.
    [InlineData("Small left and right effusion.", "effusion at right pleura + left pleura, mild")]
    // An answer that is followed by a comma is no answer, and denies what follows.
    [InlineData("Effusion: no, edema.", "no effusion; edema")]
    // A heading under which something else is said is taken as stated.
    [InlineData("Edema: heart normal.", "normal at heart; no big heart at heart")]
    public void Not_yet_read_right(string text, string wanted) => Assert.NotEqual(wanted, EnglishRules.Set.Stated(text));
}
