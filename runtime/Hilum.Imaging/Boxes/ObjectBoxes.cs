using Hilum.Imaging.Pixels;
using Hilum.Runtime.Plan;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Imaging.Boxes;

/// <summary>From lungs on a film to the boxes of all anatomies in both frames.</summary>
/// <param name="ontology">The tables of the rule set.</param>
internal sealed class ObjectBoxes(Ontology ontology)
{
    private readonly BoxEvaluator _evaluator = new(ontology);
    private readonly int _right = FoundOn(ontology, Side.Right);
    private readonly int _left = FoundOn(ontology, Side.Left);

    /// <summary>The boxes in the order of the ontology.</summary>
    /// <param name="frame">The film's 224 frame.</param>
    /// <param name="lungs">Both lungs, pixels of the film.</param>
    /// <param name="second">The lungs found in another way, for confidence; null without one.</param>
    public IReadOnlyList<ObjectBox> Of(FilmFrame frame, (PixelBox Right, PixelBox Left) lungs, (PixelBox Right, PixelBox Left)? second)
    {
        var boxes = Evaluate(frame, lungs);
        var others = second is { } s ? Evaluate(frame, s) : null;
        var result = new List<ObjectBox>(boxes.Count);
        foreach (var (place, box) in boxes.OrderBy(b => b.Key))
        {
            var rounded = Round(box);
            var onFilm = frame.ToFilm(rounded);
            double? confidence = others is null ? null : others.TryGetValue(place, out var other) ? Math.Round(box.Overlap(other), 2) : 0;
            if (rounded is { Width: > 0, Height: > 0 } && onFilm is { Width: > 0, Height: > 0 })
                result.Add(new ObjectBox(ontology.Places[place].Name, rounded, onFilm, confidence));
        }
        return result;
    }

    private IReadOnlyDictionary<int, PixelBox> Evaluate(FilmFrame frame, (PixelBox Right, PixelBox Left) lungs)
    {
        var found = new Dictionary<int, PixelBox>();
        if (_right >= 0)
            found[_right] = ToFrame(frame, lungs.Right);
        if (_left >= 0)
            found[_left] = ToFrame(frame, lungs.Left);
        var film = frame.Film;
        return _evaluator.Evaluate(found, new PixelBox(film.X1, film.Y1, film.X2, film.Y2));
    }

    private static PixelBox ToFrame(FilmFrame frame, PixelBox box) =>
        new(box.X1 / frame.Ratio + frame.Left, box.Y1 / frame.Ratio + frame.Top, box.X2 / frame.Ratio + frame.Left, box.Y2 / frame.Ratio + frame.Top);

    // Halves go up, so that a box of a whole size keeps it.
    private static Box Round(PixelBox box) => new((int)Math.Floor(box.X1 + 0.5), (int)Math.Floor(box.Y1 + 0.5), (int)Math.Floor(box.X2 + 0.5), (int)Math.Floor(box.Y2 + 0.5));

    // The place that the rules leave to the film: the lung.
    private static int FoundOn(Ontology ontology, Side side) =>
        Array.Find(ontology.Boxes, b => b.Edges.Length == 0 && ontology.Places[b.Place].Side == side)?.Place ?? -1;
}
