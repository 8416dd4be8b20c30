using Hilum.Runtime.Facts;
using Hilum.Runtime.Reading;

namespace Hilum.Runtime.Tests;

/// <summary>What follows from a fact, and the words and reasons it carries.</summary>
public sealed class FactTests
{
    private static readonly RuleSet Rules = EnglishRules.Set;

    private static string Implied(string text) => string.Join("; ", Rules.Read(text).Facts.Where(f => f.Implied).Select(RuleSet.Say));

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

    [Theory]
    [InlineData("No edema.", "no existence InReach")]
    [InlineData("Possible small effusion, unchanged.", "perhaps certainty InReach; mild value BeforeName; same change InItsGroup")]
    [InlineData("Scar at the left base.", "base place AfterName")]
    [InlineData("Edema is gone.", "gone change Subject")]
    [InlineData("Edema has not improved.", "better change Governed")]
    [InlineData("Stable opacity and edema.", "same change BeforeName")]
    [InlineData("Nodule mimicking scar.", "")]
    [InlineData("Edema, unchanged.", "same change InItsGroup")]
    [InlineData("Pneumothorax: no.", "no existence Heading")]
    [InlineData("Pneumonia is not excluded.", "ruled_out certainty Governed")]
    [InlineData("A 9 mm nodule.", "mm size InItsGroup")]
    [InlineData("Line, tip in the SVC.", "vein tip AfterName")]
    [InlineData("The effusion is small.", "mild value AfterName")]
    [InlineData("Scar or edema.", "one_of certainty Alternative")]
    [InlineData("Nodule 9 mm, previously 1 cm.", "mm size InItsGroup; cm change ThenAndNow")]
    [InlineData("Scar and edema not seen.", "not_seen existence SharedByList")]
    public void Evidence_says_why_the_words_count(string text, string reasons)
    {
        var fact = Rules.Read(text).Facts.First(f => !f.Implied);
        Assert.Equal(reasons, string.Join("; ", fact.Evidence.Where(e => e.Says is not null)
            .Select(e => $"{e.Rule.Split('/', '.')[^1]} {e.Says!.Value.ToString().ToLowerInvariant()} {e.Reason}")));
    }

    [Fact]
    public void What_stands_for_a_finding_says_so() =>
        Assert.Equal(new Evidence("own.english/effusion", 15, 17, EdgeKind.SameAs, EdgeReason.CarriedOver), Rules.Read("Left effusion. It has increased.").Facts[^1].Evidence[0]);

    [Fact]
    public void Offsets_count_from_the_start_of_the_field()
    {
        var report = RuleSet.Report(new("findings", "Scar."), new("impression", "\ud83d\ude00 Caf\u00e9. No edema."));
        var fact = new Extractor(Rules.Matcher).Extract(report).Facts.Single(f => f.Polarity == Polarity.No);
        Assert.Equal(("No edema.", 9, 18), (fact.SentenceText, fact.Start, fact.End));
    }
}
