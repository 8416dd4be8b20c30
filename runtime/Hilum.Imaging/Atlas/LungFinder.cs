using Hilum.Imaging.Pixels;
using Hilum.Imaging.Registration;

namespace Hilum.Imaging.Atlas;

/// <summary>What the atlas found on a film.</summary>
internal sealed class FoundLungs
{
    /// <summary>Correlation of the film with the mean film where it fits best.</summary>
    public required double Score { get; init; }

    /// <summary>Correlation after registration.</summary>
    public required double Fit { get; init; }

    /// <summary>True where black and white were exchanged.</summary>
    public required bool Inverted { get; init; }

    /// <summary>Overlap of the lungs by the mean film and by the nearest films, 0 to 1.</summary>
    public required double Agreement { get; init; }

    /// <summary>Box of the right lung, pixels of the film.</summary>
    public required PixelBox Right { get; init; }

    /// <summary>Box of the left lung.</summary>
    public required PixelBox Left { get; init; }

    /// <summary>By the mean film alone.</summary>
    public required PixelBox MeanRight { get; init; }

    public required PixelBox MeanLeft { get; init; }

    public required PixelBox First { get; init; }

    public PixelBox NetRight { get; init; }
    public PixelBox NetLeft { get; init; }
    public PixelBox BothRight { get; init; }
    public PixelBox BothLeft { get; init; }
    public double NetAgreement { get; init; }
}

/// <summary>Finds the lungs of a frontal chest film. Immutable; threads may share one.</summary>
internal sealed class LungFinder(LungAtlas atlas, FlowOptions? options = null, int nearest = 5)
{
    private readonly FlowOptions _options = options ?? FlowOptions.Default;
    private readonly TemplateSearch _search = new(atlas.Mean);

    public Func<AtlasFilm, bool>? Use { get; init; }

    public Network.LungNetwork? Net { get; init; }

    public FoundLungs Find(GreyImage film)
    {
        var surface = FilmSurface.Of(film);
        var (match, matchFit) = Best(surface);
        if (match.Inverted)
            surface = surface.Inverted();
        var isInverted = match.Inverted;
        var lungs = match.Lungs;
        var canonical = Canonical.Of(surface, lungs);
        LungMasks byMean = null!;
        LungMasks? byNet = null;
        for (var round = 0; Net is not null && round < 2; round++)
        {
            byNet = Net.Find(canonical);
            if (round == 1 || byNet.Right is not { } r || byNet.Left is not { } l)
                break;
            lungs = Canonical.ToFilm(r.Union(l), lungs);
            canonical = Canonical.Of(surface, lungs);
        }
        for (var round = Net is null ? 0 : 1; round < 2; round++)
        {
            var flow = WindowedFlow.Align(new Pyramid(canonical.Values, canonical.Shown), atlas.Mean.Pyramid, _options);
            byMean = LungMasks.Warp(atlas.Mean, flow);
            if (byMean.Right is not { } r || byMean.Left is not { } l)
                break;
            var next = Canonical.ToFilm(r.Union(l), lungs);
            if (round == 1)
                break;
            lungs = next;
            canonical = Canonical.Of(surface, lungs);
        }
        var pyramid = new Pyramid(canonical.Values, canonical.Shown);
        var small = AtlasFilm.Small(canonical);
        var votes = new LungVotes();
        foreach (var near in atlas.Films.Where(f => Use?.Invoke(f) ?? true).OrderByDescending(f => Correlation.Of(small, f.Thumbnail)).Take(nearest))
        {
            var flow = WindowedFlow.Align(pyramid, near.Pyramid, _options);
            votes.Add(near, flow, canonical);
        }
        var byNearest = votes.Decide();
        var scaleX = (double)film.Width / surface.Values.Width;
        var scaleY = (double)film.Height / surface.Values.Height;
        return new FoundLungs
        {
            Score = match.Score,
            Fit = votes.Fit,
            Inverted = isInverted,
            Agreement = byMean.Dice(byNearest),
            Right = OnFilm(byNearest.Right),
            Left = OnFilm(byNearest.Left),
            MeanRight = OnFilm(byMean.Right),
            MeanLeft = OnFilm(byMean.Left),
            NetRight = OnFilm(byNet?.Right),
            NetLeft = OnFilm(byNet?.Left),
            NetAgreement = byNet?.Dice(byNearest) ?? 0,
            BothRight = OnFilm(byNet is null ? null : LungMasks.Mean(byNet, byNearest).Right),
            BothLeft = OnFilm(byNet is null ? null : LungMasks.Mean(byNet, byNearest).Left),
            First = match.Lungs.Scale(scaleX, scaleY),
        };

        PixelBox OnFilm(PixelBox? box) => box is { } b ? Canonical.ToFilm(b, lungs).Scale(scaleX, scaleY) : default;
    }

    // The match that fits best once the mean film is bent a little.
    private (TemplateMatch Match, double Fit) Best(FilmSurface film)
    {
        var best = (Match: new TemplateMatch(-1, false, new PixelBox(0, 0, film.Values.Width, film.Values.Height)), Fit: -1.0);
        foreach (var match in _search.Find(film))
        {
            var canonical = Canonical.Of(match.Inverted ? film.Inverted() : film, match.Lungs);
            var flow = WindowedFlow.Align(new Pyramid(canonical.Values, canonical.Shown), atlas.Mean.Pyramid, _options with { Steps = [12, 8, 0] });
            var fit = Correlation.Of(canonical, new CanonicalFilm(flow.Warp(atlas.Mean.Film.Values), flow.Warp(atlas.Mean.Film.Shown)));
            Trace?.Invoke($"{match.Inverted} {match.Score:0.00} fit {fit:0.00} {match.Lungs}");
            if (fit > best.Fit)
                best = (match, fit);
        }
        return best;
    }

    public Action<string>? Trace { get; init; }
}
