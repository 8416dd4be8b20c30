using Hilum.Imaging.Pixels;

namespace Hilum.AtlasBuilder;

/// <summary>A film and the boxes of its lungs, all in pixels of the film.</summary>
internal sealed record ChangedFilm(GreyImage Film, PixelBox Right, PixelBox Left)
{
    /// <summary>How much two boxes have in common on the film: what lies beyond its edges does not count.</summary>
    public double Overlap(PixelBox found, PixelBox drawn) => found.Within(new PixelBox(0, 0, Film.Width, Film.Height)).Overlap(drawn);
}

/// <summary>Films as another machine, another hand or another archive could have left them, with the boxes of their lungs.</summary>
internal static class Changes
{
    private const float Inside = 0.5f;

    /// <summary>What is done to films, by name.</summary>
    public static IReadOnlyList<(string Name, Func<MaskedFilm, ChangedFilm> Of)> All { get; } =
    [
        ("as they are", None),
        ("darker", Grey(v => v * v * v)),
        ("paler, a third of the contrast", Grey(v => 0.4f + 0.33f * v)),
        ("burnt out below and above", Grey(v => Math.Clamp(1.7f * v - 0.35f, 0, 1))),
        ("negative", Grey(v => 1 - v)),
        ("coarse, 160 pixels", Small(160)),
        ("noisy", film => new ChangedFilm(Noisy(film.Film), film.Boxes.Right, film.Boxes.Left)),
        ("turned by 6 degrees to the left", Moved((u, v) => Turn(u, v, 6))),
        ("turned by 6 degrees to the right", Moved((u, v) => Turn(u, v, -6))),
        ("wider by a sixth", Moved((u, v) => (u, v * 1.167))),
        ("longer by a sixth", Moved((u, v) => (u * 1.167, v))),
        ("a black border of a sixth all round", Moved((u, v) => (u * 1.5, v * 1.5))),
        ("a white border at both sides", Moved((u, v) => (u * 1.4, v), outside: 1)),
        ("a tenth cut off at every side", Moved((u, v) => (u * 0.8, v * 0.8))),
        ("a sixth moved up and to the right", Moved((u, v) => (u - 0.12, v + 0.12))),
    ];

    /// <summary>The film as it is.</summary>
    public static ChangedFilm None(MaskedFilm film) => new(film.Film, film.Boxes.Right, film.Boxes.Left);

    private static Func<MaskedFilm, ChangedFilm> Grey(Func<float, float> change) =>
        film => new ChangedFilm(new GreyImage(film.Film.Width, film.Film.Height, Array.ConvertAll(film.Film.Values, v => change(v))), film.Boxes.Right, film.Boxes.Left);

    private static Func<MaskedFilm, ChangedFilm> Small(int side) => film =>
    {
        var scale = (double)side / Math.Max(film.Film.Width, film.Film.Height);
        int width = (int)Math.Round(scale * film.Film.Width), height = (int)Math.Round(scale * film.Film.Height);
        double x = (double)width / film.Film.Width, y = (double)height / film.Film.Height;
        return new ChangedFilm(film.Film.Resize(width, height), film.Boxes.Right.Scale(x, y), film.Boxes.Left.Scale(x, y));
    };

    // u and v go from the middle of the film, -0.5 to 0.5 of its longer side; the change says where in the film a place comes from.
    private static Func<MaskedFilm, ChangedFilm> Moved(Func<double, double, (double U, double V)> from, float outside = 0) => film =>
    {
        int width = film.Film.Width, height = film.Film.Height;
        double side = Math.Max(width, height);
        return new ChangedFilm(Picture(film.Film, outside), Box(film.Right), Box(film.Left));

        GreyImage Picture(GreyImage image, float beyond)
        {
            var result = new GreyImage(width, height);
            for (int y = 0, i = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++, i++)
                {
                    var (u, v) = from((x + 0.5 - width / 2.0) / side, (y + 0.5 - height / 2.0) / side);
                    double px = u * side + width / 2.0, py = v * side + height / 2.0;
                    result.Values[i] = px < 0 || py < 0 || px >= width || py >= height ? beyond
                        : image.At((float)(px * image.Width / width - 0.5), (float)(py * image.Height / height - 0.5));
                }
            }
            return result;
        }

        PixelBox Box(GreyImage mask) => MaskBox.Of(Picture(mask, 0), Inside) ?? default;
    };

    private static (double U, double V) Turn(double u, double v, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return (cos * u - sin * v, sin * u + cos * v);
    }

    private static GreyImage Noisy(GreyImage film)
    {
        var random = new Random(1);
        return new GreyImage(film.Width, film.Height, Array.ConvertAll(film.Values, v => Math.Clamp(v + 0.1f * (float)Augmentation.Normal(random), 0, 1)));
    }
}
