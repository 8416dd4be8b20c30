using System.Globalization;
using Hilum.Imaging.Films;
using Hilum.Imaging.Pixels;
using Hilum.Imaging.Registration;

namespace Hilum.Imaging.Atlas;

/// <summary>What was found on a film.</summary>
internal sealed class FoundLungs
{
    /// <summary>
    /// How much it is like a frontal chest film, of 3: its correlation with the mean film before and after bending that onto it, and
    /// <see cref="Agreement"/>.
    /// </summary>
    public required double Likeness { get; init; }

    /// <summary>True where black and white were exchanged.</summary>
    public required bool Inverted { get; init; }

    /// <summary>Twice the common area of the lungs by networks and by registration divided by the sum of both, 0 to 1.</summary>
    public required double Agreement { get; init; }

    /// <summary>Boxes of the right and left lung, pixels of the film.</summary>
    public required (PixelBox Right, PixelBox Left) Lungs { get; init; }

    /// <summary>The same by networks alone.</summary>
    public required (PixelBox Right, PixelBox Left) ByNetworks { get; init; }

    /// <summary>The same by registration of the mean film alone.</summary>
    public required (PixelBox Right, PixelBox Left) ByRegistration { get; init; }
}

/// <summary>
/// Finds the lungs of a frontal chest film: the mean film is laid over it, networks draw the lungs in the frame that this gives, and
/// again in the frame of what they drew; the mean film bent onto it is the second opinion. Immutable; threads may share one.
/// </summary>
/// <param name="atlas">Mean film and networks.</param>
internal sealed class LungFinder(LungAtlas atlas)
{
    /// <summary>The least likeness of a frontal chest film, of 3; how it was chosen is in docs/atlas.md.</summary>
    public const double LeastLikeness = 2.15;

    // A chest fills its film. What fills less than half of its width and fits as well with black and white exchanged is a pattern.
    private const double UsualWidth = 0.5;
    private const double LeastMargin = 0.03;

    // The networks draw from a rough frame, then from their own.
    private const int Rounds = 2;

    // Then once more in frames a little larger, smaller or beside it: the mean edge is steadier than each.
    private static readonly (double Size, double Shift)[] s_frames = [(1.06, 0.04), (1, -0.04), (1.12, 0), (0.95, 0)];

    private readonly TemplateSearch _search = new(atlas.Mean);

    /// <summary>Finds them.</summary>
    /// <param name="film">The film, white where it is bright or where it is dark.</param>
    /// <exception cref="FilmException">It is no frontal chest film; the message says by what measure.</exception>
    public FoundLungs Find(GreyImage film)
    {
        var surface = FilmSurface.Of(film);
        var (match, margin) = Best(surface);
        if (match.Score <= 0)
            throw new FilmException("no frontal chest film: the mean chest film fits nowhere on it");
        if (match.Inverted)
            surface = surface.Inverted();
        var lungs = match.Lungs;
        var canonical = Canonical.Of(surface, lungs);
        var byNetworks = Draw(canonical);
        for (var round = 1; round < Rounds && byNetworks.Both is { } both; round++)
        {
            lungs = Canonical.ToFilm(both, lungs);
            canonical = Canonical.Of(surface, lungs);
            byNetworks = Draw(canonical);
        }
        var (flow, fit) = Bend(canonical, FlowOptions.Default);
        var byRegistration = LungMasks.Warp(atlas.Mean, flow);
        var agreement = byNetworks.Dice(byRegistration);
        var together = LungMasks.Mean([byNetworks, byNetworks, byRegistration]);
        Check(match.Score, fit, agreement);
        if (margin < LeastMargin && lungs.Width < UsualWidth * surface.Values.Width)
            throw new FilmException("no frontal chest film: a small part of it is like one, and as much so with black and white exchanged");
        if (together.Both is null || byNetworks.Both is null || byRegistration.Both is null)
            throw new FilmException("no frontal chest film: there are no two lungs on it");
        double x = (double)film.Width / surface.Values.Width, y = (double)film.Height / surface.Values.Height;
        return new FoundLungs
        {
            Likeness = match.Score + fit + agreement,
            Inverted = match.Inverted,
            Agreement = agreement,
            Lungs = Mean([OnFilm(together), .. Around(surface, lungs).Select(l => (l.Right.Scale(x, y), l.Left.Scale(x, y)))]),
            ByNetworks = OnFilm(byNetworks),
            ByRegistration = OnFilm(byRegistration),
        };

        (PixelBox, PixelBox) OnFilm(LungMasks masks) =>
            (Canonical.ToFilm(masks.Right!.Value, lungs).Scale(x, y), Canonical.ToFilm(masks.Left!.Value, lungs).Scale(x, y));
    }

    // What the networks, one after the other, draw in the frames around this one.
    private IEnumerable<(PixelBox Right, PixelBox Left)> Around(FilmSurface film, PixelBox lungs)
    {
        for (var i = 0; i < s_frames.Length; i++)
        {
            var (size, shift) = s_frames[i];
            double dx = shift * lungs.Width, dy = shift * lungs.Height, w = (size - 1) / 2 * lungs.Width, h = (size - 1) / 2 * lungs.Height;
            var frame = new PixelBox(lungs.X1 - w + dx, lungs.Y1 - h + dy, lungs.X2 + w + dx, lungs.Y2 + h + dy);
            var masks = atlas.Networks[i % atlas.Networks.Count].Find(Canonical.Of(film, frame));
            if (masks is { Right: { } right, Left: { } left })
                yield return (Canonical.ToFilm(right, frame), Canonical.ToFilm(left, frame));
        }
    }

    private static (PixelBox, PixelBox) Mean(IReadOnlyList<(PixelBox Right, PixelBox Left)> all)
    {
        return (Of(l => l.Right), Of(l => l.Left));

        PixelBox Of(Func<(PixelBox Right, PixelBox Left), PixelBox> lung) =>
            new(all.Average(l => lung(l).X1), all.Average(l => lung(l).Y1), all.Average(l => lung(l).X2), all.Average(l => lung(l).Y2));
    }

    private LungMasks Draw(CanonicalFilm film) => LungMasks.Mean([.. atlas.Networks.Select(n => n.Find(film))]);

    private static void Check(double score, double fit, double agreement)
    {
        var likeness = score + fit + agreement;
        if (likeness < LeastLikeness)
        {
            throw new FilmException(string.Create(CultureInfo.InvariantCulture,
                $"no frontal chest film: likeness {likeness:0.00} of 3, {LeastLikeness:0.00} is the least (mean chest film {score:0.00}, bent onto it {fit:0.00}, agreement on the lungs {agreement:0.00})"));
        }
    }

    // The match that fits best once the mean film is bent a little, and by how much its score is above the best of the other polarity.
    private (TemplateMatch Match, double Margin) Best(FilmSurface film)
    {
        var best = new TemplateMatch(-1, false, default);
        var bestFit = -1.0;
        var matches = _search.Find(film);
        foreach (var match in matches)
        {
            var (_, fit) = Bend(Canonical.Of(match.Inverted ? film.Inverted() : film, match.Lungs), FlowOptions.Coarse);
            if (fit > bestFit)
                (best, bestFit) = (match, fit);
        }
        return (best, matches.Where(m => m.Inverted != best.Inverted).Select(m => best.Score - m.Score).DefaultIfEmpty(best.Score).Min());
    }

    // The mean film brought onto the film, and their correlation then.
    private (Flow Flow, double Fit) Bend(CanonicalFilm film, FlowOptions options)
    {
        var flow = WindowedFlow.Align(new Pyramid(film.Values, film.Shown), atlas.Mean.Pyramid, options);
        return (flow, Correlation.Of(film, new CanonicalFilm(flow.Warp(atlas.Mean.Film.Values), flow.Warp(atlas.Mean.Film.Shown))));
    }
}
