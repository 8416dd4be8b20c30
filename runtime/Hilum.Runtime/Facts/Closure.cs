using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Facts;

/// <summary>What an affirmed finding implies, and where; the ontology says where each label may be.</summary>
/// <param name="ontology">The tables of the rule set.</param>
internal sealed class Closure(Ontology ontology)
{
    private readonly Concept? _abnormal = Array.Find(ontology.Concepts, c => c.FollowsFrom.Length > 0);
    private readonly Concept? _normal = Array.Find(ontology.Concepts, c => c.StatesNormal);

    /// <summary>The finding at the places that contain its own, its parents, and that it is abnormal there; each with the concept that is written.</summary>
    /// <param name="concept">The finding.</param>
    /// <param name="written">What it is written as.</param>
    /// <param name="places">Where it is.</param>
    /// <param name="labels">The vocabulary to write in.</param>
    public IEnumerable<(Concept Concept, Concept Written, PlaceSet Places)> Of(Concept concept, Concept written, PlaceSet places, OutputVocabulary labels)
    {
        var containing = ontology.Containing(places);
        var repeated = containing & written.Allowed;
        if (!repeated.IsEmpty && written.Label != _normal?.Label)
            yield return (concept, written, repeated);
        foreach (var ancestor in written.Ancestors)
        {
            var parent = ontology.Concepts[ancestor];
            if (ontology.Written(parent, labels) is { } label && label.Label != written.Label)
                yield return (parent, label, (places | containing) & label.Allowed);
        }
        // A containing place is abnormal even where the label itself cannot be there.
        if (_abnormal is not null && Array.IndexOf(_abnormal.FollowsFrom, written.Category) >= 0 && !(places & ontology.ListedPlaces).IsEmpty)
            yield return (_abnormal, _abnormal, places | containing);
    }
}
