using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Facts;

/// <summary>What follows from a finding.</summary>
/// <param name="Concept">The finding that follows.</param>
/// <param name="Written">What it is written as.</param>
/// <param name="Places">Where, as names.</param>
internal readonly record struct Implication(Concept Concept, Concept Written, IReadOnlyList<string> Places);
