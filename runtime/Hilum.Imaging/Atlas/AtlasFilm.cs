using Hilum.Imaging.Pixels;
using Hilum.Imaging.Registration;

namespace Hilum.Imaging.Atlas;

/// <summary>A film whose lungs are known, in the canonical frame.</summary>
internal sealed class AtlasFilm
{
    // Films are first compared this small.
    private const int ThumbnailSize = 32;

    public AtlasFilm(string id, CanonicalFilm film, GreyImage right, GreyImage left)
    {
        (Id, Film, Right, Left) = (id, film, right, left);
        Pyramid = new Pyramid(film.Values, film.Shown);
        Thumbnail = Small(film);
    }

    public string Id { get; }

    public CanonicalFilm Film { get; }

    /// <summary>The right lung: 1 inside, 0 outside.</summary>
    public GreyImage Right { get; }

    /// <summary>The left lung.</summary>
    public GreyImage Left { get; }

    public Pyramid Pyramid { get; }

    public CanonicalFilm Thumbnail { get; }

    public static CanonicalFilm Small(CanonicalFilm film) =>
        new(film.Values.Resize(ThumbnailSize, ThumbnailSize), film.Shown.Resize(ThumbnailSize, ThumbnailSize));
}
