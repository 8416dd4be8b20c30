using Hilum.Compiler.Tests.Binding;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Tests.Lowering;

public sealed class PlanLoweringTests
{
    private static readonly MatchPlan Plan = RuleSets.Compile(RuleSets.Chest).Lower();

    private static Concept Concept(string name) => Plan.Ontology.FindConcept(name)!;

    private static string Places(PlaceSet set) => string.Join(", ", Plan.Ontology.NamesOf(set));

    [Fact]
    public void Places_have_sides_and_are_closed_through_part_of()
    {
        Assert.Equal(["thorax", "right lung", "left lung", "right upper zone", "left upper zone", "right apical zone", "left apical zone", "arm"],
            Plan.Ontology.Places.Select(p => p.Name));
        Assert.Equal("thorax, right lung, right upper zone", Places(Plan.Ontology.Places[5].ContainedIn));
        Assert.Equal("", Places(Plan.Ontology.Places[0].ContainedIn));
        Assert.True(Plan.Ontology.Places[7].Unlisted);
        Assert.Equal("unlisted", Concept("arm").Category);
    }

    [Fact]
    public void A_group_has_the_places_it_stands_for() =>
        Assert.Equal("right lung", Places(Concept("middle_lobe").Places));

    [Fact]
    public void A_finding_may_be_in_parts_of_its_places_and_in_those_of_its_parents()
    {
        Assert.Equal("right lung, left lung, right upper zone, left upper zone, right apical zone, left apical zone", Places(Concept("opacity").Allowed));
        Assert.Equal(Concept("opacity").Allowed, Concept("nodule").Allowed);
        Assert.Equal("right upper zone, left upper zone", Places(Concept("nodule").Usual));
        Assert.Equal(Concept("nodule").Usual, Concept("nodule").BySide);
        Assert.Equal(Concept("nodule").Usual, Concept("granuloma").Usual);
        Assert.Equal("", Places(Concept("opacity").Usual));
    }

    [Fact]
    public void Ancestors_come_nearest_first() =>
        Assert.Equal([Concept("nodule").Id, Concept("opacity").Id], Concept("granuloma").Ancestors);

    [Fact]
    public void Attributes_keep_their_scale_and_findings_what_they_take()
    {
        var severity = Assert.Single(Plan.Ontology.Attributes);
        Assert.Equal(["mild", "very severe"], severity.Values);
        Assert.True(severity.Ordered);
        Assert.Equal(1ul, Concept("nodule").Takes);
        Assert.True(Concept("nodule").TakesComparison);
        Assert.True(Concept("granuloma").TakesComparison);
        Assert.Equal(1ul, Concept("granuloma").Takes);
        var rule = Rule("chest/severity.very_severe");
        Assert.Equal(RuleKind.Value, rule.Kind);
        Assert.Equal(1, rule.Target);
        Assert.Equal([rule.Id], Entries("massive").Select(e => e.Rule));
    }

    [Fact]
    public void Cues_are_lowered_with_their_reach_and_with_all_that_they_beat()
    {
        var cues = Plan.Ontology.Cues;
        Assert.Equal(["no", "not_without", "maybe", "smaller"], cues.Select(c => c.Name));
        Assert.Equal([1, 2], cues[0].Beats);
        Assert.Equal((CueDirection.Forward, CueScope.Clause, 0), (cues[0].Direction, cues[0].Scope, cues[0].MaxWords));
        Assert.Equal((CueDirection.Both, CueScope.Sentence, 4), (cues[2].Direction, cues[2].Scope, cues[2].MaxWords));
        Assert.Equal([0], cues[2].StopsAt);
        Assert.Equal([Concept("nodule").Id, Concept("granuloma").Id], cues[2].AppliesToConcepts);
        Assert.Equal("no change", cues[3].Comparison);
        Assert.Equal([Rule("chest/no").Id], Plan.Unless.Keys);
    }

    [Fact]
    public void Names_are_inflected_and_cues_are_not()
    {
        Assert.NotEmpty(Entries("opacity"));
        Assert.NotEmpty(Entries("opacities"));
        Assert.Empty(Entries("opacitys"));
        Assert.NotEmpty(Entries("upper", "zones"));
        Assert.NotEmpty(Entries("maybe"));
        Assert.Empty(Entries("maybes"));
        Assert.Empty(Entries("no", "longer"));
        Assert.Equal(RuleKind.NotName, Plan.Ontology.Rules[Assert.Single(Entries("nodule", "of", "the", "thyroid")).Rule].Kind);
        Assert.Equal(RuleKind.Heading, Plan.Ontology.Rules[Assert.Single(Entries("findings")).Rule].Kind);
    }

    [Fact]
    public void Alternatives_are_tried_with_more_words_first()
    {
        var pattern = Assert.Single(Plan.Rules, r => r.Rule == Rule("chest/nodule").Id);
        Assert.Equal("finding nodule called { (round shadow | rounded) dense? spot~ }", pattern.Description);
        var sequence = Assert.IsType<SequenceNode>(Assert.Single(pattern.Patterns));
        Assert.IsType<SequenceNode>(Assert.IsType<ChoiceNode>(sequence.Parts[0]).Alternatives[0]);
        Assert.Equal(["spot", "spots"], Assert.IsType<WordNode>(sequence.Parts[2]).Words.Select(w => Plan.Lexicon.Words[w]));
        Assert.Equal(Stratum.Names, pattern.Stratum);
    }

    [Fact]
    public void A_construction_shares_its_slots_among_its_patterns()
    {
        var pattern = Assert.Single(Plan.Rules, r => r.Stratum == Stratum.Constructions);
        Assert.Equal(2, pattern.Slots);
        Assert.Equal(2, pattern.Patterns.Length);
        Assert.Equal(2, pattern.Yields.Length);
        Assert.Equal((0, -1, YieldStatus.AsRead), (pattern.Yields[0].Slot, pattern.Yields[0].Concept, pattern.Yields[0].Status));
        Assert.Equal([1], pattern.Yields[0].PlaceSlots);
        var second = pattern.Yields[1];
        Assert.Equal((-1, Concept("opacity").Id, YieldStatus.Absent), (second.Slot, second.Concept, second.Status));
        Assert.Equal("right lung", Places(second.Places));
        Assert.Equal([0], second.Values);
        Assert.Equal(3, second.Comparison);
        Assert.Equal([new SlotCondition(0, 1, false)], pattern.OnlyIf);
        var slot = pattern.Patterns.SelectMany(Below).OfType<SlotNode>().First(s => s.Filter.Concepts.Length > 0);
        Assert.Equal([Concept("nodule").Id, Concept("granuloma").Id], slot.Filter.Concepts);
    }

    [Fact]
    public void Rules_are_numbered_in_order_of_declaration()
    {
        Assert.Equal(Enumerable.Range(0, Plan.Ontology.Rules.Length), Plan.Ontology.Rules.Select(r => r.Id));
        Assert.Equal(Plan.Rules.Select(r => r.Rule).Order(), Plan.Rules.Select(r => r.Rule));
        Assert.Equal(("test.hilum", 1), (Rule("chest/thorax").File, Rule("chest/thorax").Line - 4));
    }

    [Fact]
    public void Lowering_is_the_same_every_time()
    {
        var other = RuleSets.Compile(RuleSets.Chest).Lower();
        Assert.Equal(Plan.Lexicon.Entries, other.Lexicon.Entries);
        Assert.Equal(Plan.Lexicon.EdgeTargets, other.Lexicon.EdgeTargets);
        Assert.Equal(Plan.Ontology.Rules, other.Ontology.Rules);
        Assert.Equal(Plan.Rules.Select(r => r.Description), other.Rules.Select(r => r.Description));
    }

    private static RuleDefinition Rule(string name) => Plan.Ontology.Rules.First(r => r.Name == name);

    private static LexiconEntry[] Entries(params string[] words) => LexiconBuilderTests.EntriesOf(Plan.Lexicon, words);

    private static IEnumerable<PatternNode> Below(PatternNode node) => node switch
    {
        SequenceNode s => s.Parts.SelectMany(Below).Prepend(node),
        ChoiceNode c => c.Alternatives.SelectMany(Below).Prepend(node),
        RepeatNode r => Below(r.Part).Prepend(node),
        _ => [node],
    };
}
