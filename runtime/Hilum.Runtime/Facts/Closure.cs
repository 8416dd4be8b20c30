using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Facts;

/// <summary>What an affirmed finding implies, and where; the ontology says where each label may be.</summary>
/// <param name="ontology">The tables of the rule set.</param>
internal sealed class Closure(Ontology ontology)
{
    /// <summary>So many findings with their places are remembered, whatever the reports hold.</summary>
    private const int MostKnown = 4096;

    private readonly Dictionary<Finding, Implication[]> _known = [];
    private readonly Concept? _abnormal = Array.Find(ontology.Concepts, c => c.FollowsFrom.Length > 0);
    private readonly Concept? _normal = Array.Find(ontology.Concepts, c => c.StatesNormal);

    /// <summary>The finding at the places that contain its own, its parents, and that it is abnormal there.</summary>
    /// <param name="concept">The finding.</param>
    /// <param name="written">What it is written as.</param>
    /// <param name="places">Where it is.</param>
    /// <param name="labels">The vocabulary to write in.</param>
    public Implication[] Of(Concept concept, Concept written, PlaceSet places, OutputVocabulary labels)
    {
        var finding = new Finding(concept.Id, written.Id, places.Bits, labels);
        if (_known.TryGetValue(finding, out var known))
            return known;
        if (_known.Count == MostKnown)
            _known.Clear();
        return _known[finding] = [.. Follow(concept, written, places, labels)];
    }

    private IEnumerable<Implication> Follow(Concept concept, Concept written, PlaceSet places, OutputVocabulary labels)
    {
        var containing = ontology.Containing(places);
        var repeated = containing & written.Allowed;
        if (!repeated.IsEmpty && written.Label != _normal?.Label)
            yield return new(concept, written, ontology.NamesOf(repeated));
        foreach (var ancestor in written.Ancestors)
        {
            var parent = ontology.Concepts[ancestor];
            if (ontology.Written(parent, labels) is { } label && label.Label != written.Label)
                yield return new(parent, label, ontology.NamesOf((places | containing) & label.Allowed));
        }
        // A containing place is abnormal even where the label itself cannot be there.
        if (_abnormal is not null && Array.IndexOf(_abnormal.FollowsFrom, written.Category) >= 0 && !(places & ontology.ListedPlaces).IsEmpty)
            yield return new(_abnormal, _abnormal, ontology.NamesOf(places | containing));
    }

    private readonly record struct Finding(int Concept, int Written, UInt128 Places, OutputVocabulary Labels);
}
