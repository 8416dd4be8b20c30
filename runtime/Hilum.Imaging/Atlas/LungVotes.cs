using Hilum.Imaging.Pixels;
using Hilum.Imaging.Registration;

namespace Hilum.Imaging.Atlas;

/// <summary>Adds up what several registered films say; a film counts more where it looks like the one asked about.</summary>
internal sealed class LungVotes
{
    private const int N = Canonical.Size;

    private readonly float[] _right = new float[N * N];
    private readonly float[] _left = new float[N * N];
    private readonly float[] _weights = new float[N * N];
    private double _fit;
    private int _films;

    /// <summary>Mean correlation of the registered films with the one asked about.</summary>
    public double Fit => _films == 0 ? 0 : _fit / _films;

    public void Add(AtlasFilm near, Flow flow, CanonicalFilm asked)
    {
        var warped = flow.Warp(near.Film.Values);
        var shown = flow.Warp(near.Film.Shown);
        var right = flow.Warp(near.Right);
        var left = flow.Warp(near.Left);
        _fit += Correlation.Of(asked, new CanonicalFilm(warped, shown));
        _films++;
        var error = new GreyImage(N, N);
        for (var i = 0; i < N * N; i++)
        {
            var d = (asked.Values.Values[i] - warped.Values[i]) * asked.Shown.Values[i] * shown.Values[i];
            error.Values[i] = d * d;
        }
        Smoothing.Blur(error, 6);
        for (var i = 0; i < N * N; i++)
        {
            var weight = MathF.Exp(-2 * error.Values[i]) + 0.01f;
            _weights[i] += weight;
            _right[i] += weight * right.Values[i];
            _left[i] += weight * left.Values[i];
        }
    }

    public LungMasks Decide()
    {
        var right = new GreyImage(N, N);
        var left = new GreyImage(N, N);
        for (var i = 0; i < N * N; i++)
        {
            right.Values[i] = _right[i] / Math.Max(_weights[i], 1e-6f);
            left.Values[i] = _left[i] / Math.Max(_weights[i], 1e-6f);
        }
        return new LungMasks(right, left);
    }
}
