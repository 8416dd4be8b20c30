using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Lowering;

/// <summary>Puts boxes in an order in which each comes after those that it is measured by.</summary>
internal static class BoxOrder
{
    /// <summary>The boxes in that order; what can be left in the order given is.</summary>
    /// <param name="rules">Boxes free of circles.</param>
    public static BoxRule[] Of(IEnumerable<BoxRule> rules)
    {
        var byPlace = rules.ToDictionary(r => r.Place);
        var done = new HashSet<int>();
        var result = new List<BoxRule>(byPlace.Count);
        foreach (var rule in byPlace.Values)
            Add(rule);
        return [.. result];

        void Add(BoxRule rule)
        {
            if (!done.Add(rule.Place))
                return;
            foreach (var place in rule.Edges.SelectMany(e => e.Of))
            {
                if (byPlace.TryGetValue(place, out var needed))
                    Add(needed);
            }
            result.Add(rule);
        }
    }
}
