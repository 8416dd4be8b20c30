using Hilum.Imaging.Pixels;

namespace Hilum.Imaging.Atlas;

/// <summary>A film made small, and where it shows a body: not on black borders, label boxes and burnt-out air.</summary>
internal sealed class FilmSurface
{
    /// <summary>Longer side of the small film, pixels.</summary>
    public const int Side = 256;

    private FilmSurface(GreyImage values, GreyImage shown)
    {
        Values = values;
        Shown = shown;
    }

    /// <summary>Grey values, 0 black to 1 white, stretched to what the film shows.</summary>
    public GreyImage Values { get; }

    /// <summary>1 where there is something to see, 0 where not.</summary>
    public GreyImage Shown { get; }

    /// <summary>Makes the film small and finds its borders.</summary>
    /// <param name="film">The film, white where it is bright.</param>
    public static FilmSurface Of(GreyImage film)
    {
        var scale = Math.Min(1, (double)Side / Math.Max(film.Width, film.Height));
        var small = Tone.Even(film.Resize(Math.Max(1, (int)Math.Round(film.Width * scale)), Math.Max(1, (int)Math.Round(film.Height * scale))));
        var shown = FlatAreas.Shown(small);
        return new FilmSurface(Stretch(small, shown), shown);
    }

    /// <summary>The same film with black and white exchanged.</summary>
    public FilmSurface Inverted() => new(new GreyImage(Values.Width, Values.Height, Array.ConvertAll(Values.Values, v => 1 - v)), Shown);

    // A few pixels of metal or of burnt paper must not set the range.
    private static GreyImage Stretch(GreyImage image, GreyImage shown)
    {
        var seen = image.Values.Where((_, i) => shown.Values[i] > 0).Order().ToArray();
        if (seen.Length == 0)
            return new GreyImage(image.Width, image.Height);
        var low = seen[seen.Length / 100];
        var range = Math.Max(seen[seen.Length - 1 - seen.Length / 100] - low, 1e-6f);
        return new GreyImage(image.Width, image.Height, Array.ConvertAll(image.Values, v => Math.Clamp((v - low) / range, 0, 1)));
    }
}
