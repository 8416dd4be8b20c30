using System.Collections.Immutable;
using static Hilum.Compiler.Syntax.Parsing.Generated.HilumLexer;

namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>
/// The words with a meaning at the start of a line, for messages and for mending. The lexer has the same words; a test
/// holds the two together.
/// </summary>
internal static class Vocabulary
{
    public static ImmutableArray<ClauseKeyword> Clauses { get; } =
    [
        new("is a", IS_A, ClauseKind.IsA, "is a lung_opacity"),
        new("is an", IS_A, ClauseKind.IsA, "is an opacity"),
        new("part of", PART_OF, ClauseKind.PartOf, "part of lung on the same side"),
        new("means", MEANS, ClauseKind.Means, "means upper_lung_zone, mid_lung_zone"),
        new("seen in", SEEN_IN, ClauseKind.SeenIn, "seen in lung, mediastinum"),
        new("usually in", USUALLY_IN, ClauseKind.UsuallyIn, "usually in lung"),
        new("a side alone means", SIDE_ALONE, ClauseKind.SideAloneMeans, "a side alone means arm"),
        new("needs place", NEEDS_PLACE, ClauseKind.NeedsPlace, "needs place"),
        new("affects both sides", BOTH_SIDES, ClauseKind.AffectsBothSides, "affects both sides"),
        new("when absent means", WHEN_ABSENT, ClauseKind.WhenAbsent, "when absent means nodule"),
        new("takes", TAKES, ClauseKind.Takes, "takes severity, comparison"),
        new("when normal rules out", RULES_OUT, ClauseKind.RulesOut, "when normal rules out cardiomegaly"),
        new("stops at", STOPS_AT, ClauseKind.StopsAt, "stops at cues.but"),
        new("applies to", APPLIES_TO, ClauseKind.AppliesTo, "applies to finding, device"),
        new("beats", BEATS, ClauseKind.Beats, "beats other_rule"),
        new("from least to most", LEAST_MOST, ClauseKind.FromLeastToMost, "from least to most mild, moderate, severe"),
        new("imports", IMPORTS, ClauseKind.Imports, "imports chest.xray"),
        new("spelling tolerant", SPELLING, ClauseKind.SpellingTolerant, "spelling tolerant"),
        new("spelling tolerant except", SPELLING, ClauseKind.SpellingTolerant, "spelling tolerant except ordinary_word"),
        new("of", OF, ClauseKind.Of, "of cardiac_silhouette"),
        new("splits", SPLITS, ClauseKind.Splits, "splits scarring by \"pleural\", \"fissural\""),
        new("prints", PRINTS, ClauseKind.Prints, "prints right \"right LABEL\""),
        new("kinds", KINDS, ClauseKind.Kinds, "kinds anatomicalfinding, disease"),
        new("follows from", FOLLOWS_FROM, ClauseKind.FollowsFrom, "follows from anatomicalfinding, disease"),
        new("said by", SAID_BY, ClauseKind.SaidBy, "said by \"enlarged\", \"prominent\""),
        new("noun", NOUN, ClauseKind.Noun, "noun \"enlargement\", \"prominence\""),
        new("verb", VERB, ClauseKind.Verb, "verb \"improve\", \"decrease\""),
        new("adjective", ADJECTIVE, ClauseKind.Adjective, "adjective \"smaller\", \"better\""),
        new("denied means", DENIED_MEANS, ClauseKind.DeniedMeans, "denied means no_change"),
        new("partly means", PARTLY_MEANS, ClauseKind.PartlyMeans, "partly means improved"),
        new("counts", COUNTS, ClauseKind.Counts, "counts all"),
        new("counts the", COUNTS, ClauseKind.Counts, "counts the highest"),
        new("type", TYPE_IS, ClauseKind.Type, "type side"),
        new("written as", WRITTEN_AS, ClauseKind.WrittenAs, "written as \"urgency\""),
        new("stands for normal", STANDS_FOR_NORMAL, ClauseKind.StandsForNormal, "stands for normal"),
        new("text without a heading is here", DEFAULT_HERE, ClauseKind.TextWithoutHeading, "text without a heading is here"),
        new("called", CALLED, ClauseKind.Called, "called \"effusion\", { pleural fluid }"),
        new("not called", NOT_CALLED, ClauseKind.NotCalled, "not called \"hydropneumothorax\""),
        new("add", ADD, ClauseKind.Add, "add called \"air collection\""),
        new("drop", DROP, ClauseKind.Drop, "drop called \"air leak\""),
        new("says", SAYS, ClauseKind.Says, "says \"no\", { no evidence of }"),
        new("unless", UNLESS, ClauseKind.Unless, "unless { no longer }"),
        new("headed by", HEADED_BY, ClauseKind.HeadedBy, "headed by \"FINDINGS\""),
        new("matches", MATCHES, ClauseKind.Matches, "matches { <f: finding> in (the)? <a: anatomy> }"),
        new("shown as", SHOWN_AS, ClauseKind.ShownAs, "shown as \"Right lung\" (right), \"Left lung\" (left)"),
        new("note", NOTE, ClauseKind.Note, "note \"a remark\""),
        new("title", TITLE, ClauseKind.Title, "title \"a title\""),
        new("author", AUTHOR, ClauseKind.Author, "author \"a name\""),
        new("because", BECAUSE, ClauseKind.Because, "because \"a reason\""),
        new("label", LABEL, ClauseKind.Label, "label \"pleural effusion\""),
        new("report", REPORT_TEXT, ClauseKind.Report, "report \"a report\""),
        new("code", CODE, ClauseKind.Code, "code UMLS C0032326"),
        new("reaches", REACHES, ClauseKind.Reaches, "reaches forward, to end of clause, up to 6 words"),
        new("yields", YIELDS, ClauseKind.Yields, "yields f at a"),
        new("expect", EXPECT, ClauseKind.Expect, "expect present effusion at left lung; absent pneumothorax"),
        new("example", EXAMPLE, ClauseKind.Example, "example \"No effusion.\" => absent effusion"),
        new("todo example", TODO_EXAMPLE, ClauseKind.Example, "todo example \"No effusion.\" => absent effusion"),
        new("only if", ONLY_IF, ClauseKind.OnlyIf, "only if f may be in a"),
        new("kind", KIND_IS, ClauseKind.Kind, "kind anatomicalfinding"),
        new("counts as", COUNTS_AS, ClauseKind.CountsAs, "counts as abnormal"),
        new("findings here are", FINDINGS_HERE, ClauseKind.FindingsHereAre, "findings here are stated"),
        new("makes", MAKES, ClauseKind.Makes, "makes absent"),
        new("and nothing else", NOTHING_ELSE, ClauseKind.AndNothingElse, "and nothing else"),
        new("until", UNTIL, ClauseKind.Until, "until 2027-01-31"),
        new("ending", ENDING, ClauseKind.Ending, "ending \"y\" becomes \"ies\""),
        new("within", WITHIN, ClauseKind.Within, "within sentence"),
        new("box", BOX, ClauseKind.Box, "box lung, bottom at 15% of both lung"),
        new("right box", RIGHT_BOX, ClauseKind.Box, "right box lung, bottom at 15% of both lung"),
        new("left box", LEFT_BOX, ClauseKind.Box, "left box lung, bottom at 15% of both lung"),
    ];

    public static ImmutableArray<DeclarationKeyword> Declarations { get; } =
    [
        new("ontology", ONTOLOGY, DeclarationKind.Ontology, "ontology chest.xray 1.0"),
        new("overlay", OVERLAY, DeclarationKind.Overlay, "overlay st_marys on chest.xray 1.0"),
        new("anatomy", ANATOMY, DeclarationKind.Anatomy, "anatomy trachea"),
        new("sided anatomy", SIDED, DeclarationKind.SidedAnatomy, "sided anatomy lung"),
        new("finding", FINDING, DeclarationKind.Finding, "finding pneumothorax"),
        new("device", DEVICE, DeclarationKind.Device, "device chest_tube"),
        new("attribute", ATTRIBUTE, DeclarationKind.Attribute, "attribute severity"),
        new("cue", CUE, DeclarationKind.Cue, "cue no_evidence : negation"),
        new("pattern", PATTERN, DeclarationKind.Pattern, "pattern finding_in_anatomy"),
        new("comparison", COMPARISON, DeclarationKind.Comparison, "comparison worsened"),
        new("section", SECTION, DeclarationKind.Section, "section indication"),
        new("words", WORDS, DeclarationKind.Words, "words size_word = \"small\" or \"large\""),
        new("inflection", INFLECTION, DeclarationKind.Inflection, "inflection noun"),
        new("family", FAMILY, DeclarationKind.Family, "family lobar_opacity (lobe: anatomy)"),
        new("use", USE, DeclarationKind.Use, "use lobar_opacity (lower_lung_zone)"),
        new("test", TEST, DeclarationKind.Test, "test \"portable film\""),
    ];

    public static ImmutableArray<Keyword> Edits { get; } = [new("extend", EXTEND), new("replace", REPLACE), new("disable", DISABLE)];

    public static DeclarationKeyword? DeclarationOf(int tokenType) =>
        Declarations.FirstOrDefault(word => word.TokenType == tokenType);

    public static ClauseKeyword? ClauseOf(int tokenType) => Clauses.FirstOrDefault(word => word.TokenType == tokenType);

    /// <summary>The clause word that stands at a position, the longest where several do.</summary>
    public static Keyword? ClauseAt(string text, int position, out int end)
    {
        Keyword? found = null;
        end = position;
        foreach (var word in Clauses)
        {
            if (word.Matches(text, position, out var wordEnd) && wordEnd > end)
                (found, end) = (word, wordEnd);
        }
        return found;
    }

    /// <summary>
    /// The keyword that the first of some words come nearest to, and how many of the words it stands for; null where
    /// none is near. The first word of a longer keyword alone counts as one slip.
    /// </summary>
    public static (Keyword Keyword, int WordCount)? Nearest(IEnumerable<Keyword> keywords, IReadOnlyList<string> words)
    {
        (Keyword Keyword, int WordCount)? best = null;
        var bestDistance = int.MaxValue;
        foreach (var keyword in keywords)
        {
            var (distance, count) = Measure(keyword, words);
            if (distance < bestDistance)
                (best, bestDistance) = ((keyword, count), distance);
        }
        return best;
    }

    private static (int Distance, int WordCount) Measure(Keyword keyword, IReadOnlyList<string> words)
    {
        var count = keyword.Words.Length;
        var sum = 0;
        for (var i = 0; i < count && sum < int.MaxValue; i++)
        {
            var expected = keyword.Words[i];
            var distance = i < words.Count ? Spelling.Distance(words[i], expected) : int.MaxValue;
            // Two short words may differ wholly: `usually at` is `usually in`.
            var isNear = distance <= Spelling.Allowed(expected.Length) || (i > 0 && expected.Length == 2 && distance <= 2);
            sum = isNear ? sum + distance : int.MaxValue;
        }
        if (sum < int.MaxValue)
            return (sum, count);
        var glued = Spelling.Distance(words[0], keyword.Text);
        if (count > 1 && glued <= 2)
            return (glued, 1);
        return (count > 1 && words[0] == keyword.Words[0] ? 1 : int.MaxValue, 1);
    }
}
