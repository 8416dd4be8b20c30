using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.SceneGraphs;

/// <summary>The changes of a report against the exam before: one relation for each change of a phrase at an anatomy, with what changed so.</summary>
/// <param name="ontology">The tables of the rule set.</param>
/// <param name="names">How changes are written.</param>
internal sealed class RelationFinder(Ontology ontology, GraphNames names)
{
    /// <summary>Relations that the dataset knows, and those that it does not (<c>new</c>, <c>resolved</c>).</summary>
    /// <param name="draft">The phrases.</param>
    /// <param name="imageId">Name of this image.</param>
    /// <param name="previousImageId">Name of the image before.</param>
    public (List<Relationship> Known, List<Relationship> Further) Find(GraphDraft draft, string imageId, string previousImageId)
    {
        var known = new List<Relationship>();
        var further = new List<Relationship>();
        foreach (var (place, phrases) in draft.Anatomies)
        {
            foreach (var phrase in phrases.Where(p => p.Changed.Count > 0))
            {
                foreach (var change in phrase.Changed.GroupBy(c => c.Value, StringComparer.Ordinal).OrderBy(c => c.Key, StringComparer.Ordinal))
                {
                    var named = names.OfComparison(change.Key);
                    (named is null ? further : known).Add(Relation(
                        named ?? GraphNames.Further(change.Key),
                        change.Select(c => c.Fact),
                        phrase,
                        ontology.Places[place].Name,
                        imageId,
                        previousImageId));
                }
            }
        }
        return (known, further);
    }

    private static Relationship Relation(Change change, IEnumerable<Fact> changed, PhraseDraft phrase, string boxName, string imageId, string previousImageId)
    {
        var value = change.Name[(change.Name.LastIndexOf('|') + 1)..];
        return new Relationship(
            string.Join('|', phrase.Id, boxName, value, imageId, previousImageId),
            change,
            [.. changed.Select(GraphNames.Attribute).Distinct().Order(StringComparer.Ordinal)],
            phrase.Text,
            boxName,
            SceneGraphBuilder.ObjectId(imageId, boxName),
            SceneGraphBuilder.ObjectId(previousImageId, boxName));
    }
}
