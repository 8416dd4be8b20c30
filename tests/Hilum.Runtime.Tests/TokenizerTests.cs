using CsCheck;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Text;

namespace Hilum.Runtime.Tests;

/// <summary>What a word is.</summary>
public sealed class TokenizerTests
{
    // Pieces that tokens are made of; no full stop by itself, which would end a sentence.
    private static readonly Gen<string> Pieces = Gen.OneOfConst("a", "Éa", "T10", "5mm", " 3.5", "can't", "air-space", "-", "'", "\u2019", " ", "_", "\u6f22", "\ud83d\ude00", "\ud83d",
        "/", ",", "\u00a0", "\u2013", "%", "\u0001", "\u0130", "\u00df").Array[0, 12].Select(string.Concat);

    [Theory]
    [InlineData("Left Lower Lobe", "left|lower|lobe")]
    [InlineData("air-space", "air|space")]
    [InlineData("left-sided, mid-lung", "left|sided|,|mid|lung")]
    [InlineData("follow- up -and -", "follow|-|up|-|and|-")]
    [InlineData("a--b", "a|-|-|b")]
    [InlineData("T10-11", "t10|11")]
    [InlineData("can't", "can't")]
    [InlineData("patient\u2019s", "patient's")]
    [InlineData("the lungs' base 'apex'", "the|lungs|'|base|'|apex|'")]
    [InlineData("4.5 cm", "4.5|cm")]
    [InlineData("4. 5", "4|.|5")]
    [InlineData("lung.There", "lung|.|there")]
    [InlineData("ends at 4.", "ends|at|4|.")]
    [InlineData("5mm", "5|mm")]
    [InlineData("T10", "t10")]
    [InlineData("2x3cm", "2|x3cm")]
    [InlineData("H\u00dcFTE \u00c9panchement derri\u00e8re", "h\u00fcfte|\u00e9panchement|derri\u00e8re")]
    [InlineData("Wei\u00df\u2013grau", "wei\u00df|-|grau")]
    [InlineData("3\u20135 mm, T10\u2013T11", "3|5|mm|,|t10|t11")]
    [InlineData("clear \u2014 stable", "clear|-|stable")]
    [InlineData("non\u2011specific mid\u2010lung", "non|specific|mid|lung")]
    [InlineData("ef\u00adfu\u200bsi\u2060on \u00ad left\u200b.", "effusion|left|.")]
    [InlineData("\ufb01brosis in\ufb02ated di\ufb00use e\ufb03cient ba\ufb04e", "fibrosis|inflated|diffuse|efficient|baffle")]
    [InlineData("normal\uff0cclear\u3002heart\uff1a\uff08small\uff09\uff1f", "normal|,|clear|.|heart|:|(|small|)|?")]
    [InlineData("left-\nsided", "left|sided")]
    [InlineData("follow-\n\nup a-\nB", "follow|-|up|a|-|b")]
    [InlineData("14:20 4/52 12/03/2024 2:30pm 09:05:33", "14:20|4/52|12/03/2024|2:30|pm|09:05:33")]
    [InlineData("1:1 3:5 5/6th 1.5/2 a:12", "1|:|1|3|:|5|5|/|6|th|1.5|/|2|a|:|12")]
    [InlineData("w/ w/o c/w s/p B/L", "w|/|w|/|o|c|/|w|s|/|p|b|/|l")]
    [InlineData("#left #3rd L>R", "#|left|#|3|rd|l|>|r")]
    [InlineData("a\u00a0b\u3000c\ufeffd", "a|b|c|d")]
    [InlineData("___ snake_case", "___|snake_case")]
    [InlineData("50%/1,5", "50|%|/|1|,|5")]
    [InlineData(" \t\r\n", "")]
    [InlineData("", "")]
    public void A_name_is_split_into(string name, string words) =>
        Assert.Equal(words, string.Join('|', Tokenizer.SplitName(name)));

    [Theory]
    [InlineData("air-space, left-sided")]
    [InlineData("can't see T10 and 5mm of 3.5 cm at the patient\u2019s \u00c9panchement")]
    [InlineData("\ud83d\ude00 x - y -z")]
    public void Reports_are_split_as_names_are(string text) => Assert.Equal(Tokenizer.SplitName(text), TokensInReport(text));

    [Fact]
    public void Any_text_is_split_as_a_name_is() =>
        // A word before it, so that a hyphen is no bullet.
        Pieces.Select(p => "x" + p).Sample(text => Assert.Equal(Tokenizer.SplitName(text), TokensInReport(text)), iter: 2000);

    [Fact]
    public void Split_words_stay_as_they_are() =>
        Pieces.Sample(text => Assert.All(Tokenizer.SplitName(text), word => Assert.Equal([word], Tokenizer.SplitName(word))), iter: 2000);

    /// <summary>A rule set that has every word of a text as a name shows, by its trace, where reports are cut.</summary>
    private static List<string> TokensInReport(string text)
    {
        var sentence = Assert.Single(EveryWord(text.Length == 0 ? ["x"] : Tokenizer.SplitName(text)).Sentences(text));
        return [.. sentence.Names.Order().Select(n => string.Concat(text[n.Start..n.End].Select(Lexicon.Fold)))];
    }

    private static WordRules EveryWord(IReadOnlyList<string> tokens)
    {
        string[] words = ["", .. tokens.Distinct()];
        var count = words.Length;
        var buckets = new int[64];
        for (var w = 1; w < count; w++)
        {
            var at = (int)Lexicon.Hash(words[w]) & 63;
            while (buckets[at] != 0)
                at = at + 1 & 63;
            buckets[at] = w;
        }
        var ontology = new Ontology
        {
            Name = "words",
            Version = "1",
            Hash = "",
            Concepts = [],
            Places = [],
            Attributes = [],
            Sections = [],
            Cues = [new CueDefinition { Id = 0, Name = "word", Kind = CueKind.Locator }],
            Rules = [new RuleDefinition(0, "words/word", RuleKind.Cue, 0, "words.hilum", 1)],
        }.Completed();
        var lexicon = new Lexicon
        {
            Words = words,
            Buckets = buckets,
            FirstState = [.. Enumerable.Range(0, count)],
            EdgeStart = new int[count + 1],
            EdgeWords = [],
            EdgeTargets = [],
            EntryStart = [0, .. Enumerable.Range(0, count)],
            Entries = [.. Enumerable.Repeat(new LexiconEntry(0, EntryFlags.None, -1), count)],
            ExactTexts = [],
        };
        return new WordRules(new PlanMatcher(new MatchPlan { Ontology = ontology, Lexicon = lexicon, Rules = [], Unless = new Dictionary<int, PatternNode[]>() }));
    }

    private sealed record WordRules(Matcher Matcher)
    {
        public List<SeenSentence> Sentences(string text)
        {
            var seen = new Recorder();
            new Extractor(Matcher) { Trace = seen }.Extract(RuleSet.Report(text));
            return seen.Sentences;
        }
    }
}
