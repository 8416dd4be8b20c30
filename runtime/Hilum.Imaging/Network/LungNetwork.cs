using Hilum.Imaging.Atlas;
using Hilum.Imaging.Pixels;

namespace Hilum.Imaging.Network;

/// <summary>
/// A small network in the shape of a U that says of each pixel of a film in the canonical frame how likely it belongs to the right and to
/// the left lung. Immutable once its weights are set; threads may share one.
/// </summary>
internal sealed class LungNetwork
{
    /// <summary>Side of the pictures that it takes and gives, pixels.</summary>
    public const int Size = 64;

    // Channels in and out of each layer: down, down, down, bottom, up, up, up, last.
    private static readonly (int In, int Out)[] s_shape =
        [(4, 12), (12, 12), (12, 24), (24, 24), (24, 32), (32, 32), (32, 32), (32, 32), (64, 32), (56, 24), (36, 12), (12, 4)];

    public LungNetwork() => Layers = [.. s_shape.Select(s => new Convolution(s.In, s.Out))];

    public IReadOnlyList<Convolution> Layers { get; }

    /// <summary>What the network is shown: contrast, what of it is film, and the place.</summary>
    public static Planes Input(CanonicalFilm film)
    {
        var values = film.Values.Resize(Size, Size).Values;
        var shown = film.Shown.Resize(Size, Size).Values;
        var result = new Planes(4, Size);
        for (int y = 0, i = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++, i++)
            {
                result.Values[result.Row(0, y) + x] = values[i];
                result.Values[result.Row(1, y) + x] = shown[i];
                result.Values[result.Row(2, y) + x] = (x + 0.5f) / Size * 2 - 1;
                result.Values[result.Row(3, y) + x] = (y + 0.5f) / Size * 2 - 1;
            }
        }
        return result;
    }

    /// <summary>Runs all layers. What each of them got is kept for those who ask for it.</summary>
    /// <returns>Channel 0 right lung, 1 left lung, as log odds.</returns>
    public Planes Run(Planes input, List<Planes>? inputs = null)
    {
        var next = 0;
        var full = Apply(Apply(input));
        var half = Apply(Apply(full.Half()));
        var quarter = Apply(Apply(half.Half()));
        var eighth = Apply(Apply(quarter.Half()));
        var up = Apply(eighth.DoubleAndJoin(quarter));
        up = Apply(up.DoubleAndJoin(half));
        up = Apply(up.DoubleAndJoin(full));
        return Apply(up);

        Planes Apply(Planes planes)
        {
            inputs?.Add(planes);
            return Layers[next++].Apply(planes, next == Layers.Count);
        }
    }

    /// <summary>Both lungs, in the frame's size.</summary>
    public LungMasks Find(CanonicalFilm film)
    {
        var odds = Run(Input(film));
        return new LungMasks(Likely(odds, 0), Likely(odds, 1));
    }

    private static GreyImage Likely(Planes odds, int channel)
    {
        var small = new GreyImage(Size, Size);
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
                small.Values[y * Size + x] = 1 / (1 + MathF.Exp(-odds.Values[odds.Row(channel, y) + x]));
        }
        var result = new GreyImage(Canonical.Size, Canonical.Size);
        const float Scale = (float)Size / Canonical.Size;
        for (int y = 0, i = 0; y < Canonical.Size; y++)
        {
            for (var x = 0; x < Canonical.Size; x++, i++)
                result.Values[i] = small.At((x + 0.5f) * Scale - 0.5f, (y + 0.5f) * Scale - 0.5f);
        }
        return result;
    }
}
