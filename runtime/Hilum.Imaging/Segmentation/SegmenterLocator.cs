using Hilum.Imaging.Boxes;
using Hilum.Imaging.Films;
using Hilum.Runtime.Plan;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Imaging.Segmentation;

/// <summary>Finds the lungs with a network of the user's own and places the other boxes by the rules of the ontology.</summary>
/// <param name="ontology">The tables of the rule set.</param>
/// <param name="segmenter">The network.</param>
public sealed class SegmenterLocator(Ontology ontology, LungSegmenter segmenter) : IFilmLocator
{
    private readonly ObjectBoxes _boxes = new(ontology);

    /// <inheritdoc/>
    public FilmObjects Locate(Film film)
    {
        var (right, left) = segmenter.Find(film.Pixels);
        double x = (double)film.Width / film.Pixels.Width, y = (double)film.Height / film.Pixels.Height;
        return new FilmObjects(_boxes.Of(new FilmFrame(film.Width, film.Height), (right.Scale(x, y), left.Scale(x, y)), null), "segmenter", null, false);
    }
}
