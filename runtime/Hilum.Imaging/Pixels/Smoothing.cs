namespace Hilum.Imaging.Pixels;

/// <summary>Smoothing with about a bell curve: three running means, one after the other. Its time does not depend on the width.</summary>
internal static class Smoothing
{
    /// <summary>Smooths in place; edges are continued.</summary>
    /// <param name="values">The picture's values.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="sigma">Standard deviation of the curve, pixels.</param>
    /// <param name="scratch">As long as the picture; overwritten.</param>
    public static void Blur(float[] values, int width, int height, float sigma, float[] scratch)
    {
        // Variance of a running mean of 2r+1 values is ((2r+1)^2-1)/12; three of them add.
        var radius = (int)Math.Round((Math.Sqrt(4 * sigma * sigma + 1) - 1) / 2);
        if (radius < 1)
            return;
        radius = Math.Min(radius, Math.Min(width, height) / 2);
        for (var pass = 0; pass < 3; pass++)
        {
            Rows(values, scratch, width, height, radius);
            Columns(scratch, values, width, height, radius);
        }
    }

    /// <summary>Smooths in place.</summary>
    public static void Blur(GreyImage image, float sigma) => Blur(image.Values, image.Width, image.Height, sigma, new float[image.Values.Length]);

    private static void Rows(float[] source, float[] target, int width, int height, int radius)
    {
        var scale = 1f / (2 * radius + 1);
        for (var y = 0; y < height; y++)
        {
            var s = source.AsSpan(y * width, width);
            var t = target.AsSpan(y * width, width);
            var sum = s[0] * (radius + 1);
            for (var x = 1; x <= radius; x++)
                sum += s[Math.Min(x, width - 1)];
            for (var x = 0; x < width; x++)
            {
                t[x] = sum * scale;
                sum += s[Math.Min(x + radius + 1, width - 1)] - s[Math.Max(x - radius, 0)];
            }
        }
    }

    private static void Columns(float[] source, float[] target, int width, int height, int radius)
    {
        var scale = 1f / (2 * radius + 1);
        var sums = new float[width];
        for (var y = -radius; y <= radius; y++)
        {
            var row = source.AsSpan(Math.Clamp(y, 0, height - 1) * width, width);
            for (var x = 0; x < width; x++)
                sums[x] += row[x];
        }
        for (var y = 0; y < height; y++)
        {
            var t = target.AsSpan(y * width, width);
            var add = source.AsSpan(Math.Min(y + radius + 1, height - 1) * width, width);
            var drop = source.AsSpan(Math.Max(y - radius, 0) * width, width);
            for (var x = 0; x < t.Length; x++)
            {
                t[x] = sums[x] * scale;
                sums[x] += add[x] - drop[x];
            }
        }
    }
}
