using CsCheck;

namespace Hilum.Runtime.Tests;

/// <summary>Misspelled words, words run together and other slips of typing, where the rule set forgives them.</summary>
public sealed class SpellingTests
{
    private const string English = """
        ontology own.spelling 1.0
            spelling tolerant except  ordinary, prefix

        words ordinary = "consolation topicality", "torment"
        words prefix = "hyper"

        anatomy heart
            called  "heart"

        sided anatomy lung
            called  "lung", "pulmonary"

        attribute severity
            from least to most  mild, severe
            mild    "mild", "small"
            severe  "severe"

        inflection noun
            ending  ""   becomes  "s"
            ending  "y"  becomes  "ies"

        finding pleurion
            called  "pleurion"
            seen in  lung
            takes   severity

        finding consolidation
            called  "consolidation"
            seen in  lung

        finding consolidator
            called  "consolidator"
            seen in  lung

        finding density
            called  "density", "hyper dense"
            seen in  lung

        finding nodality
            called  "nodality"
            seen in  lung

        finding hypoaeration
            called  "hypoaeration"
            seen in  lung

        finding typicality
            called  "typicality"
            seen in  lung

        finding megaheart
            called  "megaheart", "SVCLINE" (exact)
            seen in  heart

        cue no : negation
            says     "no", "without"
            reaches  forward, to end of clause

        cue in : locator
            says  "in"
        """;

    private static readonly RuleSet Rules = RuleSet.Of(English);

    private static readonly RuleSet Strict = RuleSet.Of(English.Replace("    spelling tolerant except  ordinary, prefix\n", "", StringComparison.Ordinal));

    private static readonly RuleSet German = RuleSet.Of("""
        ontology own.german 1.0
            spelling tolerant except  alltag

        words alltag = "erguesse"

        sided anatomy lunge
            called  "lunge"

        inflection noun
            ending  ""  becomes  "en"

        finding erguss
            called  "pleuraerguß"
            seen in  lunge

        finding verschattung
            called  "verschattung", "überblähung"
            seen in  lunge

        cue kein : negation
            says     "kein", "keine"
            reaches  forward, to end of clause
        """);

    [Theory]
    // One edit from six letters on: left out, added, replaced, swapped.
    [InlineData("Pleurin.", "pleurion")]
    [InlineData("Pleuriion.", "pleurion")]
    [InlineData("Pleutions.", "pleurion")]
    [InlineData("PLUERION.", "pleurion")]
    [InlineData("wihtout pleurion.", "no pleurion")]
    [InlineData("Densityy.", "density")]
    [InlineData("Densitis.", "density")]
    // Two edits only from ten letters on.
    [InlineData("Pluerin.", "")]
    [InlineData("Consoldiatin.", "consolidation")]
    [InlineData("Hypoaeartoin.", "hypoaeration")]
    // The name of another concept is as near, and then neither counts.
    [InlineData("Consolidatin.", "consolidation")]
    [InlineData("Consolidatiok.", "consolidation")]
    [InlineData("Consolidatirr.", "")]
    // Words that the rule set declares, and what is as near to them.
    [InlineData("Consolation.", "")]
    [InlineData("Consolatin.", "")]
    [InlineData("Topicality.", "")]
    [InlineData("Tpicality.", "typicality")]
    // Words cut in two.
    [InlineData("Typi cality.", "typicality")]
    [InlineData("Typicali ty.", "")]
    [InlineData("Typicalyti.", "typicality")]
    // Another beginning is another word.
    [InlineData("Hyperaeration.", "")]
    [InlineData("Atypicality.", "")]
    [InlineData("Eleurion.", "")]
    // Another ending too.
    [InlineData("Typicalityly.", "")]
    // Five letters are too few, and what is written exactly is no misspelling.
    [InlineData("hwart lugns pleur.", "")]
    [InlineData("SVCLINR.", "")]
    // Not letters alone.
    [InlineData("Pleuri0n pleur_ion.", "")]
    public void A_misspelled_word_counts_as_the_one_it_is_near_to(string text, string facts) => Assert.Equal(facts, Labels(Rules, text));

    [Theory]
    [InlineData("Pleuriondensity.", "pleurion; density")]
    [InlineData("smallpleurion", "pleurion")]
    [InlineData("withoutpleurion", "no pleurion")]
    [InlineData("nopleurion", "")]
    [InlineData("pleuriondensitymegaheart", "")]
    [InlineData("hyperdensity", "")]
    public void Two_words_run_together_are_parted(string text, string facts) => Assert.Equal(facts, Labels(Rules, text));

    [Fact]
    public void Parted_words_have_their_own_places_in_the_text()
    {
        var names = Assert.Single(Rules.Sentences("No  pleuriondensity in heart.")).Names.Distinct().Order();
        Assert.Equal([(0, 2), (4, 12), (12, 19), (20, 22), (23, 28)], names);
    }

    [Theory]
    [InlineData("Mega\u00adheart.", "megaheart", 0, 10)]
    [InlineData("A megahea\u200brt.", "megaheart", 2, 12)]
    [InlineData("No mega-\n  heart.", "no megaheart", 3, 16)]
    [InlineData("mega\u00ad\r\nheart", "megaheart", 0, 12)]
    [InlineData("megaheatr", "megaheart", 0, 9)]
    public void A_word_with_a_seam_is_one_word(string text, string facts, int start, int end)
    {
        Assert.Equal(facts, Labels(Rules, text));
        Assert.Contains((start, end), Rules.Sentences(text).SelectMany(s => s.Names));
    }

    [Theory]
    [InlineData("mega-\n\nheart")]
    [InlineData("mega-\nHeart")]
    [InlineData("mega - heart")]
    public void Another_seam_joins_nothing(string text) => Assert.Equal("", Labels(Rules, text));

    [Theory]
    [InlineData("No no the the pleurion pleurion in in the lung.", "no pleurion")]
    [InlineData("Small small pleurion.", "pleurion")]
    public void A_word_said_twice_is_said_once(string text, string facts)
    {
        Assert.Equal(facts, Labels(Rules, text));
        Assert.Equal(text, Assert.Single(Rules.Sentences(text)).Text);
    }

    [Fact]
    public void Without_the_clause_nothing_is_forgiven()
    {
        Assert.Equal("", Labels(Strict, "Pleurin, pleuriondensity, consoldiatin."));
        Assert.Equal("pleurion", Labels(Strict, "Pleur\u00adion."));
    }

    [Theory]
    [InlineData("Kein Pleuraergus.", "no erguss")]
    [InlineData("Pleurergüß.", "erguss")]
    [InlineData("Überblähugn.", "verschattung")]
    [InlineData("Uberblähung.", "")]
    [InlineData("Verschatungen.", "verschattung")]
    [InlineData("Lungeverschattung.", "verschattung")]
    public void Another_language_needs_nothing_else(string text, string facts) => Assert.Equal(facts, Labels(German, text));

    [Fact]
    public void What_was_read_before_makes_no_difference()
    {
        var words = Gen.OneOfConst("pleurion", "pleurin", "pleuirons", "consoldiatin", "pleuriondensity", "hyperdensity", "consolaton", "densty", "wthout", "megaheart").Array[1, 8];
        var extractor = new Extractor(Rules.Matcher);
        words.Select(w => string.Join(' ', w)).Sample(text =>
            Assert.Equal(Rules.Read(text).Facts.Select(RuleSet.Everything), extractor.Extract(RuleSet.Report(text)).Facts.Select(RuleSet.Everything)), iter: 300, threads: 1);
    }

    private static string Labels(RuleSet rules, string text) =>
        string.Join("; ", rules.Read(text).Facts.Where(f => !f.Implied).Select(f => (f.Polarity == Facts.Polarity.No ? "no " : "") + f.Label).Distinct());
}
