using Hilum.Imaging.Atlas;
using Hilum.Imaging.Pixels;
using Hilum.Imaging.Registration;

namespace Hilum.AtlasBuilder;

/// <summary>Makes the atlas of a set of films.</summary>
internal static class AtlasMaker
{
    private const int N = Canonical.Size;
    private const int Rounds = 3;

    public static AtlasFilm ToAtlas(MaskedFilm film)
    {
        var surface = FilmSurface.Of(film.Film);
        var lungs = film.RightOnFilm.Union(film.LeftOnFilm).Scale((double)surface.Values.Width / film.Film.Width, (double)surface.Values.Height / film.Film.Height);
        return new AtlasFilm(film.Id, Canonical.Of(surface, lungs), Mask(film.Right, surface, lungs), Mask(film.Left, surface, lungs));
    }

    public static LungAtlas Make(IReadOnlyList<AtlasFilm> films)
    {
        var mean = Average(films, [.. films.Select(_ => new Flow(N, N))]);
        for (var round = 0; round < Rounds; round++)
        {
            var flows = films.AsParallel().AsOrdered().Select(f => WindowedFlow.Align(mean.Pyramid, f.Pyramid, FlowOptions.Default)).ToList();
            // The mean shape: take away what all flows have in common.
            for (var i = 0; i < N * N; i++)
            {
                var x = flows.Average(f => f.X[i]);
                var y = flows.Average(f => f.Y[i]);
                foreach (var flow in flows)
                {
                    flow.X[i] -= x;
                    flow.Y[i] -= y;
                }
            }
            mean = Average(films, flows);
        }
        return new LungAtlas(mean, films);
    }

    private static AtlasFilm Average(IReadOnlyList<AtlasFilm> films, List<Flow> flows)
    {
        var values = new GreyImage(N, N);
        var weights = new float[N * N];
        var right = new GreyImage(N, N);
        var left = new GreyImage(N, N);
        for (var k = 0; k < films.Count; k++)
        {
            var v = flows[k].Warp(films[k].Film.Values);
            var s = flows[k].Warp(films[k].Film.Shown);
            var r = flows[k].Warp(films[k].Right);
            var l = flows[k].Warp(films[k].Left);
            for (var i = 0; i < N * N; i++)
            {
                values.Values[i] += v.Values[i] * s.Values[i];
                weights[i] += s.Values[i];
                right.Values[i] += r.Values[i] / films.Count;
                left.Values[i] += l.Values[i] / films.Count;
            }
        }
        var shown = new GreyImage(N, N);
        for (var i = 0; i < N * N; i++)
        {
            shown.Values[i] = weights[i] > 0.3 * films.Count ? 1 : 0;
            values.Values[i] = weights[i] > 0 ? 1.3f * values.Values[i] / weights[i] : 0;
        }
        return new AtlasFilm("mean", new CanonicalFilm(values, shown), right, left);
    }

    private static GreyImage Mask(GreyImage mask, FilmSurface surface, PixelBox lungs)
    {
        var small = mask.Resize(surface.Values.Width, surface.Values.Height);
        var result = new GreyImage(N, N);
        for (var y = 0; y < N; y++)
        {
            for (var x = 0; x < N; x++)
            {
                var p = Canonical.ToFilm(new PixelBox(x + 0.5, y + 0.5, 0, 0), lungs);
                result.Values[y * N + x] = p.X1 < 0 || p.Y1 < 0 || p.X1 > small.Width || p.Y1 > small.Height ? 0 : small.At((float)p.X1 - 0.5f, (float)p.Y1 - 0.5f);
            }
        }
        return result;
    }
}
