using Hilum.Runtime.IO.Writing;

namespace Hilum.Runtime.IO.Evaluation;

/// <summary>Statements as CheXpert's observations: of several mentions presence counts most, then doubt, then absence.</summary>
internal static class Observations
{
    private static readonly Lazy<ILookup<string, ChexpertTable.Row>> s_rows = new(() => ChexpertTable.All.ToLookup(r => r.Label, StringComparer.Ordinal));

    /// <summary>One statement an observation.</summary>
    public static IReadOnlyList<Statement> Of(IEnumerable<Statement> statements)
    {
        var heaviest = new SortedDictionary<string, Statement>(StringComparer.Ordinal);
        foreach (var s in statements)
        {
            foreach (var row in s_rows.Value[s.Label].Where(r => r.Observation.Length > 0 && r.Observation != ChexpertTable.NoFinding))
            {
                Add(heaviest, row.Observation, s);
                if (row.AlsoUncertain.Length > 0 && s.Present)
                    Add(heaviest, row.AlsoUncertain, s with { Hedge = true });
            }
        }
        return [.. heaviest.Values];
    }

    private static void Add(SortedDictionary<string, Statement> heaviest, string observation, Statement s)
    {
        if (!heaviest.TryGetValue(observation, out var known) || Weight(s) > Weight(known))
            heaviest[observation] = new Statement(observation, s.Present) { Hedge = s.Hedge, Rule = s.Rule };
    }

    private static int Weight(Statement s) => !s.Present ? 0 : s.Hedge ? 1 : 2;
}
