using Hilum.Imaging.Atlas;
using Hilum.Imaging.Network;
using Hilum.Imaging.Pixels;

namespace Hilum.AtlasBuilder;

/// <summary>A film and its lungs, all of one small size.</summary>
internal sealed record TrainingFilm(FilmSurface Surface, GreyImage Right, GreyImage Left, PixelBox Lungs)
{
    public static TrainingFilm Of(MaskedFilm film)
    {
        var surface = FilmSurface.Of(film.Film);
        int w = surface.Values.Width, h = surface.Values.Height;
        var lungs = film.Boxes.Right.Union(film.Boxes.Left).Scale((double)w / film.Film.Width, (double)h / film.Film.Height);
        return new TrainingFilm(surface, film.Right.Resize(w, h), film.Left.Resize(w, h), lungs);
    }
}

/// <summary>Films as they could have been: moved, turned, bent, darker, noisier, cut.</summary>
internal static class Augmentation
{
    private const int N = Canonical.Size;

    public static double Normal(Random random)
    {
        var u = 1 - random.NextDouble();
        return Math.Sqrt(-2 * Math.Log(u)) * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    public static (Planes Input, GreyImage Right, GreyImage Left) Draw(TrainingFilm film, Random random)
    {
        var lungs = film.Lungs;
        double w = lungs.Width * Math.Exp(0.10 * Normal(random)), h = lungs.Height * Math.Exp(0.11 * Normal(random));
        double cx = (lungs.X1 + lungs.X2) / 2 + 0.06 * w * Normal(random), cy = (lungs.Y1 + lungs.Y2) / 2 + 0.07 * h * Normal(random);
        var angle = 0.06 * Normal(random);
        double cos = Math.Cos(angle), sin = Math.Sin(angle);
        var bendX = Bend(random);
        var bendY = Bend(random);
        var gamma = (float)Math.Exp(0.3 * Normal(random));
        var noise = (float)(0.03 * random.NextDouble());
        var shade = Bend(random);
        var values = new GreyImage(N, N);
        var shown = new GreyImage(N, N);
        var right = new GreyImage(N, N);
        var left = new GreyImage(N, N);
        // Now and then a part of the film is cut off.
        int cutLeft = Cut(random), cutRight = N - Cut(random), cutTop = Cut(random), cutBottom = N - Cut(random);
        for (int y = 0, i = 0; y < N; y++)
        {
            for (var x = 0; x < N; x++, i++)
            {
                var u = ((x + 0.5) / N - Canonical.Left) / Canonical.Extent - 0.5 + 0.02 * bendX.Values[i];
                var v = ((y + 0.5) / N - Canonical.Top) / Canonical.Extent - 0.5 + 0.02 * bendY.Values[i];
                var px = (float)(cx + w * (cos * u - sin * v) - 0.5);
                var py = (float)(cy + h * (sin * u + cos * v) - 0.5);
                var inside = px > -0.5 && py > -0.5 && px < film.Surface.Values.Width - 0.5 && py < film.Surface.Values.Height - 0.5;
                var value = MathF.Pow(film.Surface.Values.At(px, py), gamma) + 0.1f * shade.Values[i] + noise * (float)Normal(random);
                values.Values[i] = Math.Clamp(value, 0, 1);
                shown.Values[i] = inside && film.Surface.Shown.At(px, py) > 0.5f && x >= cutLeft && x < cutRight && y >= cutTop && y < cutBottom ? 1 : 0;
                right.Values[i] = inside ? film.Right.At(px, py) : 0;
                left.Values[i] = inside ? film.Left.At(px, py) : 0;
            }
        }
        if (random.NextDouble() < 0.3)
            Smoothing.Blur(values, 0.8f + (float)random.NextDouble());
        var canonical = new CanonicalFilm(LocalContrast.Of(values, shown, N / 8f), shown);
        return (LungNetwork.Input(canonical), right.Resize(LungNetwork.Size, LungNetwork.Size), left.Resize(LungNetwork.Size, LungNetwork.Size));
    }

    private static int Cut(Random random) => random.NextDouble() < 0.1 ? random.Next(N / 6) : 0;

    // A smooth field of deviation 1.
    private static GreyImage Bend(Random random)
    {
        const int Knots = 6;
        var knots = new GreyImage(Knots, Knots);
        foreach (ref var value in knots.Values.AsSpan())
            value = (float)Normal(random);
        var result = new GreyImage(N, N);
        for (int y = 0, i = 0; y < N; y++)
            for (var x = 0; x < N; x++, i++)
                result.Values[i] = knots.At((x + 0.5f) / N * Knots - 0.5f, (y + 0.5f) / N * Knots - 0.5f);
        Smoothing.Blur(result, 6);
        return result;
    }
}
