using Hilum.Imaging.Pixels;
using Hilum.Runtime.Plan;

namespace Hilum.Imaging.Boxes;

/// <summary>Places the boxes of all anatomies by the rules of an ontology. Immutable; threads may share one.</summary>
/// <param name="ontology">The tables of the rule set.</param>
public sealed class BoxEvaluator(Ontology ontology)
{
    /// <summary>The boxes by place, in the 224 frame and not beyond the film; a box measured by one that is missing is missing too.</summary>
    /// <param name="found">Boxes that were found or given, by place; they are kept as they are.</param>
    /// <param name="film">The film in the 224 frame.</param>
    public IReadOnlyDictionary<int, PixelBox> Evaluate(IReadOnlyDictionary<int, PixelBox> found, PixelBox film)
    {
        var whole = new Dictionary<int, PixelBox>(found);
        foreach (var rule in ontology.Boxes)
        {
            if (rule.Edges.Length > 0 && !whole.ContainsKey(rule.Place) && Box(rule, whole, film) is { Width: > 0, Height: > 0 } box)
                whole.Add(rule.Place, box);
        }
        return whole.Select(b => KeyValuePair.Create(b.Key, b.Value.Within(film))).Where(b => b.Value is { Width: > 0, Height: > 0 }).ToDictionary();
    }

    private static PixelBox? Box(BoxRule rule, Dictionary<int, PixelBox> boxes, PixelBox film)
    {
        var edges = new double[4];
        for (var i = 0; i < edges.Length; i++)
        {
            var edge = rule.Edges[i];
            var across = film;
            for (var k = 0; k < edge.Of.Length; k++)
            {
                if (!boxes.TryGetValue(edge.Of[k], out var other))
                    return null;
                across = k == 0 ? other : across.Union(other);
            }
            edges[i] = (i % 2 == 0 ? across.X1 + edge.Part * across.Width : across.Y1 + edge.Part * across.Height) + edge.Shift;
        }
        return new PixelBox(edges[0], edges[1], edges[2], edges[3]);
    }
}
