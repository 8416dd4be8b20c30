namespace Hilum.Imaging.Pixels;

/// <summary>A picture of one channel, row after row from the top; what the values mean is said where one is made.</summary>
/// <param name="width">Pixels in a row, at least 1.</param>
/// <param name="height">Rows, at least 1.</param>
/// <param name="values">The values, <paramref name="width"/> times <paramref name="height"/> of them; used, not copied.</param>
public sealed class GreyImage(int width, int height, float[] values)
{
    /// <summary>A picture of zeros.</summary>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    public GreyImage(int width, int height)
        : this(width, height, new float[width * height])
    {
    }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; } = width;

    /// <summary>Rows.</summary>
    public int Height { get; } = height;

    /// <summary>The values, row after row.</summary>
    public float[] Values { get; } = values.Length == width * height
        ? values
        : throw new ArgumentException("there must be a value for each pixel", nameof(values));

    /// <summary>The value between four pixels; outside the picture that of its nearest edge.</summary>
    /// <param name="x">Place in the row; 0 is the middle of the first pixel.</param>
    /// <param name="y">Place in the column.</param>
    internal float At(float x, float y)
    {
        x = Math.Clamp(x, 0, Width - 1);
        y = Math.Clamp(y, 0, Height - 1);
        var x0 = (int)x;
        var y0 = (int)y;
        var right = x0 + 1 < Width ? 1 : 0;
        var down = y0 + 1 < Height ? Width : 0;
        var i = y0 * Width + x0;
        var v = Values;
        var top = v[i] + (x - x0) * (v[i + right] - v[i]);
        var bottom = v[i + down] + (x - x0) * (v[i + down + right] - v[i + down]);
        return top + (y - y0) * (bottom - top);
    }

    /// <summary>The mean of the pixels that fall on each new pixel.</summary>
    /// <param name="width">New width, not more than twice the old one.</param>
    /// <param name="height">New height.</param>
    internal GreyImage Resize(int width, int height)
    {
        if (width == Width && height == Height)
            return this;
        var rows = new float[width * Height];
        Shrink(Values, rows, Width, width, Height, 1, Width, 1, width);
        var result = new GreyImage(width, height);
        Shrink(rows, result.Values, Height, height, width, width, 1, width, 1);
        return result;
    }

    // One direction: each of `lines` lines of `from` values becomes one of `to` values.
    private static void Shrink(float[] source, float[] target, int from, int to, int lines, int sourceStep, int sourceLine, int targetStep, int targetLine)
    {
        var scale = (double)from / to;
        for (var t = 0; t < to; t++)
        {
            var start = t * scale;
            var end = Math.Min((t + 1) * scale, from);
            var first = (int)start;
            var last = Math.Min((int)Math.Ceiling(end), from);
            for (var s = first; s < last; s++)
            {
                var weight = (float)((Math.Min(end, s + 1) - Math.Max(start, s)) / (end - start));
                for (int line = 0, a = s * sourceStep, b = t * targetStep; line < lines; line++, a += sourceLine, b += targetLine)
                    target[b] += weight * source[a];
            }
        }
    }
}
