namespace Hilum.Testing;

/// <summary>Drawn films: of no patient, and alike enough to a chest to be taken for one, or not.</summary>
public static class Phantom
{
    /// <summary>A frontal chest: lungs, ribs, heart, spine, diaphragm, collar bones. White is 1.</summary>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="shift">Moves the chest to the right, part of the width.</param>
    public static float[] Frontal(int width, int height, double shift = 0) => Draw(width, height, (u, v) => FrontalAt(u - shift, v));

    /// <summary>A chest from the side.</summary>
    public static float[] Lateral(int width, int height) => Draw(width, height, LateralAt);

    /// <summary>A hand.</summary>
    public static float[] Hand(int width, int height) => Draw(width, height, (u, v) =>
    {
        var palm = Inside(u, v, 0.5, 0.68, 0.2, 0.2) * 0.7;
        for (var finger = 0; finger < 5; finger++)
            palm = Math.Max(palm, 0.75 * Inside(u - (finger - 2) * 0.25 * (0.7 - v), v, 0.5 + (finger - 2) * 0.085, 0.35 + 0.04 * Math.Abs(finger - 2), 0.032, 0.26));
        return palm;
    });

    /// <summary>Stripes, which show nothing.</summary>
    public static float[] Stripes(int width, int height) => Draw(width, height, (u, v) => 0.5 + 0.4 * Math.Sin(40 * u + 7 * v));

    /// <summary>A disc.</summary>
    public static float[] Disc(int width, int height) => Draw(width, height, (u, v) => Inside(u, v, 0.5, 0.5, 0.35, 0.35));

    private static float[] Draw(int width, int height, Func<double, double, double> at)
    {
        var values = new float[width * height];
        var side = (double)Math.Max(width, height);
        for (int y = 0, i = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++, i++)
                values[i] = (float)Math.Clamp(at((x + 0.5 - width / 2.0) / side + 0.5, (y + 0.5 - height / 2.0) / side + 0.5) + Grain(x, y), 0, 1);
        }
        return values;
    }

    private static double FrontalAt(double u, double v)
    {
        // Shoulders widen downwards; the neck is narrow.
        var half = v < 0.12 ? 0.10 + 2.2 * Math.Max(0, v - 0.02) : Math.Min(0.46, 0.32 + 0.35 * (v - 0.12));
        var body = Soft((half - Math.Abs(u - 0.5)) / 0.015);
        var value = 0.05 + 0.62 * body;
        var right = Lung(u, v, 0.315, 0.13, 0.16, 0.78);
        var left = Lung(1 - u, v, 0.315, 0.13, 0.16, 0.80);
        value -= 0.45 * body * (right + left);
        var lung = right + left;
        // Ribs run down and outwards.
        var away = Math.Abs(u - 0.5);
        value += 0.10 * lung * Math.Pow(Math.Max(0, Math.Sin(55 * (v - 0.55 * away + 1.6 * away * away))), 2);
        // Vessels fan out from the hila.
        value += 0.16 * lung * Math.Exp(-Math.Pow((away - 0.09) / 0.05, 2) - Math.Pow((v - 0.44) / 0.09, 2));
        value += 0.28 * lung * Inside(u, v, 0.545, 0.62, 0.135, 0.17);
        value += 0.10 * body * Soft((0.035 - away) / 0.01) * (0.8 + 0.2 * Math.Sin(110 * v));
        value -= 0.12 * body * Soft((0.016 - away) / 0.006) * Soft((0.36 - v) / 0.02);
        // Collar bones.
        value += 0.16 * body * Soft((0.012 - Math.Abs(v - (0.175 - 0.16 * (away - 0.05)))) / 0.006) * Soft((away - 0.04) / 0.01) * Soft((0.34 - away) / 0.01);
        return value;
    }

    private static double LateralAt(double u, double v)
    {
        var body = Inside(u, v, 0.5, 0.56, 0.36, 0.62);
        var value = 0.05 + 0.6 * body;
        value -= 0.4 * Inside(u - 0.10 * (v - 0.5), v, 0.52, 0.42, 0.23, 0.34);
        value += 0.3 * Inside(u, v, 0.40, 0.55, 0.13, 0.14);
        value += 0.22 * body * Soft((0.05 - Math.Abs(u - 0.76 - 0.08 * Math.Sin(3 * v))) / 0.015) * (0.75 + 0.25 * Math.Sin(75 * v));
        value += 0.3 * Soft((v - 0.72 - 0.25 * (0.5 - u)) / 0.03) * body;
        return value;
    }

    // Narrow above, wide below, with a dome cut out at its base.
    private static double Lung(double u, double v, double x, double top, double half, double bottom)
    {
        var down = Math.Clamp((v - top) / (bottom - top), 0, 1);
        var inner = x + half * 0.75;
        var outer = x - half * (0.35 + 0.85 * Math.Sqrt(down));
        var dome = bottom - 0.11 * Math.Exp(-Math.Pow((u - x) / 0.11, 2));
        return Soft((u - outer) / 0.012) * Soft((inner - u) / 0.012) * Soft((v - top - 0.35 * Math.Pow(Math.Abs(u - x - 0.03), 2) / half) / 0.012) * Soft((dome - v) / 0.012);
    }

    private static double Inside(double u, double v, double x, double y, double halfWidth, double halfHeight) =>
        Soft((1 - Math.Sqrt(Math.Pow((u - x) / halfWidth, 2) + Math.Pow((v - y) / halfHeight, 2))) / 0.05);

    private static double Soft(double x) => 1 / (1 + Math.Exp(-3 * x));

    // A little noise that is the same every time.
    private static double Grain(int x, int y)
    {
        var hash = unchecked((uint)x * 73856093u ^ (uint)y * 19349663u);
        hash = unchecked((hash ^ hash >> 13) * 1274126177u);
        return ((hash ^ hash >> 16) % 1000 / 1000.0 - 0.5) * 0.03;
    }
}
