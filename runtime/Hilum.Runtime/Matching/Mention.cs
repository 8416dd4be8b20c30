using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <summary>A concept or attribute value in the sentence.</summary>
internal struct Mention
{
    public int Start;
    public int End;

    /// <summary>First token of the name itself; a side joined before it is not part of it.</summary>
    public int Core;
    public int Concept;
    public int Value;
    public int Rule;
    public ConceptKind Kind;
    public Side Side;
    public PlaceSet Places;
    public bool FromPattern;

    /// <summary>Its words are said of a place; see <see cref="EntryFlags.Said"/>.</summary>
    public bool IsSaid;

    /// <summary>Number of the earlier finding that it stands for, plus one; 0 when it names one itself.</summary>
    public int StandsFor;

    public readonly int Referent => StandsFor - 1;

    public bool Dropped;
    public int NextAt;
}
