using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <summary>A fact that a construction states.</summary>
internal readonly record struct Statement(int Rule, Yield Yield, int Start, int End, int Mention, PlaceSet Places);
