using Hilum.Runtime.Facts;

namespace Hilum.Runtime.Tests;

/// <summary>Section 7 of docs/matching.md: what becomes a fact, and what follows from it.</summary>
public sealed class FactTests
{
    private static readonly RuleSet Rules = EnglishRules.Set;

    private static void AssertFacts(string text, string facts) => Assert.Equal(facts, Rules.Facts(text));

    private static string Implied(string text) => string.Join("; ", Rules.Read(text).Facts.Where(f => f.Implied).Select(RuleSet.Say));

    [Theory]
    [InlineData("Scar at the right base and scar at the left base.", "scar at right base + left base")]
    [InlineData("Scar at the right base, mild scar at the left base.", "scar at right base; scar at left base, mild")]
    [InlineData("Scar at the right base, no scar at the left base.", "scar at right base; no scar at left base")]
    [InlineData("Scar at the right base. Scar at the left base.", "scar at right base; scar at left base")]
    [InlineData("Lungs clear and heart normal.", "normal at heart + right lung + left lung; no big heart at heart")]
    [InlineData("Left basilar scar, possibly scar.", "scar at left base")]
    public void The_same_reading_twice_in_a_sentence_is_one_fact(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("The heart is normal.", "normal at heart; no big heart at heart")]
    [InlineData("The lungs are normal.", "normal at right lung + left lung")]
    [InlineData("No normal heart.", "")]
    public void A_normal_place_rules_out_what_it_says(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Normal.", "")]
    [InlineData("Clear.", "")]
    [InlineData("Normal arm.", "")]
    [InlineData("No abnormal heart.", "no abnormal at heart")]
    [InlineData("PICC in the left arm.", "picc")]
    public void What_needs_a_place_and_has_none_is_no_fact_and_unlisted_places_are_not_written(string text, string facts) => AssertFacts(text, facts);

    [Theory]
    [InlineData("Scar at the left base.", "scar at left lung; abnormal at left lung + left base")]
    [InlineData("Left basilar pneumonia.",
        "pneumonia at left lung; consolidation at left lung + left base; opacity at left lung + left base; abnormal at left lung + left base")]
    [InlineData("Scar.", "abnormal usually at right lung + left lung")]
    [InlineData("Cardiomegaly.", "abnormal usually at mediastinum + heart")]
    [InlineData("Possible scar.", "maybe abnormal usually at right lung + left lung")]
    [InlineData("Chest tube.", "")]
    [InlineData("No scar.", "")]
    [InlineData("Heart normal.", "")]
    [InlineData("Clear left base.", "")]
    public void An_affirmed_fact_implies(string text, string facts) => Assert.Equal(facts, Implied(text));

    [Fact]
    public void Implied_facts_carry_the_sentence_and_words_of_their_source()
    {
        var facts = Rules.Read("No edema. Possible left basilar pneumonia.").Facts;
        var source = facts.Single(f => f.Label == "pneumonia" && !f.Implied);
        var implied = facts.Where(f => f.Implied).ToList();
        Assert.Equal(4, implied.Count);
        foreach (var f in implied)
        {
            Assert.True(ReferenceEquals(source, facts[f.ImpliedBy!.Value]));
            Assert.Equal(source.SentenceText, f.SentenceText);
            Assert.Equal(source.Evidence, f.Evidence);
            Assert.True(f.Hedge);
            Assert.Equal((null, null, null), (f.Severity, f.Temporal, f.Comparison));
        }
    }

    [Theory]
    [InlineData("No edema.", "no@0-2 edema@3-8")]
    [InlineData("Possible small effusion, unchanged.", "perhaps@0-8 mild@9-14 effusion@15-23 same@25-34")]
    [InlineData("Scar at the left base.", "scar@0-4 base@12-21")]
    [InlineData("Edema is gone.", "edema@0-5 gone@9-13")]
    public void Evidence_is_the_words_used(string text, string evidence)
    {
        var fact = Rules.Read(text).Facts.Single(f => !f.Implied);
        Assert.Equal(evidence, string.Join(' ', fact.Evidence.Select(e => $"{e.Rule.Split('/', '.')[^1]}@{e.Start}-{e.End}")));
    }

    [Fact]
    public void Offsets_count_from_the_start_of_the_field()
    {
        var report = RuleSet.Report(new("findings", "Scar."), new("impression", "\ud83d\ude00 Caf\u00e9. No edema."));
        var fact = new Extractor(Rules.Matcher).Extract(report).Facts.Single(f => f.Polarity == Polarity.No);
        Assert.Equal(("No edema.", 9, 18), (fact.SentenceText, fact.Start, fact.End));
    }
}
