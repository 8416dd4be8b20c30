using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading;

/// <summary>
/// One naming of a finding with what is said of it. A head that is named once for several modifier groups ("large on the right, small
/// on the left") has a phrase for each group.
/// </summary>
internal struct Phrase
{
    /// <summary>The head's item, or -1 for a finding that a construction states.</summary>
    public int Head;

    /// <summary>The group whose modifiers are this phrase's alone, or -1.</summary>
    public int Group;

    /// <summary>The clause that says it.</summary>
    public int Clause;

    /// <summary>The next phrase of the same head, or -1.</summary>
    public int NextOfHead;

    /// <summary>Tokens of the name.</summary>
    public int Start;
    public int End;

    public int Mention;
    public int Concept;
    public int Rule;

    /// <summary>Index of the earlier finding that it stands for (see <see cref="Discourse"/>), or -1.</summary>
    public int Referent;

    public YieldStatus Forced;
    public bool Absent;
    public bool Hedged;
    public bool Irrelevant;

    /// <summary>Something was said of it: without that a word that stands for an earlier finding states nothing.</summary>
    public bool Said;

    /// <summary>Items of the cues that decided.</summary>
    public int Existence;
    public int Certainty;

    /// <summary>The change, as an index of <see cref="Ontology.Cues"/>, or -1.</summary>
    public int Comparison;

    public double Size;
    public int Unit;
    public Measured Measured;
    public double EarlierSize;
    public int EarlierUnit;
    public int EarlierScale;
    public int EarlierScaleValue;

    /// <summary>True when the words of its name hold an anatomy.</summary>
    public bool HasOwnPlace;

    /// <summary>True for a device that is said to be at a place that is known but not in the vocabulary.</summary>
    public bool Elsewhere;

    /// <summary>Places before and after the name.</summary>
    public PlaceSet Leading;
    public PlaceSet Trailing;

    /// <summary>Of these, places named without a side, places named with one, and what a side alone stands for.</summary>
    public PlaceSet Unsided;
    public PlaceSet Sided;
    public PlaceSet BySideAlone;

    /// <summary>Sides of places where it cannot be.</summary>
    public Side SideElsewhere;

    public PlaceSet Tip;

    /// <summary>Where it is said to be.</summary>
    public PlaceSet Stated;

    /// <summary>One bit for each anatomy with something to rule out that it is said of.</summary>
    public ulong NormalOf;

    /// <summary>First and last of its edges, or -1.</summary>
    public int FirstEdge;
    public int LastEdge;
}
