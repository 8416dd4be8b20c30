using Hilum.Imaging.Pixels;

namespace Hilum.Imaging.Atlas;

/// <summary>Makes films of different exposure alike: each pixel in standard deviations of its surroundings.</summary>
internal static class LocalContrast
{
    // Keeps noise of nearly empty surroundings small.
    private const float LeastDeviation = 0.03f;
    private const float Most = 2.5f;

    /// <summary>The picture, about -2.5 to 2.5; 0 where nothing is shown.</summary>
    /// <param name="values">Grey values.</param>
    /// <param name="shown">1 where they count, 0 where not; between for halves.</param>
    /// <param name="sigma">Width of the surroundings, pixels.</param>
    public static GreyImage Of(GreyImage values, GreyImage shown, float sigma)
    {
        int width = values.Width, height = values.Height, n = values.Values.Length;
        var weight = (float[])shown.Values.Clone();
        var mean = new float[n];
        var square = new float[n];
        for (var i = 0; i < n; i++)
        {
            mean[i] = weight[i] * values.Values[i];
            square[i] = mean[i] * values.Values[i];
        }
        var scratch = new float[n];
        Smoothing.Blur(weight, width, height, sigma, scratch);
        Smoothing.Blur(mean, width, height, sigma, scratch);
        Smoothing.Blur(square, width, height, sigma, scratch);
        var result = new GreyImage(width, height);
        for (var i = 0; i < n; i++)
        {
            if (shown.Values[i] < 0.5f || weight[i] < 1e-3f)
                continue;
            var m = mean[i] / weight[i];
            var deviation = MathF.Sqrt(Math.Max(0, square[i] / weight[i] - m * m)) + LeastDeviation;
            result.Values[i] = Math.Clamp((values.Values[i] - m) / deviation, -Most, Most);
        }
        return result;
    }
}
