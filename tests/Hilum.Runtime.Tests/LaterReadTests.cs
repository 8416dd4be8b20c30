namespace Hilum.Runtime.Tests;

/// <summary>A preliminary read and the one after it; see the first step in docs/matching.md.</summary>
public sealed class LaterReadTests
{
    [Theory]
    [InlineData("WET READ: No effusion. FINDINGS: Left effusion.", "effusion at left pleura")]
    [InlineData("WET READ: Left effusion. FINDINGS: No effusion.", "no effusion")]
    [InlineData("WET READ: Left effusion. Scar. FINDINGS: No left effusion.", "scar; no effusion at left pleura")]
    [InlineData("WET READ: Left effusion. IMPRESSION: No effusion.", "no effusion")]
    public void What_the_later_read_contradicts_is_dropped(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("WET READ: Left effusion.", "effusion at left pleura")]
    [InlineData("WET READ: Left effusion. FINDINGS: Scar.", "effusion at left pleura; scar")]
    [InlineData("WET READ: Left effusion. FINDINGS: No right effusion.", "effusion at left pleura; no effusion at right pleura")]
    [InlineData("WET READ: Small effusion. FINDINGS: Large effusion.", "effusion, mild; effusion, severe")]
    [InlineData("FINDINGS: No effusion. WET READ: Left effusion.", "no effusion; effusion at left pleura")]
    [InlineData("FINDINGS: No effusion. IMPRESSION: Left effusion.", "no effusion; effusion at left pleura")]
    public void All_else_stays(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Fact]
    public void What_a_dropped_fact_implies_goes_with_it_and_the_rest_keeps_what_implies_it()
    {
        var facts = EnglishRules.Set.Read("WET READ: Left base pneumonia. FINDINGS: No pneumonia. Left base edema.").Facts;
        Assert.All(facts.Where(f => f.Polarity == Facts.Polarity.Yes), f => Assert.Equal("Left base edema.", f.SentenceText));
        Assert.Contains(facts, f => f.Implied);
        Assert.All(facts.Where(f => f.Implied), f => Assert.Equal("edema", facts[f.ImpliedBy!.Value].Label));
    }

    [Fact]
    public void Facts_are_as_before_in_the_next_report()
    {
        var extractor = new Extractor(EnglishRules.Set.Matcher);
        extractor.Extract(RuleSet.Report("WET READ: Left effusion. FINDINGS: No effusion."));
        Assert.Equal("effusion at left pleura", RuleSet.Say(extractor.Extract(RuleSet.Report("Left effusion.")).Facts));
    }
}
