using Hilum.Imaging.Atlas;
using Hilum.Imaging.Films;
using Hilum.Imaging.Pixels;
using Hilum.Testing;

namespace Hilum.AtlasBuilder;

/// <summary>Counts which pictures are refused: films as they are, films turned and cut, drawn pictures.</summary>
internal static class Refusals
{
    public static void Run(List<MaskedFilm> films, TextWriter output)
    {
        output.WriteLine("| pictures | refused |");
        output.WriteLine("| --- | ---: |");
        Row("the films", f => f);
        Row("right and left exchanged", f => Turn(f, (x, y) => (f.Width - 1 - x, y)));
        Row("upside down", f => Turn(f, (x, y) => (f.Width - 1 - x, f.Height - 1 - y)));
        Row("turned on the side", f => Turn(f, (x, y) => (y * f.Width / f.Height, f.Height - 1 - x * f.Height / f.Width)));
        Row("the left half, drawn out", f => Turn(f, (x, y) => (x / 2, y)));
        Drawn("drawn: a chest from the side", Phantom.Lateral(400, 480));
        Drawn("drawn: a hand", Phantom.Hand(400, 480));
        Drawn("drawn: stripes", Phantom.Stripes(400, 480));
        Drawn("drawn: a disc", Phantom.Disc(400, 480));
        Drawn("drawn: a frontal chest", Phantom.Frontal(400, 480));

        void Row(string name, Func<GreyImage, GreyImage> change) =>
            output.WriteLine($"| {name} | {films.AsParallel().Count(f => IsRefused(change(f.Film)))} of {films.Count} |");

        void Drawn(string name, float[] values) => output.WriteLine(
            $"| {name}, also negative | {new[] { values, Array.ConvertAll(values, v => 1 - v) }.Count(v => IsRefused(new GreyImage(400, 480, v)))} of 2 |");
    }

    private static bool IsRefused(GreyImage film)
    {
        try
        {
            _ = new LungFinder(LungAtlas.BuiltIn).Find(film);
            return false;
        }
        catch (FilmException)
        {
            return true;
        }
    }

    private static GreyImage Turn(GreyImage film, Func<int, int, (int X, int Y)> from)
    {
        var result = new GreyImage(film.Width, film.Height);
        for (var y = 0; y < film.Height; y++)
        {
            for (var x = 0; x < film.Width; x++)
            {
                var (fx, fy) = from(x, y);
                result.Values[y * film.Width + x] = film.Values[Math.Clamp(fy, 0, film.Height - 1) * film.Width + Math.Clamp(fx, 0, film.Width - 1)];
            }
        }
        return result;
    }
}
