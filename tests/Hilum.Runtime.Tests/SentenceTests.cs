namespace Hilum.Runtime.Tests;

/// <summary>Where sentences and sections begin and end.</summary>
public sealed class SentenceTests
{
    private static readonly RuleSet Rules = EnglishRules.Set;

    [Theory]
    [InlineData("No effusion. The heart is normal.", "No effusion.|The heart is normal.")]
    [InlineData("Clear lung.There is no edema.", "Clear lung.|There is no edema.")]
    [InlineData("Nodule! Scar", "Nodule!|Scar")]
    [InlineData("A tube 4.5 cm above. Scar.", "A tube 4.5 cm above.|Scar.")]
    [InlineData("Seen by Dr. Smith today. Scar.", "Seen by Dr. Smith today.|Scar.")]
    [InlineData("Nodules (e.g. at the apex) are old.", "Nodules (e.g. at the apex) are old.")]
    [InlineData("Size approx. 3 cm.", "Size approx. 3 cm.")]
    [InlineData("Pneumonia? No edema.", "Pneumonia?|No edema.")]
    [InlineData("Opacity, ? pneumonia.", "Opacity, ? pneumonia.")]
    [InlineData("The opacity at the base of the left lung, which was seen before, is\nUnchanged since then.",
        "The opacity at the base of the left lung, which was seen before, is\nUnchanged since then.")]
    [InlineData("No effusion\nHeart normal\nscar at the base", "No effusion|Heart normal\nscar at the base")]
    [InlineData("No effusion\n\nand edema", "No effusion|and edema")]
    [InlineData("No effusion\r\n\r\nand edema", "No effusion|and edema")]
    [InlineData("No effusion\rNodule", "No effusion|Nodule")]
    [InlineData("- no effusion\n- scar\n* nodule\n\u2022 edema", "no effusion|scar|nodule|edema")]
    [InlineData("No effusion - scar", "No effusion - scar")]
    [InlineData("1. No effusion\n2. scar\n10) nodule", "No effusion|scar|nodule")]
    [InlineData("1. No effusion 2. Scar 3. Nodule", "No effusion|Scar|Nodule")]
    [InlineData("1) no effusion 2) scar", "no effusion|scar")]
    [InlineData("Nodules at rib 2. Scar", "Nodules at rib 2.|Scar")]
    [InlineData("1. Nodule 3. Scar", "Nodule 3.|Scar")]
    [InlineData("", "")]
    [InlineData(" \n\n ", "")]
    public void Sentences_are(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Rules.Sentences(text).Select(s => s.Text)));

    [Theory]
    [InlineData("Scar. FINDINGS: Nodule. IMPRESSION: Edema.", "findings: Scar.|findings: Nodule.|impression: Edema.")]
    [InlineData("IMPRESSION\nEdema\nNodule", "impression: Edema|impression: Nodule")]
    [InlineData("Impression\n1. edema\n2. nodule", "impression: edema|impression: nodule")]
    [InlineData("findings: edema", "findings: edema")]
    [InlineData("The finding is edema.", "findings: The finding is edema.")]
    [InlineData("TECHNIQUE: Scar. IMPRESSION: Edema.", "impression: Edema.")]
    [InlineData("No edema\nIMPRESSION: Scar", "findings: No edema|impression: Scar")]
    [InlineData("IMPRESSION", "findings: IMPRESSION")]
    [InlineData("IMPRESSION:", "")]
    public void Sections_are(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Rules.Sentences(text).Select(s => s.Section + ": " + s.Text)));

    [Fact]
    public void A_field_is_in_the_section_of_its_name_and_may_have_headings()
    {
        var report = RuleSet.Report(new("impression", "Edema."), new("findings", "Scar. IMPRESSION: Nodule."), new("remarks", "Opacity."), new(null, "Effusion."));
        Assert.Equal("impression: Edema.|findings: Scar.|impression: Nodule.|remarks: Opacity.|findings: Effusion.",
            string.Join('|', Rules.Sentences(report).Select(s => s.Section + ": " + s.Text)));
    }

    [Fact]
    public void A_heading_is_no_part_of_a_phrase()
    {
        Assert.Equal("edema usually at right lung + left lung", Rules.Facts("No\nIMPRESSION: edema"));
        Assert.Equal("edema usually at right lung + left lung", Rules.Facts("FINDINGS: no\nIMPRESSION\nedema"));
    }

    [Fact]
    public void Indication_and_history_are_the_reason_and_state_nothing()
    {
        var result = Rules.Read("HISTORY: Cough. Known nodule.\nINDICATION: Pneumonia?\nFINDINGS: Scar.");
        Assert.Equal("scar usually at right lung + left lung", RuleSet.Say(result.Facts));
        Assert.Equal("Cough. Known nodule. Pneumonia?", result.ReasonForExam);
    }

    [Fact]
    public void A_decimal_point_behind_a_letter_ends_no_sentence() => Assert.Single(Rules.Sentences("A 2.1x3.5 cm nodule."));

    [Fact]
    public void The_reason_holds_no_section_between_two_of_its_kind() =>
        Assert.Equal("Cough. Fall.", Rules.Read("INDICATION: Cough. FINDINGS: Scar. HISTORY: Fall.").ReasonForExam);

    [Fact]
    public void Reasons_of_several_fields_are_joined()
    {
        var report = RuleSet.Report(new("indication", "Cough."), new("history", "Fall"), new("findings", "No edema."));
        var result = new Extractor(Rules.Matcher).Extract(report);
        Assert.Equal("Cough. Fall", result.ReasonForExam);
        Assert.Equal("no edema usually at right lung + left lung", RuleSet.Say(result.Facts));
    }

    [Theory]
    [InlineData("INDICATION: Edema. Nodule. FINDINGS: Scar.", "scar")]
    [InlineData("INDICATION: Edema. Remarks: nodule. FINDINGS: Scar.", "nodule; scar")]
    public void A_heading_that_no_section_has_ends_one_of_what_is_asked(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Fact]
    public void Without_an_indication_there_is_no_reason() => Assert.Null(Rules.Read("Scar.").ReasonForExam);

    [Fact]
    public void Facts_count_sentences_over_all_sections()
    {
        var facts = Rules.Read("INDICATION: Cough. FINDINGS: Scar. IMPRESSION: No edema.").Facts;
        Assert.Equal([1, 2], facts.Where(f => !f.Implied).Select(f => f.Sentence));
    }

    [Fact]
    public void A_run_of_words_without_end_is_cut()
    {
        var text = string.Join(' ', Enumerable.Repeat("edema", 1000));
        var sentences = Rules.Sentences(text);
        Assert.Equal(text, string.Join(' ', sentences.Select(s => s.Text)));
        Assert.Equal(3, sentences.Count);
        Assert.All(sentences, s => Assert.InRange(s.Text.Split(' ').Length, 1, 401));
    }

    [Theory]
    [InlineData("No ", " and ", "no edema")]
    [InlineData("No ", " or ", "no edema")]
    [InlineData("No ", ", ", "no edema")]
    [InlineData("Possible ", " or ", "maybe edema")]
    [InlineData("Possible ", " and ", "maybe edema")]
    public void A_cut_takes_no_denial_or_doubt_from_what_it_governs(string cue, string joint, string wanted)
    {
        // Cut more than once.
        var text = cue + string.Join(joint, Enumerable.Repeat("edema", 700)) + ".";
        Assert.InRange(Rules.Sentences(text).Count, 3, 5);
        Assert.Equal(wanted, string.Join("; ", Rules.Stated(text).Split("; ").Distinct()));
        // And none to the sentence behind.
        Assert.EndsWith("; edema", Rules.Stated(text + " Edema."), StringComparison.Ordinal);
    }
}
