namespace Hilum.Runtime.Tests;

/// <summary>Sections 3 and 4 of docs/matching.md: clauses, existence, certainty, relevance.</summary>
public sealed class CueTests
{
    // Places are beside the point here.
    private static void AssertFacts(string text, string facts)
    {
        var said = EnglishRules.Set.Read(text).Facts.Where(f => !f.Implied);
        Assert.Equal(facts, string.Join("; ", said.Select(f => RuleSet.Say(f).Replace(" usually at " + string.Join(" + ", f.Anatomies), ""))));
    }

    [Theory]
    [InlineData("No edema, but a scar.", "no edema; scar")]
    [InlineData("No edema; scar.", "no edema; scar")]
    [InlineData("No edema is seen and the heart is enlarged.", "no edema; big heart")]
    [InlineData("No edema and scar.", "no edema; no scar")]
    [InlineData("No edema, lungs clear.", "no edema; normal at right lung + left lung")]
    [InlineData("No edema and the heart and mediastinum are normal.", "no edema; normal at mediastinum + heart; no big heart at heart")]
    [InlineData("Edema is absent or the heart is enlarged.", "no edema; big heart")]
    public void Clauses_end_the_reach_of_cues(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("No scar, nodule, or edema.", "no scar; no nodule; no edema")]
    [InlineData("Scar without edema.", "scar; no edema")]
    [InlineData("Edema not seen.", "no edema")]
    [InlineData("Scar and edema not seen.", "no scar; no edema")]
    [InlineData("No edema consistent with pneumonia.", "no edema; pneumonia")]
    [InlineData("Never a scar in the left lung or edema.", "no scar at left lung; maybe edema")]
    [InlineData("Neither scar nor edema.", "no scar; edema")]
    [InlineData("Neither scar, edema with nodule.", "no scar; no edema; nodule")]
    [InlineData("NO EDEMA", "no edema")]
    public void Negation_reaches(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("No scar is seen, not without edema.", "no scar; edema")]
    [InlineData("Not without an effusion.", "effusion")]
    [InlineData("Not without scar, no edema.", "scar; no edema")]
    [InlineData("No edema, not without a scar.", "no edema; scar")]
    [InlineData("Not without a scar, edema not seen.", "scar; no edema")]
    public void The_nearest_cue_on_existence_counts(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Possible edema.", "maybe edema")]
    [InlineData("Edema, perhaps scar.", "edema; maybe scar")]
    [InlineData("Possible nodule, certainly scar.", "maybe nodule; scar")]
    [InlineData("No possible edema.", "no edema")]
    [InlineData("Perhaps a chest tube.", "chest tube")]
    [InlineData("Possible scar; edema.", "maybe scar; edema")]
    public void Uncertainty_reaches(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Scar or edema.", "maybe scar; maybe edema")]
    [InlineData("Scar versus edema.", "maybe scar; maybe edema")]
    [InlineData("Scar, nodule, or edema.", "maybe scar; maybe nodule; maybe edema")]
    [InlineData("Opacity, scar versus edema.", "opacity; maybe scar; maybe edema")]
    [InlineData("No scar or edema.", "no scar; no edema")]
    [InlineData("Scar and edema.", "scar; edema")]
    [InlineData("Scar at the right base or the left base.", "scar at right base + left base")]
    public void Alternatives_are_doubtful_unless_absent(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Query edema.", "")]
    [InlineData("Scar, look for edema.", "scar")]
    [InlineData("CT to exclude pneumonia, but the heart is enlarged.", "")]
    [InlineData("History of pneumonia.", "")]
    [InlineData("History of pneumonia; scar.", "scar")]
    [InlineData("Prior film showed an effusion, but no edema.", "no edema")]
    [InlineData("Scar with history of pneumonia.", "scar")]
    public void What_is_asked_past_or_of_another_film_is_not_said(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Nodule mimicking scar.", "nodule; no scar")]
    [InlineData("Possible nodule mimicking scar.", "maybe nodule; no scar")]
    public void A_construction_states_what_it_yields(string text, string facts) => AssertFacts(text, facts);
}
