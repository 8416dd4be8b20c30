using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Facts;

/// <summary>A fact before it is written.</summary>
internal readonly record struct Draft(int Phrase, int Start, int Order, Concept Concept, Concept Written, PlaceSet Places, bool Stated, bool Absent);
