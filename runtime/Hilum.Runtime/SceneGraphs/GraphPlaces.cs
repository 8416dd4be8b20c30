using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.SceneGraphs;

/// <summary>
/// Where a fact is written in a graph: the same for what is there and for what is not. Said without a place, a finding is at its usual
/// place and at those around it where it may be; said of a side alone, it is also at its usual place on that side. So an effusion,
/// affirmed or denied, is at the lung and at the costophrenic angle.
/// </summary>
/// <param name="ontology">The tables of the rule set.</param>
/// <param name="names">Its names.</param>
internal sealed class GraphPlaces(Ontology ontology, GraphNames names)
{
    /// <summary>The places of a fact, as numbers of <see cref="Ontology.Places"/>.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="source">The direct fact that implies it, or the fact itself.</param>
    public PlaceSet Of(Fact fact, Fact source)
    {
        var places = Named(fact);
        var added = Added(source);
        return places | (fact.Implied ? added & fact.Written.Allowed : added);
    }

    private PlaceSet Named(Fact fact)
    {
        var places = PlaceSet.Empty;
        foreach (var name in fact.Anatomies)
            places |= names.Place(name) is { } place ? PlaceSet.Of(place.Id) : PlaceSet.Empty;
        return places;
    }

    private PlaceSet Added(Fact direct)
    {
        var places = Named(direct);
        var concept = direct.Written;
        if (!direct.AnatomyStated)
            return ontology.Containing(places) & concept.Allowed;
        var added = PlaceSet.Empty;
        var sides = places & concept.BySide;
        for (var usual = concept.Usual & ontology.ListedPlaces; !usual.IsEmpty && !sides.IsEmpty; usual = usual.WithoutFirst)
        {
            if (!(ontology.Places[usual.First].ContainedIn & sides).IsEmpty)
                added |= PlaceSet.Of(usual.First);
        }
        return added;
    }
}
