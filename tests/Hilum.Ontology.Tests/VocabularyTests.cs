using Hilum.Compiler.Symbols;

namespace Hilum.Ontology.Tests;

/// <summary>Places, labels, parents, values and allowed places are those of the dataset.</summary>
public sealed class VocabularyTests(DefaultRules rules) : IClassFixture<DefaultRules>
{
    [VocabularyFact]
    public void Every_place_of_reports_is_declared_and_no_other()
    {
        var expected = Vocabulary.Rows("anatomies.csv").Where(r => r["from_reports_38"] == "1").Select(r => r["bbox_name"]).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(38, expected.Count);
        Assert.Equal(expected, rules.Ontology.Places.Where(p => !p.Unlisted).Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [VocabularyFact]
    public void Every_label_is_written_with_its_category_and_no_other()
    {
        var expected = Labels().Select(r => $"{r["category"]}: {r["label"]}").Order(StringComparer.Ordinal).ToList();

        Assert.Equal(77, expected.Count);
        Assert.Equal(expected, rules.Written.Select(c => $"{c.Category}: {c.Label}").Distinct().Order(StringComparer.Ordinal));
    }

    [VocabularyFact]
    public void Every_label_has_the_parents_that_are_not_doubtful()
    {
        foreach (var row in Labels())
        {
            var expected = row["parent_evidence"].Contains("doubtful", StringComparison.Ordinal) ? [] : row["implied_parents"].Split(';', StringSplitOptions.RemoveEmptyEntries);
            foreach (var concept in rules.Written.Where(c => c.Label == row["label"]))
            {
                var actual = concept.Ancestors.Select(a => rules.Ontology.Concepts[a].Label).Where(l => l != concept.Label).Distinct();
                var wanted = concept.Label == "hydropneumothorax" ? expected.Append("lung opacity") : expected; // by way of its effusion
                Assert.True(wanted.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal)), $"{concept.Name} is a {string.Join(", ", actual)}");
            }
        }
    }

    // Sides that stand for one of those of the dataset, and never come out.
    private static readonly string[] SidesOfOthers = ["same side", "opposite side"];

    /// <summary>The dataset's severity "hedge" is each fact's own field here.</summary>
    [VocabularyFact]
    public void Every_value_is_declared_and_no_other()
    {
        foreach (var values in Vocabulary.Rows("attributes.csv").GroupBy(r => r["category"], r => r["label"]))
        {
            if (rules.Ontology.AttributeId(values.Key) is var attribute and >= 0)
                Assert.Equal(values.Where(v => v != "hedge").Order(StringComparer.Ordinal), rules.Ontology.Attributes[attribute].Values.Except(SidesOfOthers).Order(StringComparer.Ordinal));
            else if (values.Key == "comparison")
                Assert.All(values, v => Assert.IsType<CueSymbol>(rules.Compilation.FindSymbol(v.Replace(' ', '_'))));
        }
        Assert.All(["severity", "temporal", "texture", "laterality"], name => Assert.True(rules.Ontology.AttributeId(name) >= 0, name));
    }

    [VocabularyFact]
    public void Every_relation_that_the_dataset_shows_is_allowed()
    {
        var allowed = rules.Written.SelectMany(c => rules.Ontology.NamesOf(c.Allowed).Select(place => (place, c.Label))).ToHashSet();
        var places = rules.Ontology.Places.Where(p => !p.Unlisted).Select(p => p.Name).ToHashSet();
        var missing = Vocabulary.Rows("relations.csv").Where(r => r["evidence"] is "observed" or "mirror_of_observed" && places.Contains(r["bbox_name"]))
            .Where(r => !allowed.Contains((r["bbox_name"], r["attribute"]))).Select(r => $"{r["attribute"]} at {r["bbox_name"]}");

        Assert.Empty(missing);
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Labels() =>
        Vocabulary.Rows("attributes.csv").Where(r => r["category"] is not ("texture" or "temporal" or "severity" or "laterality" or "comparison"));
}
