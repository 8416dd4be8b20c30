using Hilum.Runtime.IO.Writing;

namespace Hilum.Runtime.IO.Tests;

/// <summary>ontology-src/chexpert.csv is whole.</summary>
public sealed class ChexpertTableTests
{
    [Fact]
    public void Every_observation_is_one_of_the_labeler_and_has_a_label()
    {
        Assert.All(ChexpertTable.All, r => Assert.True(r.Observation.Length == 0 || ChexpertTable.Observations.Contains(r.Observation), r.Label));
        Assert.All(ChexpertTable.All, r => Assert.True(r.AlsoUncertain.Length == 0 || ChexpertTable.Observations.Contains(r.AlsoUncertain), r.Label));
        Assert.Empty(ChexpertTable.Observations.Except(ChexpertTable.All.Select(r => r.Observation)));
        Assert.Equal(14, ChexpertTable.Observations.Length);
    }

    [Fact]
    public void A_finding_that_is_in_no_row_is_an_other_finding()
    {
        var table = new ChexpertTable(TinyRules.Matcher.Ontology);
        Assert.Equal(["Pleural Effusion"], table[TinyRules.Matcher.Ontology.FindConcept("pleural_effusion")!].Select(r => r.Observation));
        Assert.Empty(table[TinyRules.Matcher.Ontology.FindConcept("lung")!]);
    }
}
