namespace Hilum.Runtime.Plan;

/// <summary>
/// What a mention is, as a few bits, so that most slots are refused at a token without a look at its mentions: a bit for each kind of
/// concept, then bits that concepts share by their number, then bits that attribute values share.
/// </summary>
internal static class SlotTraits
{
    private const int Kinds = 3;
    private const int Concepts = 31;
    private const int Values = 64 - Kinds - Concepts;

    /// <summary>The bit of a concept's kind; the same as in <see cref="SlotFilter.Kinds"/>.</summary>
    public static ulong OfKind(ConceptKind kind) => 1UL << (int)kind;

    /// <summary>The bit of a concept.</summary>
    public static ulong OfConcept(int concept) => 1UL << Kinds + concept % Concepts;

    /// <summary>The bit of an attribute value.</summary>
    public static ulong OfValue(int value) => 1UL << Kinds + Concepts + value % Values;
}
