using Hilum.Runtime.Plan;
using Hilum.Testing;

namespace Hilum.Ontology.Tests;

/// <summary>
/// The relations that the ontology allows are those of the dataset, but for two sorts: a part of a place that the dataset lists for the
/// label (`seen in` includes the parts, because a report that names the part is believed), and those of relations.differences.csv, each
/// with its reason.
/// </summary>
public sealed class RelationsTests(DefaultRules rules) : IClassFixture<DefaultRules>
{
    // Of no label of the dataset's list: an artifact may be anywhere.
    private const string Anywhere = "artifact";

    [VocabularyFact]
    public void Allowed_relations_differ_from_the_datasets_only_where_the_table_says_so()
    {
        var listed = Vocabulary.Rows("relations.csv").ToLookup(r => r["attribute"], r => r["bbox_name"]);
        Assert.Empty(listed.Select(l => l.Key).Except(Allowed().Keys));
        var more = new List<string>();
        var fewer = new List<string>();
        foreach (var (label, allowed) in Allowed().Where(a => a.Key != Anywhere))
        {
            var ofDataset = listed[label].Select(PlaceOf).Aggregate(PlaceSet.Empty, (set, p) => set | p);
            more.AddRange(Names(WithoutParts(allowed.Except(ofDataset), ofDataset)).Select(place => $"{label} at {place}"));
            fewer.AddRange(Names(ofDataset.Except(allowed)).Select(place => $"{label} at {place}"));
        }
        Assert.Equal(Expected("more"), more.Order(StringComparer.Ordinal));
        Assert.Equal(Expected("fewer"), fewer.Order(StringComparer.Ordinal));
    }

    [VocabularyFact]
    public void All_29_anatomies_that_have_boxes_and_phrases_can_appear()
    {
        var places = Allowed().Values.Aggregate(PlaceSet.Empty, (all, set) => all | set);
        var paper = Vocabulary.Rows("anatomies.csv").Where(r => r["paper_29"] == "1").Select(r => r["bbox_name"]).ToList();
        Assert.Equal(29, paper.Count);
        Assert.Empty(paper.Except(Names(places)));
    }

    private static IEnumerable<string> Expected(string kind) =>
        RepositoryFolder.Read("tests/Hilum.Ontology.Tests/relations.differences.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(l => l.Split(',', 4)).Where(c => c[2] == kind)
            .SelectMany(c => c[1].Split(';').Select(place => $"{c[0]} at {place}")).Order(StringComparer.Ordinal);

    private Dictionary<string, PlaceSet> Allowed() => rules.Written.GroupBy(c => c.Label)
        .ToDictionary(g => g.Key, g => g.Aggregate(PlaceSet.Empty, (set, c) => set | c.Allowed) & rules.Ontology.ListedPlaces);

    private PlaceSet PlaceOf(string name) =>
        rules.Ontology.Places.FirstOrDefault(p => p.Name == name && !p.Unlisted) is { } place ? PlaceSet.Of(place.Id) : PlaceSet.Empty;

    private PlaceSet WithoutParts(PlaceSet places, PlaceSet of)
    {
        var result = PlaceSet.Empty;
        for (var rest = places; !rest.IsEmpty; rest = rest.WithoutFirst)
            result |= (rules.Ontology.Places[rest.First].ContainedIn & of).IsEmpty ? PlaceSet.Of(rest.First) : PlaceSet.Empty;
        return result;
    }

    private IEnumerable<string> Names(PlaceSet places) => rules.Ontology.NamesOf(places);
}
