using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <summary>Words of a rule, before it is decided which of them count.</summary>
internal readonly record struct Hit(int Rule, EntryFlags Flags, int Start, int End, int Capture, bool FromPattern);
