using System.Numerics;

namespace Hilum.Runtime.Plan;

/// <summary>A set of places (anatomies with their side), one bit a place; a rule set may have at most <see cref="Capacity"/>.</summary>
/// <param name="Bits">Bit <c>i</c> is place <c>i</c> of <see cref="Ontology.Places"/>.</param>
public readonly record struct PlaceSet(UInt128 Bits)
{
    /// <summary>How many places fit.</summary>
    public const int Capacity = 128;

    /// <summary>No place.</summary>
    public static readonly PlaceSet Empty;

    /// <summary>True when no place is in the set.</summary>
    public bool IsEmpty => Bits == UInt128.Zero;

    /// <summary>How many places are in the set.</summary>
    public int Count => (int)UInt128.PopCount(Bits);

    /// <summary>The set of one place.</summary>
    public static PlaceSet Of(int place) => new(UInt128.One << place);

    /// <summary>A set from its two halves, as generated code writes it.</summary>
    public static PlaceSet Of(ulong high, ulong low) => new(new UInt128(high, low));

    /// <summary>True when the place is in the set.</summary>
    public bool Contains(int place) => (Bits >> place & UInt128.One) != UInt128.Zero;

    /// <summary>Places of either.</summary>
    public static PlaceSet operator |(PlaceSet a, PlaceSet b) => new(a.Bits | b.Bits);

    /// <summary>Places of both.</summary>
    public static PlaceSet operator &(PlaceSet a, PlaceSet b) => new(a.Bits & b.Bits);

    /// <summary>Places of the first that are not in the second.</summary>
    public PlaceSet Except(PlaceSet other) => new(Bits & ~other.Bits);

    /// <summary>Lowest place of the set; undefined for the empty set.</summary>
    public int First => (ulong)Bits != 0 ? BitOperations.TrailingZeroCount((ulong)Bits) : 64 + BitOperations.TrailingZeroCount((ulong)(Bits >> 64));

    /// <summary>The set without its lowest place.</summary>
    public PlaceSet WithoutFirst => new(Bits & (Bits - UInt128.One));

    /// <summary>The bits in hexadecimal; the names are the ontology's.</summary>
    public override string ToString() => Bits.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
