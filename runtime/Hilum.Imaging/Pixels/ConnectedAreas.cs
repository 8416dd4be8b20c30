namespace Hilum.Imaging.Pixels;

/// <summary>Areas of marked pixels that touch side by side.</summary>
internal static class ConnectedAreas
{
    /// <summary>The areas in the order of their first pixel; each lists its pixels.</summary>
    /// <param name="marked">Marks, row after row.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    public static List<List<int>> Of(bool[] marked, int width, int height)
    {
        var seen = new bool[marked.Length];
        var areas = new List<List<int>>();
        for (var start = 0; start < marked.Length; start++)
        {
            if (!marked[start] || seen[start])
                continue;
            var area = new List<int> { start };
            seen[start] = true;
            for (var next = 0; next < area.Count; next++)
            {
                var i = area[next];
                var x = i % width;
                if (x > 0)
                    Visit(i - 1);
                if (x + 1 < width)
                    Visit(i + 1);
                if (i >= width)
                    Visit(i - width);
                if (i + width < width * height)
                    Visit(i + width);
            }
            areas.Add(area);

            void Visit(int i)
            {
                if (!marked[i] || seen[i])
                    return;
                seen[i] = true;
                area.Add(i);
            }
        }
        return areas;
    }

    /// <summary>The largest area, or null where nothing is marked.</summary>
    public static List<int>? Largest(bool[] marked, int width, int height) => Of(marked, width, height).MaxBy(a => a.Count);
}
