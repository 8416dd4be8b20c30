using Hilum.Imaging.Pixels;

namespace Hilum.Imaging.Registration;

/// <summary>How a registration goes about it.</summary>
/// <param name="Window">Width of the surroundings that move together, pixels.</param>
/// <param name="Smooth">Smoothing of the whole flow after each step, pixels.</param>
/// <param name="Steps">Steps at each size, the smallest first.</param>
/// <param name="Damping">Keeps plain areas still.</param>
internal sealed record FlowOptions(float Window, float Smooth, int[] Steps, float Damping)
{
    /// <summary>For the best that it can do.</summary>
    public static FlowOptions Default { get; } = new(3f, 1.3f, [14, 10, 6], 0.02f);

    /// <summary>For a first look.</summary>
    public static FlowOptions Coarse { get; } = Default with { Steps = [12, 8, 0] };
}

/// <summary>
/// Dense registration: the shift of each pixel is the least-squares shift of its surroundings (Lucas and Kanade), found step by step from
/// small pictures to large ones, the flow smoothed after each step.
/// </summary>
internal static class WindowedFlow
{
    private const float LongestStep = 1.5f;

    /// <summary>The flow that brings the moving picture onto the fixed one.</summary>
    public static Flow Align(Pyramid fixedFilm, Pyramid moving, FlowOptions options)
    {
        Flow? flow = null;
        for (var level = 0; level < fixedFilm.Levels.Count; level++)
        {
            var (target, targetShown) = fixedFilm.Levels[level];
            var (source, sourceShown) = moving.Levels[level];
            flow = flow?.Resize(target.Width, target.Height) ?? new Flow(target.Width, target.Height);
            var work = new Work(target.Width, target.Height);
            for (var step = 0; step < options.Steps[level]; step++)
                Step(target, targetShown, source, sourceShown, flow, work, options);
        }
        return flow!;
    }

    private static void Step(GreyImage target, GreyImage targetShown, GreyImage source, GreyImage sourceShown, Flow flow, Work w, FlowOptions options)
    {
        int width = target.Width, height = target.Height;
        flow.Warp(source, w.Warped);
        flow.Warp(sourceShown, w.Weight);
        var t = target.Values;
        for (int y = 0, i = 0; y < height; y++)
        {
            int up = y > 0 ? width : 0, down = y + 1 < height ? width : 0;
            for (var x = 0; x < width; x++, i++)
            {
                int left = x > 0 ? 1 : 0, right = x + 1 < width ? 1 : 0;
                // Half the sum of both pictures' slopes, each from central differences.
                var gx = 0.25f * (w.Warped[i + right] - w.Warped[i - left] + t[i + right] - t[i - left]);
                var gy = 0.25f * (w.Warped[i + down] - w.Warped[i - up] + t[i + down] - t[i - up]);
                var weight = w.Weight[i] * targetShown.Values[i];
                var d = weight * (t[i] - w.Warped[i]);
                w.XX[i] = weight * gx * gx;
                w.XY[i] = weight * gx * gy;
                w.YY[i] = weight * gy * gy;
                w.XD[i] = gx * d;
                w.YD[i] = gy * d;
            }
        }
        foreach (var sums in w.Sums)
            Smoothing.Blur(sums, width, height, options.Window, w.Scratch);
        for (var i = 0; i < flow.X.Length; i++)
        {
            var xx = w.XX[i] + options.Damping;
            var yy = w.YY[i] + options.Damping;
            var det = xx * yy - w.XY[i] * w.XY[i];
            flow.X[i] += Math.Clamp((yy * w.XD[i] - w.XY[i] * w.YD[i]) / det, -LongestStep, LongestStep);
            flow.Y[i] += Math.Clamp((xx * w.YD[i] - w.XY[i] * w.XD[i]) / det, -LongestStep, LongestStep);
        }
        Smoothing.Blur(flow.X, width, height, options.Smooth, w.Scratch);
        Smoothing.Blur(flow.Y, width, height, options.Smooth, w.Scratch);
    }

    private sealed class Work
    {
        public Work(int width, int height)
        {
            var n = width * height;
            (Warped, Weight, Scratch) = (new float[n], new float[n], new float[n]);
            Sums = [XX = new float[n], XY = new float[n], YY = new float[n], XD = new float[n], YD = new float[n]];
        }

        public float[] Warped { get; }

        public float[] Weight { get; }

        public float[] Scratch { get; }

        public float[] XX { get; }

        public float[] XY { get; }

        public float[] YY { get; }

        public float[] XD { get; }

        public float[] YD { get; }

        public float[][] Sums { get; }
    }
}
