namespace Hilum.Runtime.Plan;

/// <summary>What a slot accepts: any of the given kinds, concepts or values.</summary>
public sealed record SlotFilter
{
    private readonly NumberSet _concepts;
    private readonly NumberSet _values;
    private readonly NumberSet _cues;

    /// <summary>Concept kinds, one bit each (1 &lt;&lt; kind).</summary>
    public int Kinds { get; init => (field, Traits) = (value, Traits | (uint)value); }

    /// <summary>Concepts, everything below them included; ascending.</summary>
    public int[] Concepts { get; init => (field, _concepts, Traits) = (value, new NumberSet(value), value.Aggregate(Traits, (t, c) => t | SlotTraits.OfConcept(c))); } = [];

    /// <summary>Attribute values as <c>attribute * 256 + value</c>; ascending.</summary>
    public int[] Values { get; init => (field, _values, Traits) = (value, new NumberSet(value), value.Aggregate(Traits, (t, v) => t | SlotTraits.OfValue(v))); } = [];

    /// <summary>Cues whose words fit, by <see cref="CueDefinition.Id"/>; ascending.</summary>
    public int[] Cues { get; init => (field, _cues) = (value, new NumberSet(value)); } = [];

    /// <summary>True when a number in digits fits.</summary>
    public bool Number { get; init; }

    /// <summary>A mention that has none of these traits does not fit; see <see cref="SlotTraits"/>.</summary>
    internal ulong Traits { get; private init; }

    /// <summary>True when a mention of this concept fits.</summary>
    public bool AcceptsConcept(int concept, ConceptKind kind) => (Kinds >> (int)kind & 1) != 0 || _concepts.Contains(concept);

    /// <summary>True when a mention of this attribute value fits.</summary>
    public bool AcceptsValue(int value) => _values.Contains(value);

    /// <summary>True when the words of this cue fit.</summary>
    public bool AcceptsCue(int cue) => _cues.Contains(cue);
}
