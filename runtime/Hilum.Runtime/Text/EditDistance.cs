namespace Hilum.Runtime.Text;

/// <summary>How many slips of the keyboard lie between two words.</summary>
internal static class EditDistance
{
    /// <summary>
    /// Letters left out, added, replaced, or swapped with their neighbour; no letter is touched twice.
    /// </summary>
    /// <param name="a">A word of at most <see cref="SpellingIndex.LongestWord"/> letters.</param>
    /// <param name="b">A word of at most two letters more.</param>
    /// <param name="limit">What is farther is of no interest.</param>
    /// <returns>The distance, or some number above <paramref name="limit"/>.</returns>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;
        if (a.Length == 0 || b.Length == 0)
            return a.Length + b.Length;

        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * (SpellingIndex.LongestWord + 3)];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost = Math.Min(cost, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost = Math.Min(cost, before[j - 2] + 1);
                row[j] = cost;
                least = Math.Min(least, cost);
            }
            if (least > limit)
                return limit + 1;
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.Length];
    }
}
