using Hilum.Compiler.Tests.Binding;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Tests.Lowering;

/// <summary>What comes down from parents, and what a finer finding takes from the one it splits.</summary>
public sealed class ParentTests
{
    private static readonly MatchPlan Plan = RuleSets.Compile("""
        ontology parents 1.0
            kinds  sign, machine
        inflection noun
            ending  ""  becomes  "s"
        attribute sides
            type    side
            right   "rechts"
            prints right  "rechte LABEL"
            prints left   "linke LABEL"
        attribute severity
            much    "much"
        sided anatomy lung
            label   "lunge"
            called  "lung"
        sided anatomy zone
            label   "feld"
            part of  lung on the same side
            called  "zone"
            prints right  "rechtes feld"
        anatomy spine
            called  "spine"
        finding scarring
            not called  "pleural scar of old"
            called  "scar", "pleural scar", "scar of the pleura", "PS" (exact), { pleural <0-1 words> scar }
            seen in  lung, spine
            usually in  lung
            takes   severity, comparison
        finding pleural_scarring
            splits  scarring by "pleural", "PS"
            called  "plaque"
        finding apical_scarring
            splits  pleural_scarring
            called  "apical scar"
            seen in  zone, spine
            takes   comparison
        finding healed_scarring
            is a    scarring
            called  "healed scar"
            needs place
        finding odd_scarring
            splits  scarring
            counts as  nothing
            called  "odd scar"
        device line
            called  "line"
            takes   tip
        device fine_line
            is a    line
            kind    sign
            called  "fine line"
        """).Lower();

    [Fact]
    public void A_finding_is_as_its_parents_say_where_it_says_nothing()
    {
        Assert.Equal(Concept("scarring").Allowed, Concept("pleural_scarring").Allowed);
        Assert.Equal(Concept("scarring").Usual, Concept("pleural_scarring").Usual);
        Assert.Equal(Concept("scarring").BySide, Concept("pleural_scarring").BySide);
        Assert.Equal((Concept("scarring").Takes, true), (Concept("pleural_scarring").Takes, Concept("pleural_scarring").TakesComparison));
        Assert.True(Concept("fine_line").TakesTip);
    }

    [Fact]
    public void A_clause_of_its_own_replaces_that_of_its_parents()
    {
        Assert.Equal((0ul, true), (Concept("apical_scarring").Takes, Concept("apical_scarring").TakesComparison));
        Assert.Equal("rechtes feld, linke feld, spine", Places(Concept("apical_scarring").Allowed));
        Assert.Equal("", Places(Concept("apical_scarring").Usual));
        Assert.Equal("rechte lunge, linke lunge, rechtes feld, linke feld, spine", Places(Concept("healed_scarring").Allowed));
        Assert.Equal("", Places(Concept("healed_scarring").Usual));
    }

    [Fact]
    public void A_finer_finding_takes_the_names_that_hold_its_words()
    {
        Assert.Equal(["parents/scarring", "parents/pleural_scarring"], Named("pleural", "scar"));
        Assert.Equal(["parents/scarring", "parents/pleural_scarring"], Named("pleural", "scars"));
        Assert.Equal(["parents/scarring", "parents/pleural_scarring"], Named("ps"));
        Assert.Equal(["parents/scarring"], Named("scar"));
        Assert.Equal(["parents/scarring", "parents/pleural_scarring"], Named("pleural", "scar", "of", "old"));
        Assert.Equal(["parents/scarring"], Named("scar", "of", "the", "pleura"));
        Assert.Single(Plan.Rules);
    }

    [Fact]
    public void It_counts_as_what_it_splits_unless_it_says_otherwise()
    {
        Assert.Null(Concept("scarring").CountsAs);
        Assert.Equal(Concept("scarring").Id, Concept("pleural_scarring").CountsAs);
        Assert.Equal(Concept("scarring").Id, Concept("apical_scarring").CountsAs);
        Assert.Equal(Plan.Ontology.FindConcept("odd_scarring")!.CountsAs, Runtime.Plan.Concept.CountsAsNothing);
        Assert.Null(Concept("healed_scarring").CountsAs);
        Assert.Equal([Concept("pleural_scarring").Id, Concept("scarring").Id], Concept("apical_scarring").Ancestors);
    }

    [Fact]
    public void Kinds_are_those_that_the_ontology_declares() =>
        Assert.Equal(("sign", "machine", "sign"), (Concept("scarring").Category, Concept("line").Category, Concept("fine_line").Category));

    private static Concept Concept(string name) => Plan.Ontology.FindConcept(name)!;

    private static string Places(PlaceSet set) => string.Join(", ", Plan.Ontology.NamesOf(set));

    private static IEnumerable<string> Named(params string[] words) =>
        LexiconBuilderTests.EntriesOf(Plan.Lexicon, words).Select(e => Plan.Ontology.Rules[e.Rule].Name);
}
