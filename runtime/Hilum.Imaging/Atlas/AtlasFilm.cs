using Hilum.Imaging.Pixels;
using Hilum.Imaging.Registration;

namespace Hilum.Imaging.Atlas;

/// <summary>A film whose lungs are known, in the canonical frame.</summary>
/// <param name="film">The film.</param>
/// <param name="right">The right lung: 1 inside, 0 outside.</param>
/// <param name="left">The left lung.</param>
internal sealed class AtlasFilm(CanonicalFilm film, GreyImage right, GreyImage left)
{
    public CanonicalFilm Film { get; } = film;

    public GreyImage Right { get; } = right;

    public GreyImage Left { get; } = left;

    public Pyramid Pyramid { get; } = new(film.Values, film.Shown);
}
