using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>What the parts of <see cref="Locate"/> ask of sides.</summary>
internal static class Sides
{
    /// <summary>The one side that places are on; none where they are on both, or have none.</summary>
    public static Side Of(SentenceStructure s, PlaceSet places)
    {
        var right = !(places & s.Ontology.RightPlaces).IsEmpty;
        var left = !(places & s.Ontology.LeftPlaces).IsEmpty;
        return right == left ? Side.None : right ? Side.Right : Side.Left;
    }

    /// <summary>True for words that are said of a place: a side alone ("the left base is hidden by the enlarged heart") is none.</summary>
    public static bool IsSaid(SentenceStructure s, in Phrase phrase) => phrase.Mention >= 0 && s.Context.Mentions[phrase.Mention].IsSaid;
}
