using System.Reflection;

namespace Hilum.Runtime.IO.Evaluation;

/// <summary>The conventions of scoring, as tables: which place holds which (ontology-src/scoring-places.csv), which label is a sort of which (scoring-parents.csv), other names of labels (scoring-names.csv).</summary>
internal static class ScoringTables
{
    private static readonly Lazy<ILookup<string, string>> s_parts = new(() => Read("scoring-places.csv").ToLookup(r => r.First, r => r.Second, StringComparer.Ordinal));

    private static readonly Lazy<ILookup<string, string>> s_parents = new(() => Read("scoring-parents.csv").ToLookup(r => r.Second, r => r.First, StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, string>> s_names = new(() => Read("scoring-names.csv").ToDictionary(r => r.First, r => r.Second, StringComparer.Ordinal));

    /// <summary>Places of a set that hold no other of the set.</summary>
    public static IEnumerable<string> MostSpecific(IReadOnlySet<string> places) => places.Where(p => !s_parts.Value[p].Any(places.Contains));

    /// <summary>True for a label and those that it is a sort of.</summary>
    public static bool IsA(string label, string wanted) => label == wanted || s_parents.Value[label].Any(p => IsA(p, wanted));

    /// <summary>The label of a name that a gold file uses; empty when it has none and is not scored.</summary>
    public static string LabelOf(string name) => s_names.Value.GetValueOrDefault(name, name);

    private static List<(string First, string Second)> Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var text = new StreamReader(stream);
        var rows = new List<(string, string)>();
        // The tables hold no quotes.
        for (text.ReadLine(); text.ReadLine() is { } line;)
        {
            var comma = line.IndexOf(',', StringComparison.Ordinal);
            rows.Add((line[..comma], line[(comma + 1)..]));
        }
        return rows;
    }
}
