namespace Hilum.Runtime.IO.Reading;

/// <summary>Tells names that are not read although a known one is meant, so that nothing is dropped without a word.</summary>
internal static class ColumnNames
{
    /// <summary>Names that are not known but nearly are: the same letters, or one of them added, left out or wrong; with the known name.</summary>
    /// <param name="names">The names of a table, in their order.</param>
    /// <param name="known">The names that are read; capitals do not count.</param>
    /// <param name="others">Names that other tables have for these; told where the known one is missing.</param>
    public static IEnumerable<(string Name, string Known)> LookAlikes(IReadOnlyCollection<string> names, IReadOnlyCollection<string> known, IReadOnlyDictionary<string, string>? others = null)
    {
        var missing = others?.Where(o => !names.Contains(o.Value, StringComparer.OrdinalIgnoreCase)).ToList() ?? [];
        foreach (var name in names.Where(n => !known.Contains(n, StringComparer.OrdinalIgnoreCase)))
        {
            if (Meant(name, known, missing) is { } near)
                yield return (name, near);
        }
    }

    /// <summary>The known name that an unknown one nearly is, or null.</summary>
    /// <param name="name">The name.</param>
    /// <param name="known">The names that are read.</param>
    /// <param name="others">Names that other tables have for these.</param>
    public static string? Meant(string name, IEnumerable<string> known, IEnumerable<KeyValuePair<string, string>> others)
    {
        var letters = Letters(name);
        if (letters.Length == 0)
            return null;
        return known.FirstOrDefault(k => IsNear(letters, Letters(k)))
            ?? others.Where(o => IsNear(letters, Letters(o.Key))).OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => o.Value).FirstOrDefault();
    }

    /// <summary>What is told of such a name.</summary>
    /// <param name="what">Column or field.</param>
    /// <param name="name">The name.</param>
    /// <param name="known">The known one.</param>
    public static string Reason(string what, string name, string known) => $"the {what} {name} is not read; is {known} meant?";

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool IsNear(string a, string b)
    {
        if (a == b)
            return true;
        if (Math.Abs(a.Length - b.Length) > 1 || Math.Min(a.Length, b.Length) < 5)
            return false;
        var start = a.AsSpan().CommonPrefixLength(b);
        var (restA, restB) = (a[start..], b[start..]);
        return restA.Length == restB.Length ? restA[1..] == restB[1..]
            : restA.Length > restB.Length ? restA[1..] == restB
            : restB[1..] == restA;
    }
}
