using System.Diagnostics;
using System.Globalization;
using Hilum.Imaging.Atlas;
using Hilum.Imaging.Films;
using Hilum.Imaging.Pixels;

namespace Hilum.AtlasBuilder;

/// <summary>Measures each half of the films with what was made from the other half.</summary>
internal sealed class Measurement
{
    private static readonly string[] s_views = ["PA", "AP"];

    private readonly List<MaskedFilm> _films;
    private readonly FoundLungs?[] _found;
    private readonly TextWriter _output;

    private Measurement(List<MaskedFilm> films, TextWriter output)
    {
        (_films, _output) = (films, output);
        _found = new FoundLungs?[films.Count];
    }

    /// <summary>Writes the table.</summary>
    /// <param name="films">The films.</param>
    /// <param name="networks">A network of each half.</param>
    /// <param name="output">Where to.</param>
    /// <param name="details">True to list every film.</param>
    public static void Run(List<MaskedFilm> films, IReadOnlyList<Hilum.Imaging.Network.LungNetwork> networks, TextWriter output, bool details)
    {
        var measurement = new Measurement(films, output);
        var time = measurement.Find(networks);
        measurement.Table(time);
        if (details)
            measurement.Details();
    }

    private TimeSpan Find(IReadOnlyList<Hilum.Imaging.Network.LungNetwork> networks)
    {
        var inFrame = _films.AsParallel().AsOrdered().Select(AtlasMaker.ToFrame).ToList();
        var second = Halves.Split(_films, inFrame);
        var time = TimeSpan.Zero;
        foreach (var half in new[] { false, true })
        {
            var finder = new LungFinder(new LungAtlas(AtlasMaker.Mean([.. inFrame.Where((_, i) => second[i] != half)]), [networks[half ? 0 : 1]]));
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            Parallel.ForEach(Enumerable.Range(0, _films.Count).Where(i => second[i] == half), i => _found[i] = Find(finder, i));
            time += Process.GetCurrentProcess().TotalProcessorTime - before;
        }
        return time;
    }

    private FoundLungs? Find(LungFinder finder, int i)
    {
        try
        {
            return finder.Find(_films[i].Film);
        }
        catch (FilmException e)
        {
            _output.WriteLine($"refused: {_films[i].Id} ({_films[i].View}): {e.Message}");
            return null;
        }
    }

    private void Table(TimeSpan time)
    {
        _output.WriteLine("| | films | right lung | left lung | both | 5th percentile | refused |");
        _output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var view in s_views)
        {
            Row(view + ", as used", view, f => f.Lungs);
            Row(view + ", network alone", view, f => f.ByNetworks);
            Row(view + ", registration of the mean film alone", view, f => f.ByRegistration);
        }
        _output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Processor time: {time.TotalSeconds / _films.Count:0.000} s a film (without reading the file). Inverted by mistake: {_found.Count(f => f is { Inverted: true })}. Least likeness {_found.Min(f => f?.Likeness ?? 3):0.00}, least agreement {_found.Min(f => f?.Agreement ?? 1):0.00}."));
    }

    // A film that was refused has no overlap.
    private void Row(string name, string view, Func<FoundLungs, (PixelBox Right, PixelBox Left)> lungs)
    {
        var films = Enumerable.Range(0, _films.Count).Where(i => _films[i].View.StartsWith(view, StringComparison.Ordinal)).ToList();
        var right = films.ConvertAll(i => _found[i] is { } f ? lungs(f).Right.Overlap(_films[i].Boxes.Right) : 0);
        var left = films.ConvertAll(i => _found[i] is { } f ? lungs(f).Left.Overlap(_films[i].Boxes.Left) : 0);
        var both = right.Concat(left).Order().ToList();
        _output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {films.Count} | {right.Average():0.000} | {left.Average():0.000} | {both.Average():0.000} | {both[both.Count / 20]:0.000} | {films.Count(i => _found[i] is null)} |"));
    }

    private void Details()
    {
        for (var i = 0; i < _films.Count; i++)
        {
            if (_found[i] is { } f)
                _output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{i} {_films[i].Id} {_films[i].View}: {f.Lungs.Right.Overlap(_films[i].Boxes.Right):0.00} {f.Lungs.Left.Overlap(_films[i].Boxes.Left):0.00} likeness {f.Likeness:0.00} agreement {f.Agreement:0.00}"));
        }
    }
}
