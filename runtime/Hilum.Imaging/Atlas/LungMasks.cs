using Hilum.Imaging.Pixels;
using Hilum.Imaging.Registration;

namespace Hilum.Imaging.Atlas;

/// <summary>Both lungs in the canonical frame: how likely each pixel belongs to them, and their boxes.</summary>
internal sealed class LungMasks
{
    private readonly GreyImage _right;
    private readonly GreyImage _left;

    public LungMasks(GreyImage right, GreyImage left)
    {
        (_right, _left) = (right, left);
        Right = BoxOf(right);
        Left = BoxOf(left);
    }

    /// <summary>Box of the right lung in the frame, or null when there is none.</summary>
    public PixelBox? Right { get; }

    /// <summary>Box of the left lung.</summary>
    public PixelBox? Left { get; }

    public static LungMasks Warp(AtlasFilm film, Flow flow) => new(flow.Warp(film.Right), flow.Warp(film.Left));

    /// <summary>Twice the common area divided by the sum of both areas, 0 to 1.</summary>
    public double Dice(LungMasks other)
    {
        int both = 0, sum = 0;
        for (var i = 0; i < _right.Values.Length; i++)
        {
            both += _right.Values[i] >= 0.5f && other._right.Values[i] >= 0.5f ? 1 : 0;
            both += _left.Values[i] >= 0.5f && other._left.Values[i] >= 0.5f ? 1 : 0;
            sum += (_right.Values[i] >= 0.5f ? 1 : 0) + (other._right.Values[i] >= 0.5f ? 1 : 0);
            sum += (_left.Values[i] >= 0.5f ? 1 : 0) + (other._left.Values[i] >= 0.5f ? 1 : 0);
        }
        return sum == 0 ? 0 : 2.0 * both / sum;
    }

    /// <summary>Half of each.</summary>
    public static LungMasks Mean(LungMasks one, LungMasks other)
    {
        return new LungMasks(Half(one._right, other._right), Half(one._left, other._left));

        static GreyImage Half(GreyImage a, GreyImage b) => new(a.Width, a.Height, [.. a.Values.Zip(b.Values, (x, y) => (x + y) / 2)]);
    }

    private static PixelBox? BoxOf(GreyImage mask)
    {
        if (ConnectedAreas.Largest(Array.ConvertAll(mask.Values, v => v >= 0.5f), mask.Width, mask.Height) is not { } area)
            return null;
        int x1 = int.MaxValue, y1 = int.MaxValue, x2 = 0, y2 = 0;
        foreach (var i in area)
        {
            x1 = Math.Min(x1, i % mask.Width);
            x2 = Math.Max(x2, i % mask.Width + 1);
            y1 = Math.Min(y1, i / mask.Width);
            y2 = Math.Max(y2, i / mask.Width + 1);
        }
        return new PixelBox(x1, y1, x2, y2);
    }
}
