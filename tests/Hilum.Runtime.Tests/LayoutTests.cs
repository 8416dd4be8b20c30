namespace Hilum.Runtime.Tests;

/// <summary>Lists, headings and line ends as they are typed, and signs as they are dictated.</summary>
public sealed class LayoutTests
{
    private static readonly RuleSet Rules = RuleSet.Of(EnglishRules.Text + """


        anatomy colon
            called  "colon", "transverse colon"

        cue spoken_stop : spoken_sign
            says  ".", "period", "full stop", "new paragraph"

        cue spoken_comma : spoken_sign
            says  ",", "comma"

        cue spoken_colon : spoken_sign
            says  ":", "colon"
        """);

    private static readonly RuleSet German = RuleSet.Of("""
        ontology own.german 1.0

        anatomy herz
            called  "herz"

        finding erguss
            called  "erguss"

        finding herd
            called  "herd"

        cue punkt : spoken_sign
            says  "punkt", "neuer absatz", "."

        cue doppelpunkt : spoken_sign
            says  ":", "doppelpunkt"

        cue kein : negation
            says     "kein"
            reaches  forward, to end of sentence

        section findings
            headed by  "BEFUND"
            findings here are stated

        section question
            headed by  "FRAGE"
            findings here are ignored
        """);

    [Theory]
    [InlineData("a) no effusion\nb) scar\nc) nodule", "no effusion|scar|nodule")]
    [InlineData("A) no effusion B) scar", "no effusion|scar")]
    [InlineData("(1) no effusion (2) scar", "no effusion|scar")]
    [InlineData("(a) no effusion (b) scar", "no effusion|scar")]
    [InlineData("i) no effusion\nii) scar iii) edema\niv) nodule", "no effusion|scar|edema|nodule")]
    [InlineData("\u2013 no effusion\n\u2014 scar", "no effusion|scar")]
    [InlineData("\u2022No effusion \u2022 scar\n\u25aa nodule", "No effusion|scar|nodule")]
    [InlineData("1. no effusion\n2. scar 4. nodule", "no effusion|scar 4.|nodule")]
    // What stands inside a sentence and is the next of no list.
    [InlineData("Nodules (2) in the lung, scar (b) too", "Nodules (2) in the lung, scar (b) too")]
    [InlineData("Seen in the lung (a) today", "Seen in the lung (a) today")]
    // Times and dates.
    [InlineData("4/52 after a fall\n14:20 no effusion", "4/52 after a fall\n14:20 no effusion")]
    [InlineData("1. Seen at 2. Scar at 3:15. Edema", "Seen at|Scar at 3:15.|Edema")]
    public void Items_of_a_list_are_sentences(string text, string sentences) => Assert.Equal(sentences, Texts(Rules, text));

    [Theory]
    [InlineData("LEFT LUNG\nno effusion", "LEFT LUNG|no effusion")]
    [InlineData("Scar.\nHEART\nnormal.\nLUNGS\nclear", "Scar.|HEART|normal.|LUNGS|clear")]
    [InlineData("Opacity in the\nLUNG\nis old", "Opacity in the|LUNG|is old")]
    [InlineData("NO EFFUSION IN\nTHE LUNG", "NO EFFUSION IN|THE LUNG")]
    [InlineData("Left lung\nno effusion", "Left lung\nno effusion")]
    public void A_title_in_capitals_is_a_sentence(string text, string sentences) => Assert.Equal(sentences, Texts(Rules, text));

    [Theory]
    [InlineData("IMPRESSION - Edema.", "impression: Edema.")]
    [InlineData("Scar.\nImpression \u2013 edema", "findings: Scar.|impression: edema")]
    [InlineData("IMPRESSION- no edema\nFINDINGS -\nscar", "impression: no edema|findings: scar")]
    [InlineData("impression: edema\nfindings:\nscar", "impression: edema|findings: scar")]
    [InlineData("Impression\nedema", "impression: edema")]
    [InlineData("EDEMA IMPRESSION: SCAR", "findings: EDEMA|impression: SCAR")]
    [InlineData("The finding - edema - is old.", "findings: The finding - edema - is old.")]
    [InlineData("Old finding: edema.", "findings: Old finding: edema.")]
    [InlineData("Impression -edema", "findings: Impression -edema")]
    [InlineData("Question: pneumonia? Answer: no.", "findings: Question: pneumonia?|findings: Answer: no.")]
    public void Headings_are(string text, string sentences) => Assert.Equal(sentences, Sections(Rules, text));

    [Theory]
    [InlineData("no effusion period small scar in the lung period edema", "no effusion period|small scar in the lung period|edema")]
    [InlineData("No effusion full stop. Scar new paragraph edema", "No effusion full stop|.|Scar new paragraph|edema")]
    // One word is a word of the language where the sign itself is written.
    [InlineData("No effusion over a long period of time. Scar", "No effusion over a long period of time.|Scar")]
    [InlineData("new scar", "new scar")]
    public void A_spoken_full_stop_ends_a_sentence(string text, string sentences) => Assert.Equal(sentences, Texts(Rules, text));

    [Fact]
    public void Spoken_signs_do_what_the_signs_do()
    {
        Assert.Equal(Rules.Facts("No effusion, scar. Nodule in the left lung."), Rules.Facts("No effusion comma scar period nodule in the left lung"));
        Assert.Equal(Rules.Facts("No effusion comma, scar"), Rules.Facts("No effusion xx, scar"));
    }

    [Theory]
    [InlineData("impression colon edema", "impression: edema")]
    [InlineData("no scar period impression colon edema", "findings: no scar period|impression: edema")]
    [InlineData("no scar impression colon edema", "findings: no scar|impression: edema")]
    [InlineData("The colon is large", "findings: The colon is large")]
    [InlineData("IMPRESSION: Edema. Impression colon is large", "impression: Edema.|impression: Impression colon is large")]
    public void A_spoken_colon_follows_a_heading(string text, string sentences) => Assert.Equal(sentences, Sections(Rules, text));

    [Theory]
    [InlineData("frage doppelpunkt herd neuer absatz befund doppelpunkt kein erguss punkt herd", "no erguss; herd")]
    [InlineData("FRAGE: Herd? BEFUND: Kein Erguss. Der Punkt ist ein Herd.", "no erguss; herd")]
    public void Another_language_declares_its_own(string text, string facts) => Assert.Equal(facts, German.Facts(text));

    [Theory]
    [InlineData("no scar and ", " ", "and no")]
    // The comma at the cut is neither's.
    [InlineData("no scar, ", ", ", "no")]
    public void A_long_sentence_is_cut_where_a_list_goes_on(string part, string between, string next)
    {
        var text = string.Concat(Enumerable.Repeat(part, 200)).Trim(' ', ',');
        var sentences = Rules.Sentences(text);
        Assert.InRange(sentences.Count, 2, 3);
        Assert.Equal(text, string.Join(between, sentences.Select(s => s.Text)));
        Assert.All(sentences.Skip(1), s => Assert.StartsWith(next, s.Text, StringComparison.Ordinal));
    }

    private static string Texts(RuleSet rules, string text) => string.Join('|', rules.Sentences(text).Select(s => s.Text));

    private static string Sections(RuleSet rules, string text) => string.Join('|', rules.Sentences(text).Select(s => s.Section + ": " + s.Text));
}
