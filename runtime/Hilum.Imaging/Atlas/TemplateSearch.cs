using Hilum.Imaging.Pixels;

namespace Hilum.Imaging.Atlas;

/// <summary>Where the mean film fits best on a film.</summary>
/// <param name="Score">Correlation there, -1 to 1.</param>
/// <param name="Inverted">True where black and white must be exchanged.</param>
/// <param name="Lungs">The box round both lungs, pixels of the small film.</param>
internal readonly record struct TemplateMatch(double Score, bool Inverted, PixelBox Lungs);

/// <summary>Lays the mean film over a film at many places, sizes and shapes.</summary>
internal sealed class TemplateSearch
{
    // Longer side of the film while searching, pixels.
    private const int Side = 48;

    // A match that sees less than this part of the mean film tells nothing.
    private const double LeastSeen = 0.6;

    // Matches that overlap more than this are one.
    private const double Same = 0.75;
    private const int MostMatches = 4;

    private static readonly double[] s_widths = [0.40, 0.46, 0.53, 0.61, 0.70, 0.80, 0.92];
    private static readonly double[] s_shapes = [0.72, 0.88, 1.06, 1.28];

    private readonly GreyImage _mean;

    public TemplateSearch(AtlasFilm mean) => _mean = mean.Film.Values;

    /// <summary>The best matches that differ, the best first; none where the mean film fits nowhere.</summary>
    public IReadOnlyList<TemplateMatch> Find(FilmSurface film)
    {
        var scale = (double)Side / Math.Max(film.Values.Width, film.Values.Height);
        int width = Math.Max(8, (int)Math.Round(film.Values.Width * scale)), height = Math.Max(8, (int)Math.Round(film.Values.Height * scale));
        var shown = film.Shown.Resize(width, height);
        var values = LocalContrast.Of(film.Values.Resize(width, height), shown, Side / 8f);
        var found = new List<TemplateMatch>();
        foreach (var w in s_widths)
        {
            foreach (var shape in s_shapes)
                found.AddRange(OfSize(values, shown, w * Side, w * Side * shape));
        }
        var best = new List<TemplateMatch>();
        foreach (var match in found.OrderByDescending(m => m.Score))
        {
            if (best.Count == MostMatches)
                break;
            if (!best.Exists(b => b.Inverted == match.Inverted && b.Lungs.Overlap(match.Lungs) > Same))
                best.Add(match);
        }
        // The other polarity has its say, too.
        if (best.Count > 0 && best.TrueForAll(b => b.Inverted == best[0].Inverted) && found.Where(m => m.Inverted != best[0].Inverted).MaxBy(m => m.Score) is { Score: > 0 } other)
            best.Add(other);
        double toFilmX = (double)film.Values.Width / width, toFilmY = (double)film.Values.Height / height;
        return [.. best.Select(m => Refine(values, shown, m)).Select(m => m with { Lungs = m.Lungs.Scale(toFilmX, toFilmY) }).OrderByDescending(m => m.Score)];
    }

    // The best place for a box of this size, as it is and inverted.
    private IEnumerable<TemplateMatch> OfSize(GreyImage values, GreyImage shown, double boxWidth, double boxHeight)
    {
        var upright = new TemplateMatch(-1, false, default);
        var inverted = new TemplateMatch(-1, true, default);
        for (var cy = 0.3 * values.Height; cy <= 0.75 * values.Height; cy += 2)
        {
            for (var cx = 0.3 * values.Width; cx <= 0.7 * values.Width; cx += 2)
            {
                var box = new PixelBox(cx - boxWidth / 2, cy - boxHeight / 2, cx + boxWidth / 2, cy + boxHeight / 2);
                if (Score(values, shown, box, 2) is not { } score)
                    continue;
                if (score > upright.Score)
                    upright = new TemplateMatch(score, false, box);
                if (-score > inverted.Score)
                    inverted = new TemplateMatch(-score, true, box);
            }
        }
        if (upright.Score > 0)
            yield return upright;
        if (inverted.Score > 0)
            yield return inverted;
    }

    // Moves the edges as long as it helps.
    private TemplateMatch Refine(GreyImage values, GreyImage shown, TemplateMatch match)
    {
        var sign = match.Inverted ? -1 : 1;
        var box = match.Lungs;
        var score = Score(values, shown, box, 1) is { } first ? sign * first : -1;
        for (var step = 2.0; step >= 0.5; step /= 2)
        {
            for (var moved = true; moved;)
            {
                moved = false;
                foreach (var next in Neighbours(box, step))
                {
                    if (Score(values, shown, next, 1) is not { } s || sign * s <= score + 1e-6)
                        continue;
                    (score, box, moved) = (sign * s, next, true);
                }
            }
        }
        return new TemplateMatch(score, match.Inverted, box);
    }

    private static IEnumerable<PixelBox> Neighbours(PixelBox b, double d) =>
    [
        b with { X1 = b.X1 - d }, b with { X1 = b.X1 + d }, b with { X2 = b.X2 - d }, b with { X2 = b.X2 + d },
        b with { Y1 = b.Y1 - d }, b with { Y1 = b.Y1 + d }, b with { Y2 = b.Y2 - d }, b with { Y2 = b.Y2 + d },
        new(b.X1 - d, b.Y1, b.X2 - d, b.Y2), new(b.X1 + d, b.Y1, b.X2 + d, b.Y2),
        new(b.X1, b.Y1 - d, b.X2, b.Y2 - d), new(b.X1, b.Y1 + d, b.X2, b.Y2 + d),
    ];

    // Null where too little of the mean film lies on the film.
    private double? Score(GreyImage values, GreyImage shown, PixelBox lungs, int step)
    {
        double frameWidth = lungs.Width / Canonical.Extent, frameHeight = lungs.Height / Canonical.Extent;
        if (lungs.Width < 10 || lungs.Height < 8)
            return null;
        double x0 = lungs.X1 - Canonical.Left * frameWidth, y0 = lungs.Y1 - Canonical.Top * frameHeight;
        float sx = (float)(Canonical.Size / frameWidth), sy = (float)(Canonical.Size / frameHeight);
        var sums = new Correlation();
        var all = 0;
        int firstX = (int)Math.Ceiling(x0), firstY = (int)Math.Ceiling(y0);
        for (var y = firstY; y < y0 + frameHeight; y += step)
        {
            for (var x = firstX; x < x0 + frameWidth; x += step)
            {
                all++;
                if (x < 0 || y < 0 || x >= values.Width || y >= values.Height)
                    continue;
                var i = y * values.Width + x;
                var m = _mean.Values[Math.Min((int)((y + 0.5f - (float)y0) * sy), Canonical.Size - 1) * Canonical.Size + Math.Min((int)((x + 0.5f - (float)x0) * sx), Canonical.Size - 1)];
                sums.Add(values.Values[i], m, shown.Values[i]);
            }
        }
        return sums.Weight < LeastSeen * all ? null : sums.Value;
    }
}
