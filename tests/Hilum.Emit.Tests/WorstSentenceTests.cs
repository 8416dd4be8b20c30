using Hilum.Runtime;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Reading;
using Hilum.Runtime.Reports;
using Hilum.Runtime.Text;

namespace Hilum.Emit.Tests;

/// <summary>
/// What the longest and most tangled sentences cost with the default rules: steps of patterns, and what the reader makes of a sentence, are
/// counted, not seconds.
/// </summary>
public sealed class WorstSentenceTests
{
    private static readonly Matcher s_matcher = new PlanMatcher(DefaultRules.Lower());

    public static TheoryData<string> Repeated =>
    [
        "and/or", "right and left", "no", "possible", "with", "upper, middle and lower", "not only", "increased", "(", ")", "vs", "small right and large left", "in the", "none of the",
        "3 mm", "4.5 x 2", "right", "left ,", "the same side", "it is", "effusion", "effusion and", "no effusion and", "effusion with opacity", "unchanged", "new", "mild to moderate", "lungs are clear and",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Counts_grow_with_the_words_of_a_sentence_and_no_faster(string words)
    {
        // Below the length at which a sentence is cut.
        var (half, whole) = (CostOf(words, 180), CostOf(words, 360));
        Assert.Equal(1, whole.Sentences);
        Assert.InRange(whole.Tokens, 1.9 * half.Tokens - 10, 401);
        Assert.InRange(whole.Steps, 0, 2.3 * half.Steps + 200);
        Assert.InRange(whole.Made, 0, 2.3 * half.Made + 200);
        Assert.InRange(whole.Bytes, 0, 2.6 * half.Bytes + 100_000);
    }

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Counts_for_a_word_are_bounded_whatever_the_length(string words)
    {
        foreach (var times in new[] { 40, 400, 4_000 })
        {
            var cost = CostOf(words, times * TokensOf(words));
            Assert.InRange(cost.Longest, 0, 401);
            Assert.InRange(cost.Steps, 0, 100L * cost.Tokens);
            Assert.InRange(cost.Made, 0, 8L * cost.Tokens);
        }
    }

    private static Cost CostOf(string words, int length)
    {
        var text = "right upper " + string.Concat(Enumerable.Repeat(words + " ", length / TokensOf(words))) + "lower lobe opacity";
        var tokens = new TokenBuffer();
        var reader = new SentenceReader(s_matcher, tokens);
        Tokenizer.Run(text, s_matcher.Lexicon, tokens);
        var (count, longest, made) = (0, 0, 0L);
        foreach (var sentence in new SentenceSplitter(s_matcher.Ontology, s_matcher.Lexicon).Run(text, tokens, -1))
        {
            count++;
            longest = Math.Max(longest, sentence.End - sentence.First);
            reader.Run(text, in sentence);
            made += Made(reader.Structure);
        }
        return new Cost(tokens.Count, count, longest, reader.Structure.Context.DeadEnds.Steps, made, Bytes(text));
    }

    private static int TokensOf(string words) => Tokenizer.SplitName(words).Count;

    // Mentions, cues, items, groups, phrases and all edges between them.
    private static long Made(SentenceStructure s)
    {
        var edges = 0L;
        foreach (ref var phrase in s.Phrases)
        {
            for (var e = phrase.FirstEdge; e >= 0; e = s.EdgeAt(e).Next)
                edges++;
        }
        return s.Context.Mentions.Count + s.Context.Hits.Count + s.ItemCount + s.GroupCount + s.ClauseCount + s.PhraseCount + edges;
    }

    // Of a reader that has grown already.
    private static long Bytes(string text)
    {
        var report = new Report { StudyId = "1", Fields = [new ReportField(null, text)] };
        var extractor = new Extractor(s_matcher);
        extractor.Extract(report);
        var before = GC.GetAllocatedBytesForCurrentThread();
        extractor.Extract(report);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed record Cost(int Tokens, int Sentences, int Longest, long Steps, long Made, long Bytes);
}
