using Hilum.Compiler.Tests.Binding;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Tests.Lowering;

/// <summary>Words with a form, words said of places, and what other declarations put into the tables.</summary>
public sealed class WordFormTests
{
    private static readonly MatchPlan Plan = RuleSets.Compile("""
        ontology forms 1.0
        inflection noun
            ending  ""  becomes  "s"
        inflection verb
            ending  "e"  becomes  "es", "ed"
            ending  "o"  becomes  "oes"
        inflection adjective
            ending  "d"  becomes  "der"
        anatomy heart
            called  "heart"
        sided anatomy hilum
            called  "hilum"
        anatomy middle
            means   heart, right hilum
        attribute side
            type    side
            left    "left"
            opposite_side  "other side"
            bilateral      "both"
        attribute urgency
            from least to most  later, now
            now     "at once"
            later   "later"
        attribute texture
            counts all
            type   unit
            written as  "weave"
            soft   "soft"
        finding big_heart
            of       middle
            said by  "enlarged", { in <s: side> size }
            noun     "enlargement"
            called   "cardiomegaly"
        finding big_hilum
            of       left hilum
            seen in  hilum
            said by  "enlarged"
        finding normal
            stands for normal
            called   "normal"
        finding abnormal
            follows from  disease, anatomicalfinding
            called   "abnormal"
        device line
            called   "line"
            takes    comparison, tip
        comparison better : improved
            says       "better than before"
            verb       "decrease", "go down", { come~ down }
            noun       "decrease"
            adjective  "reduced", { much smaller }
            denied means  same
            reaches    both, to end of phrase
        comparison same : no_change
            says       "stable"
            denied means  uncertain
            partly means  improved
        cue earlier : earlier
            says  "previously"
        section impression
            headed by  "IMPRESSION"
        section findings
            headed by  "FINDINGS"
            text without a heading is here
        """).Lower();

    [Fact]
    public void Words_said_of_a_place_are_names_that_say_so()
    {
        Assert.Equal([("forms/big_heart", EntryFlags.Said), ("forms/big_hilum", EntryFlags.Said)], Entries("enlarged"));
        Assert.Equal([("forms/big_heart", EntryFlags.Said), ("forms/big_hilum", EntryFlags.Said)], Entries("enlargeder"));
        Assert.Equal([("forms/big_heart", EntryFlags.Said | EntryFlags.Noun)], Entries("enlargements"));
        Assert.Equal([("forms/big_heart", EntryFlags.None)], Entries("cardiomegaly"));
        var pattern = Assert.Single(Plan.Rules, r => (r.Flags & EntryFlags.Said) != 0);
        Assert.Equal("finding big_heart said by { in <s: side> size }", pattern.Description);
    }

    [Fact]
    public void What_is_said_of_a_place_is_seen_there_unless_the_rule_says_otherwise()
    {
        var (heart, hilum) = (Plan.Ontology.FindConcept("big_heart")!, Plan.Ontology.FindConcept("big_hilum")!);
        Assert.Equal(["heart", "right hilum"], Plan.Ontology.NamesOf(heart.Of));
        Assert.Equal(heart.Of, heart.Allowed);
        Assert.Equal(["left hilum"], Plan.Ontology.NamesOf(hilum.Of));
        Assert.Equal(["right hilum", "left hilum"], Plan.Ontology.NamesOf(hilum.Allowed));
    }

    [Fact]
    public void Words_of_a_cue_are_inflected_by_their_form()
    {
        Assert.Equal([("forms/better", EntryFlags.Verb | EntryFlags.Noun)], Entries("decrease"));
        Assert.Equal([("forms/better", EntryFlags.Verb)], Entries("decreased"));
        Assert.Equal([("forms/better", EntryFlags.Verb | EntryFlags.Noun)], Entries("decreases"));
        Assert.Equal([("forms/better", EntryFlags.Verb)], Entries("goes", "down"));
        Assert.Empty(Entries("go", "downs"));
        Assert.Equal([("forms/better", EntryFlags.Adjective)], Entries("reduceder"));
        Assert.Equal([("forms/better", EntryFlags.None)], Entries("better", "than", "before"));
        Assert.Empty(Entries("better", "than", "befores"));
        Assert.Equal(["comparison better verb { come~ down }", "comparison better adjective { much smaller }"],
            Plan.Rules.Where(r => r.Stratum == Stratum.Cues).Select(r => r.Description));
        Assert.Equal([EntryFlags.Verb, EntryFlags.Adjective], Plan.Rules.Where(r => r.Stratum == Stratum.Cues).Select(r => r.Flags));
    }

    [Fact]
    public void Cues_say_what_they_mean_under_others()
    {
        var cues = Plan.Ontology.Cues;
        Assert.Equal((new GovernedMeaning(GovernedStatus.Comparison, 1), GovernedMeaning.None), (cues[0].Denied, cues[0].Partly));
        Assert.Equal((new GovernedMeaning(GovernedStatus.Uncertain, -1), new GovernedMeaning(GovernedStatus.Comparison, 0)), (cues[1].Denied, cues[1].Partly));
        Assert.Equal((CueScope.Phrase, CueKind.Earlier), (cues[0].Scope, cues[2].Kind));
    }

    [Fact]
    public void Attributes_say_what_they_are()
    {
        var attributes = Plan.Ontology.Attributes;
        Assert.Equal([(AttributeRule.First, AttributeType.Side, "side"), (AttributeRule.Highest, AttributeType.Description, "urgency"), (AttributeRule.All, AttributeType.Unit, "weave")],
            attributes.Select(a => (a.Rule, a.Type, a.Key)));
        Assert.Equal([Side.Left, Side.Opposite, Side.Both], attributes[0].Sides);
        Assert.Empty(attributes[1].Sides);
    }

    [Fact]
    public void Concepts_and_sections_say_what_they_stand_for()
    {
        Assert.Equal(["normal"], Plan.Ontology.Concepts.Where(c => c.StatesNormal).Select(c => c.Name));
        Assert.Equal(["disease", "anatomicalfinding"], Plan.Ontology.FindConcept("abnormal")!.FollowsFrom);
        Assert.Equal(["line"], Plan.Ontology.Concepts.Where(c => c.TakesTip).Select(c => c.Name));
        Assert.Equal(["findings"], Plan.Ontology.Sections.Where(s => s.IsDefault).Select(s => s.Name));
    }

    private static IEnumerable<(string, EntryFlags Flags)> Entries(params string[] words) =>
        LexiconBuilderTests.EntriesOf(Plan.Lexicon, words).Select(e => (Plan.Ontology.Rules[e.Rule].Name, e.Flags));
}
