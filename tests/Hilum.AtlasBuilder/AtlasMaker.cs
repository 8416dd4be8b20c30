using Hilum.Imaging.Atlas;
using Hilum.Imaging.Pixels;
using Hilum.Imaging.Registration;

namespace Hilum.AtlasBuilder;

/// <summary>Makes the mean film of a set of films.</summary>
internal static class AtlasMaker
{
    private const int N = Canonical.Size;
    private const int Rounds = 3;

    // The mean of many films is paler than a film.
    private const float Contrast = 1.3f;

    // Where fewer films than this part show anything, the mean film shows nothing.
    private const float LeastShown = 0.3f;

    /// <summary>A film and its lungs in the canonical frame.</summary>
    public static AtlasFilm ToFrame(MaskedFilm film)
    {
        var surface = FilmSurface.Of(film.Film);
        var lungs = film.Boxes.Right.Union(film.Boxes.Left).Scale((double)surface.Values.Width / film.Film.Width, (double)surface.Values.Height / film.Film.Height);
        return new AtlasFilm(Canonical.Of(surface, lungs), ToFrame(film.Right, surface, lungs), ToFrame(film.Left, surface, lungs));
    }

    /// <summary>The mean in contrast and in shape: all films are brought onto it, and what they share in moving goes into it, several times.</summary>
    public static AtlasFilm Mean(IReadOnlyList<AtlasFilm> films)
    {
        var mean = Average(films, [.. films.Select(_ => new Flow(N, N))]);
        for (var round = 0; round < Rounds; round++)
        {
            var flows = films.AsParallel().AsOrdered().Select(f => WindowedFlow.Align(mean.Pyramid, f.Pyramid, FlowOptions.Default)).ToList();
            for (var i = 0; i < N * N; i++)
            {
                float x = flows.Average(f => f.X[i]), y = flows.Average(f => f.Y[i]);
                foreach (var flow in flows)
                {
                    flow.X[i] -= x;
                    flow.Y[i] -= y;
                }
            }
            mean = Average(films, flows);
        }
        return mean;
    }

    private static AtlasFilm Average(IReadOnlyList<AtlasFilm> films, List<Flow> flows)
    {
        GreyImage values = new(N, N), right = new(N, N), left = new(N, N), shown = new(N, N);
        for (var k = 0; k < films.Count; k++)
        {
            GreyImage v = flows[k].Warp(films[k].Film.Values), s = flows[k].Warp(films[k].Film.Shown);
            GreyImage r = flows[k].Warp(films[k].Right), l = flows[k].Warp(films[k].Left);
            for (var i = 0; i < N * N; i++)
            {
                values.Values[i] += v.Values[i] * s.Values[i];
                shown.Values[i] += s.Values[i];
                right.Values[i] += r.Values[i] / films.Count;
                left.Values[i] += l.Values[i] / films.Count;
            }
        }
        for (var i = 0; i < N * N; i++)
        {
            values.Values[i] = shown.Values[i] > 0 ? Contrast * values.Values[i] / shown.Values[i] : 0;
            shown.Values[i] = shown.Values[i] > LeastShown * films.Count ? 1 : 0;
        }
        return new AtlasFilm(new CanonicalFilm(values, shown), right, left);
    }

    private static GreyImage ToFrame(GreyImage mask, FilmSurface surface, PixelBox lungs)
    {
        var small = mask.Resize(surface.Values.Width, surface.Values.Height);
        var result = new GreyImage(N, N);
        for (int y = 0, i = 0; y < N; y++)
        {
            for (var x = 0; x < N; x++, i++)
            {
                var p = Canonical.ToFilm(new PixelBox(x + 0.5, y + 0.5, 0, 0), lungs);
                var isOutside = p.X1 < 0 || p.Y1 < 0 || p.X1 > small.Width || p.Y1 > small.Height;
                result.Values[i] = isOutside ? 0 : small.At((float)p.X1 - 0.5f, (float)p.Y1 - 0.5f);
            }
        }
        return result;
    }
}
