using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.IO.Tests;

/// <summary>A rule set of a few words, made by hand so that these tests need no compiler.</summary>
internal static class TinyRules
{
    public static Matcher Matcher { get; } = Make();

    private static PlanMatcher Make()
    {
        var rules = new List<RuleDefinition>();
        var words = new List<string> { "" };
        var entries = new List<LexiconEntry>();

        RuleDefinition Rule(string name, RuleKind kind, int target, string word, EntryFlags flags = EntryFlags.None)
        {
            var rule = new RuleDefinition(rules.Count, "tiny/" + name, kind, target, "tiny.hilum", 1);
            rules.Add(rule);
            words.Add(word);
            entries.Add(new LexiconEntry(rule.Id, flags, -1));
            return rule;
        }

        var lungs = PlaceSet.Of(0) | PlaceSet.Of(1);
        var heart = PlaceSet.Of(2);
        var concepts = new[]
        {
            new Concept { Id = 0, Name = "lung", Rule = "tiny/lung", Kind = ConceptKind.Anatomy, Category = "anatomy", Label = "lung", Places = lungs },
            new Concept { Id = 1, Name = "heart", Rule = "tiny/heart", Kind = ConceptKind.Anatomy, Category = "anatomy", Label = "cardiac silhouette", Places = heart },
            Finding(2, "pleural_effusion", "pleural effusion", lungs),
            Finding(3, "pneumothorax", "pneumothorax", lungs),
        };
        Rule("lung", RuleKind.Name, 0, "lung");
        Rule("heart", RuleKind.Name, 1, "heart");
        Rule("pleural_effusion", RuleKind.Name, 2, "effusion");
        Rule("pneumothorax", RuleKind.Name, 3, "pneumothorax");
        Rule("no", RuleKind.Cue, 0, "no");
        Rule("worse", RuleKind.Cue, 1, "worse");
        Rule("indication", RuleKind.Heading, 1, "indication");
        var count = words.Count;
        var ontology = new Ontology
        {
            Name = "tiny",
            Version = "1",
            Hash = new string('0', 64),
            Concepts = concepts,
            Places =
            [
                new Place { Id = 0, Name = "right lung", Anatomy = 0, Side = Side.Right, Unlisted = false },
                new Place { Id = 1, Name = "left lung", Anatomy = 0, Side = Side.Left, Unlisted = false },
                new Place { Id = 2, Name = "cardiac silhouette", Anatomy = 1, Side = Side.None, Unlisted = false },
            ],
            Attributes = [],
            Sections = [new(0, "findings", SectionStatus.Stated, IsDefault: true), new(1, "indication", SectionStatus.Hypothetical), new(2, "impression", SectionStatus.Stated)],
            Cues =
            [
                new CueDefinition { Id = 0, Name = "no", Kind = CueKind.Negation, Direction = CueDirection.Forward, Scope = CueScope.Sentence },
                new CueDefinition { Id = 1, Name = "worse", Kind = CueKind.Comparison, Comparison = "worsened", ShownAs = "Worsened", Codes = ["C0332271"], Direction = CueDirection.Both, Scope = CueScope.Sentence },
            ],
            Rules = [.. rules],
        }.Completed();
        var buckets = new int[64];
        for (var w = 1; w < count; w++)
        {
            var i = (int)Lexicon.Hash(words[w]) & 63;
            while (buckets[i] != 0)
                i = i + 1 & 63;
            buckets[i] = w;
        }
        var lexicon = new Lexicon
        {
            Words = [.. words],
            Buckets = buckets,
            FirstState = [.. Enumerable.Range(0, count)],
            EdgeStart = new int[count + 1],
            EdgeWords = [],
            EdgeTargets = [],
            EntryStart = [0, .. Enumerable.Range(0, count)],
            Entries = [.. entries],
            ExactTexts = [],
        };
        return new PlanMatcher(new MatchPlan { Ontology = ontology, Lexicon = lexicon, Rules = [], Unless = new Dictionary<int, PatternNode[]>() });
    }

    private static Concept Finding(int id, string name, string label, PlaceSet places) => new()
    {
        Id = id,
        Name = name,
        Rule = "tiny/" + name,
        Kind = ConceptKind.Finding,
        Category = "anatomicalfinding",
        Label = label,
        Allowed = places,
        Usual = places,
        BySide = places,
        TakesComparison = true,
    };
}
