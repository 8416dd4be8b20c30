using Hilum.Imaging.Films;
using Hilum.Imaging.Network;
using Hilum.Imaging.Pixels;
using Hilum.Imaging.Registration;

namespace Hilum.Imaging.Atlas;

/// <summary>What was found on a film.</summary>
internal sealed class FoundLungs
{
    /// <summary>Correlation of the film with the mean film where that fits best, -1 to 1.</summary>
    public required double Score { get; init; }

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
    /// <summary>The least score of a frontal chest film.</summary>
    public const double LeastScore = 0.45;

    /// <summary>The least agreement of a frontal chest film.</summary>
    public const double LeastAgreement = 0.70;

    // The networks draw from a rough frame, then from their own.
    private const int Rounds = 2;

    private readonly TemplateSearch _search = new(atlas.Mean);

    /// <summary>Finds them.</summary>
    /// <param name="film">The film, white where it is bright or where it is dark.</param>
    /// <exception cref="FilmException">It is no frontal chest film; the message says by what measure.</exception>
    public FoundLungs Find(GreyImage film)
    {
        var surface = FilmSurface.Of(film);
        var match = Best(surface);
        if (match.Score < LeastScore)
            throw new FilmException(FormattableString.Invariant($"no frontal chest film: it is like the mean chest film by {Math.Max(0, match.Score):0.00} only, {LeastScore:0.00} is the least"));
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
        var flow = WindowedFlow.Align(new Pyramid(canonical.Values, canonical.Shown), atlas.Mean.Pyramid, FlowOptions.Default);
        var byRegistration = LungMasks.Warp(atlas.Mean, flow);
        var agreement = byNetworks.Dice(byRegistration);
        var together = LungMasks.Mean([byNetworks, byNetworks, byRegistration]);
        if (together.Both is null || byNetworks.Both is null || byRegistration.Both is null || agreement < LeastAgreement)
            throw new FilmException(FormattableString.Invariant($"no frontal chest film: two ways of finding the lungs agree by {agreement:0.00} only, {LeastAgreement:0.00} is the least"));
        double x = (double)film.Width / surface.Values.Width, y = (double)film.Height / surface.Values.Height;
        return new FoundLungs
        {
            Score = match.Score,
            Inverted = match.Inverted,
            Agreement = agreement,
            Lungs = OnFilm(together),
            ByNetworks = OnFilm(byNetworks),
            ByRegistration = OnFilm(byRegistration),
        };

        (PixelBox, PixelBox) OnFilm(LungMasks masks) =>
            (Canonical.ToFilm(masks.Right!.Value, lungs).Scale(x, y), Canonical.ToFilm(masks.Left!.Value, lungs).Scale(x, y));
    }

    private LungMasks Draw(CanonicalFilm film) => LungMasks.Mean([.. atlas.Networks.Select(n => n.Find(film))]);

    // The match that fits best once the mean film is bent a little.
    private TemplateMatch Best(FilmSurface film)
    {
        var best = new TemplateMatch(-1, false, default);
        var bestFit = -1.0;
        foreach (var match in _search.Find(film))
        {
            var canonical = Canonical.Of(match.Inverted ? film.Inverted() : film, match.Lungs);
            var flow = WindowedFlow.Align(new Pyramid(canonical.Values, canonical.Shown), atlas.Mean.Pyramid, FlowOptions.Coarse);
            var fit = Correlation.Of(canonical, new CanonicalFilm(flow.Warp(atlas.Mean.Film.Values), flow.Warp(atlas.Mean.Film.Shown)));
            if (fit > bestFit)
                (best, bestFit) = (match, fit);
        }
        return best;
    }
}
