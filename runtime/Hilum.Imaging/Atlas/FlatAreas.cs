using Hilum.Imaging.Pixels;

namespace Hilum.Imaging.Atlas;

/// <summary>Finds what shows no body: areas of one value, as black borders, label boxes and burnt-out air are.</summary>
internal static class FlatAreas
{
    // Neighbours of a flat pixel differ by less than this part of the film's range: a little more than what JPEG adds to plain black.
    private const float Flat = 0.008f;

    // Areas smaller than this part of the film stay.
    private const double SmallestArea = 0.002;

    /// <summary>1 where there is something to see, 0 where not.</summary>
    /// <param name="film">The film.</param>
    public static GreyImage Shown(GreyImage film)
    {
        int width = film.Width, height = film.Height;
        var values = film.Values;
        var low = values.Min();
        var range = Math.Max(values.Max() - low, 1e-6f);
        var flat = new bool[values.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var i = y * width + x;
                var right = x + 1 < width ? i + 1 : i - 1;
                var below = y + 1 < height ? i + width : i - width;
                flat[i] = width > 1 && height > 1
                    && Math.Abs(values[i] - values[right]) < Flat * range && Math.Abs(values[i] - values[below]) < Flat * range
                    && ((values[i] - low) / range is < 0.06f or > 0.985f);
            }
        }
        var shown = new GreyImage(width, height);
        Array.Fill(shown.Values, 1f);
        foreach (var area in ConnectedAreas.Of(flat, width, height))
        {
            if (area.Count < SmallestArea * values.Length)
                continue;
            foreach (var i in area)
                Clear(shown, i);
        }
        return shown;
    }

    // The pixels round it go too: they are half border.
    private static void Clear(GreyImage shown, int index)
    {
        int x0 = index % shown.Width, y0 = index / shown.Width;
        for (var y = Math.Max(0, y0 - 1); y <= Math.Min(shown.Height - 1, y0 + 1); y++)
        {
            for (var x = Math.Max(0, x0 - 1); x <= Math.Min(shown.Width - 1, x0 + 1); x++)
                shown.Values[y * shown.Width + x] = 0;
        }
    }
}
