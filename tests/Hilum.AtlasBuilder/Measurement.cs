using System.Diagnostics;
using System.Globalization;
using Hilum.Imaging.Atlas;
using Hilum.Imaging.Network;
using Hilum.Imaging.Pixels;

namespace Hilum.AtlasBuilder;

/// <summary>Measures each half of the films with what was made from the other half.</summary>
internal sealed class Measurement
{
    private static readonly string[] s_views = ["PA", "AP"];

    private readonly List<MaskedFilm> _films;
    private readonly HeldOut _heldOut;
    private readonly TextWriter _output;

    /// <summary>Prepares the finders.</summary>
    /// <param name="films">The films.</param>
    /// <param name="networks">A network of each half.</param>
    /// <param name="output">Where tables go.</param>
    public Measurement(List<MaskedFilm> films, IReadOnlyList<LungNetwork> networks, TextWriter output) =>
        (_films, _heldOut, _output) = (films, new HeldOut(films, networks), output);

    /// <summary>Writes the table of the films as they are.</summary>
    /// <param name="details">True to list every film.</param>
    public void Films(bool details)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var found = Find(Changes.None);
        var time = Process.GetCurrentProcess().TotalProcessorTime - before;
        _output.WriteLine("| | films | right lung | left lung | both | 5th percentile | refused |");
        _output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var view in s_views)
        {
            Row(view + ", as used", found, view, f => f.Lungs);
            Row(view + ", network alone, one frame", found, view, f => f.ByNetworks);
            Row(view + ", registration of the mean film alone", found, view, f => f.ByRegistration);
        }
        _output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Processor time: {time.TotalSeconds / _films.Count:0.000} s a film (without reading the file). Inverted by mistake: {found.Count(f => f.Lungs is { Inverted: true })}. Least likeness {found.Min(f => f.Lungs?.Likeness ?? 3):0.00}, least agreement {found.Min(f => f.Lungs?.Agreement ?? 1):0.00}."));
        foreach (var f in found.Where(f => details || f.Lungs is null))
            _output.WriteLine(f.ToString());
    }

    /// <summary>Writes the table of changed films.</summary>
    public void Changed()
    {
        _output.WriteLine("| films | PA | 5th percentile | AP | 5th percentile | refused |");
        _output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (name, of) in Changes.All)
        {
            var found = Find(of);
            var views = s_views.Select(view => Overlaps(found, view, f => f.Lungs)).Select(v => (Mean: v.Right.Concat(v.Left).Average(), Low: Low(v)));
            _output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {string.Join(" | ", views.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Mean:0.000} | {v.Low:0.000}")))} | {found.Count(f => f.Lungs is null)} |"));
        }
    }

    private List<Found> Find(Func<MaskedFilm, ChangedFilm> change) => [.. Enumerable.Range(0, _films.Count).AsParallel().AsOrdered().Select(i =>
    {
        var film = change(_films[i]);
        var lungs = _heldOut.Find(i, film.Film, out var reason);
        return new Found(_films[i], film, lungs, reason);
    })];

    private void Row(string name, List<Found> found, string view, Func<FoundLungs, (PixelBox Right, PixelBox Left)> lungs)
    {
        var both = Overlaps(found, view, lungs);
        _output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {both.Right.Count} | {both.Right.Average():0.000} | {both.Left.Average():0.000} | {both.Right.Concat(both.Left).Average():0.000} | {Low(both):0.000} | {found.Count(f => f.IsOf(view) && f.Lungs is null)} |"));
    }

    private static double Low((List<double> Right, List<double> Left) overlaps)
    {
        var all = overlaps.Right.Concat(overlaps.Left).Order().ToList();
        return all[all.Count / 20];
    }

    // A film that was refused has no overlap.
    private static (List<double> Right, List<double> Left) Overlaps(List<Found> found, string view, Func<FoundLungs, (PixelBox Right, PixelBox Left)> lungs)
    {
        var some = found.Where(f => f.IsOf(view)).ToList();
        return (some.ConvertAll(f => f.Lungs is { } l ? f.Film.Overlap(lungs(l).Right, f.Film.Right) : 0), some.ConvertAll(f => f.Lungs is { } l ? f.Film.Overlap(lungs(l).Left, f.Film.Left) : 0));
    }

    private sealed record Found(MaskedFilm Source, ChangedFilm Film, FoundLungs? Lungs, string? Reason)
    {
        public bool IsOf(string view) => Source.View.StartsWith(view, StringComparison.Ordinal);

        public override string ToString() => Lungs is null ? $"refused: {Source.Id} ({Source.View}): {Reason}" : string.Create(CultureInfo.InvariantCulture,
            $"{Source.Id} ({Source.View}): {Film.Overlap(Lungs.Lungs.Right, Film.Right):0.00} {Film.Overlap(Lungs.Lungs.Left, Film.Left):0.00} likeness {Lungs.Likeness:0.00} agreement {Lungs.Agreement:0.00}");
    }
}
