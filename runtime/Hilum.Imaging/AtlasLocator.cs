using Hilum.Imaging.Atlas;
using Hilum.Imaging.Boxes;
using Hilum.Imaging.Films;
using Hilum.Imaging.Pixels;
using Hilum.Runtime.Plan;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Imaging;

/// <summary>Finds the boxes of anatomies on a film. Threads may share one.</summary>
public interface IFilmLocator
{
    /// <summary>The boxes.</summary>
    /// <param name="film">The film.</param>
    /// <exception cref="FilmException">The film cannot be used; the message says why.</exception>
    FilmObjects Locate(Film film);
}

/// <summary>Finds the lungs with the built-in atlas and places the other boxes by the rules of the ontology.</summary>
/// <param name="ontology">The tables of the rule set.</param>
public sealed class AtlasLocator(Ontology ontology) : IFilmLocator
{
    // Films on which the two ways agree less are worth a look; see docs/atlas.md.
    private const double Sure = 0.90;

    private readonly LungFinder _finder = new(LungAtlas.BuiltIn);
    private readonly ObjectBoxes _boxes = new(ontology);

    /// <inheritdoc/>
    public FilmObjects Locate(Film film)
    {
        var found = _finder.Find(film.Pixels);
        var frame = new FilmFrame(film.Width, film.Height);
        double x = (double)film.Width / film.Pixels.Width, y = (double)film.Height / film.Pixels.Height;
        // Two opinions on the same lungs: what each of them would make of the other boxes says how sure these are.
        return new FilmObjects(
            _boxes.Of(frame, Scaled(found.Lungs), Scaled(found.ByRegistration)), "atlas", Math.Round(found.Agreement, 3), found.Agreement < Sure);

        (PixelBox, PixelBox) Scaled((PixelBox Right, PixelBox Left) lungs) => (lungs.Right.Scale(x, y), lungs.Left.Scale(x, y));
    }
}
