using CsCheck;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Reports;
using Hilum.Runtime.Text;

namespace Hilum.Runtime.Tests;

/// <summary>What holds of every text, however odd.</summary>
public sealed class PropertyTests
{
    private static readonly RuleSet Rules = EnglishRules.Set;

    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.OneOfConst(Rules.Plan.Lexicon.Words.Skip(1).ToArray()),
        Gen.OneOfConst("No edema.", "left", "right", "effusion", "opacity", "lung", "base", "and", ",", "or", "no", "mild", "stable", "gone", "is", "it", "but", "Heart:", "mm", "possible"));

    private static readonly Gen<string> Odd = Gen.OneOf(
        Gen.OneOfConst("\n", "\r\n", "\n\n", "\r", "\t", ".", "?", "!", ":", ";", "-", "\u2022", "1.", "2.", "3)", "10.", "4.5", "5mm", "FINDINGS:", "IMPRESSION:", "INDICATION:",
            "TECHNIQUE:", "dr.", "\ufeff", "\u00a0", "\u200d", "\ud83d\ude00", "\ud83d", "\ude00", "\u0301", "\u0130", "\u6f22", "\0", "\u0001", "\uffff", "''", "(", "%"),
        Gen.String[0, 5],
        Gen.Char.Select(c => c.ToString()));

    private static readonly Gen<string> Text =
        Gen.Select(Gen.Frequency((6, Word), (2, Odd)), Gen.OneOfConst(" ", " ", " ", "", "\n")).Select((w, blank) => w + blank).Array[0, 80].Select(string.Concat);

    private static readonly Gen<ReportField> Field =
        Gen.Select(Gen.OneOfConst<string?>(null, "findings", "impression", "indication", "technique", "remarks"), Text).Select((section, text) => new ReportField(section, text));

    private static readonly Gen<Report> Reports = Field.Array[1, 3].Select(RuleSet.Report);

    [Fact]
    public void Facts_fit_the_text() => Text.Sample(text =>
    {
        var facts = Rules.Read(text).Facts;
        foreach (var f in facts)
        {
            Assert.Equal(text[f.Start..f.End], f.SentenceText);
            Assert.NotEmpty(f.Evidence);
            Assert.True(f.Evidence.All(e => e.Start >= 0 && e.Start < e.End && e.End <= text.Length), RuleSet.Everything(f));
            Assert.True(f.Evidence.All(e => f.Start <= e.Start && e.End <= f.End), RuleSet.Everything(f));
            Assert.True(f.Evidence.All(e => e.Says is null == e.Reason is null), RuleSet.Everything(f));
            Assert.True(f.Polarity == Polarity.Yes || !f.Hedge, RuleSet.Everything(f));
            Assert.True(f.Polarity == Polarity.Yes || f.Severity is null && f.Temporal is null && f.Texture.Count == 0, RuleSet.Everything(f));
        }
    }, iter: 3000);

    [Fact]
    public void Sentences_are_in_order_and_do_not_overlap() => Text.Sample(text =>
    {
        var end = 0;
        var number = -1;
        foreach (var f in Rules.Read(text).Facts)
        {
            if (f.Sentence != number)
            {
                Assert.True(f.Sentence > number && f.Start >= end, RuleSet.Everything(f));
                (number, end) = (f.Sentence, f.End);
            }
            Assert.Equal(end, f.End);
        }
    }, iter: 3000);

    [Fact]
    public void Every_sentence_is_a_part_of_the_text_after_the_one_before() => Text.Sample(text =>
    {
        var at = 0;
        foreach (var sentence in Rules.Sentences(text))
        {
            Assert.NotEmpty(sentence.Text);
            var next = text.IndexOf(sentence.Text, at, StringComparison.Ordinal);
            Assert.True(next >= 0, sentence.Text);
            at = next + sentence.Text.Length;
        }
    }, iter: 2000);

    [Fact]
    public void Implied_facts_follow_a_direct_one_and_say_no_more_of_it() => Text.Sample(text =>
    {
        var facts = Rules.Read(text).Facts;
        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i].ImpliedBy is not { } by)
                continue;
            Assert.InRange(by, 0, i - 1);
            Assert.False(facts[by].Implied);
            Assert.Equal(Polarity.Yes, facts[by].Polarity);
            Assert.Equal((facts[by].Sentence, facts[by].Hedge, Polarity.Yes), (facts[i].Sentence, facts[i].Hedge, facts[i].Polarity));
            // Nothing but others implied by the same fact stands between.
            Assert.True(facts.Skip(by + 1).Take(i - by).All(f => f.ImpliedBy == by), RuleSet.Everything(facts[i]));
        }
    }, iter: 3000);

    [Fact]
    public void Places_are_allowed_ones() => Text.Sample(text =>
    {
        var ontology = Rules.Plan.Ontology;
        foreach (var f in Rules.Read(text).Facts.Where(f => !f.Implied))
        {
            // Concepts of one label ("clear", "normal") are one fact with the places of all.
            var allowed = ontology.Concepts.Where(c => c.Label == f.Label).Aggregate(PlaceSet.Empty, (all, c) => all | c.Allowed | c.Usual);
            Assert.Empty(f.Anatomies.Except(ontology.NamesOf(allowed)));
        }
    }, iter: 2000);

    [Fact]
    public void An_extractor_remembers_nothing()
    {
        var used = new Extractor(Rules.Matcher);
        Reports.Sample(report =>
        {
            var first = Everything(new Extractor(Rules.Matcher), report);
            Assert.Equal(first, Everything(used, report));
            Assert.Equal(first, Everything(used, report));
        }, iter: 1000, threads: 1);
    }

    [Fact]
    public void Extractors_of_several_threads_share_a_matcher() => Reports.Array[4].Sample(reports =>
    {
        var alone = reports.Select(r => Everything(new Extractor(Rules.Matcher), r)).ToArray();
        var together = reports.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(r => Everything(new Extractor(Rules.Matcher), r)).ToArray();
        Assert.Equal(alone, together);
    }, iter: 100);

    [Fact]
    public void A_report_after_a_sentence_end_is_read_as_alone() => Text.Sample(text =>
    {
        // What is said in one sentence does not reach into the next section.
        var alone = Rules.Facts("No edema. Left effusion.");
        var said = Rules.Read(text + "\n\nIMPRESSION: No edema. Left effusion.").Facts;
        Assert.EndsWith(alone, RuleSet.Say(said), StringComparison.Ordinal);
    }, iter: 2000);

    [Theory]
    [InlineData("Small left effusion is stable, possibly with edema. ")]
    [InlineData("no edema or opacity in the left base and ")]
    [InlineData("left , ")]
    [InlineData("opacity ")]
    [InlineData("1. 2. 3. FINDINGS: ")]
    [InlineData("upper and ")]
    [InlineData("dr. ")]
    public void Work_and_memory_grow_with_length_and_not_with_its_square(string part)
    {
        var once = Cost(string.Concat(Enumerable.Repeat(part, 800)));
        var twice = Cost(string.Concat(Enumerable.Repeat(part, 1600)));
        // Work inside a sentence may grow with its square: that is why sentences have a longest length.
        Assert.InRange(Math.Max(once.Longest, twice.Longest), 0, 401);
        Assert.InRange(twice.Found, once.Found, 2.1 * once.Found + 50);
        Assert.InRange(twice.Bytes, once.Bytes / 2, 2.6 * once.Bytes + 200_000);
    }

    private static (int Longest, long Found, long Bytes) Cost(string text)
    {
        var report = RuleSet.Report(text);
        var sentences = Rules.Sentences(report);
        // Bytes of a fresh extractor, so that buffers that grow count; the first run is for what is made once.
        new Extractor(Rules.Matcher).Extract(report);
        var before = GC.GetAllocatedBytesForCurrentThread();
        new Extractor(Rules.Matcher).Extract(report);
        return (sentences.Max(s => Tokenizer.SplitName(s.Text).Count), sentences.Sum(s => s.Names.Count), GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Everything(Extractor extractor, Report report)
    {
        var result = extractor.Extract(report);
        return result.ReasonForExam + "\n" + string.Join('\n', result.Facts.Select(RuleSet.Everything));
    }
}
