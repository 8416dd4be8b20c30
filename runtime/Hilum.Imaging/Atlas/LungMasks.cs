using Hilum.Imaging.Pixels;
using Hilum.Imaging.Registration;

namespace Hilum.Imaging.Atlas;

/// <summary>Both lungs in the canonical frame: how likely each pixel belongs to them, and their boxes.</summary>
internal sealed class LungMasks
{
    private const float Inside = 0.5f;

    private readonly GreyImage _right;
    private readonly GreyImage _left;

    public LungMasks(GreyImage right, GreyImage left)
    {
        (_right, _left) = (right, left);
        Right = MaskBox.Of(right, Inside);
        Left = MaskBox.Of(left, Inside);
    }

    /// <summary>Box of the right lung in the frame, or null when there is none.</summary>
    public PixelBox? Right { get; }

    /// <summary>Box of the left lung.</summary>
    public PixelBox? Left { get; }

    /// <summary>Box round both, or null when one is missing.</summary>
    public PixelBox? Both => Right is { } r && Left is { } l ? r.Union(l) : null;

    /// <summary>The lungs of a known film, brought over.</summary>
    public static LungMasks Warp(AtlasFilm film, Flow flow) => new(flow.Warp(film.Right), flow.Warp(film.Left));

    /// <summary>The mean of several.</summary>
    public static LungMasks Mean(IReadOnlyList<LungMasks> all)
    {
        return new LungMasks(Of(m => m._right), Of(m => m._left));

        GreyImage Of(Func<LungMasks, GreyImage> lung)
        {
            var result = new GreyImage(Canonical.Size, Canonical.Size);
            foreach (var masks in all)
            {
                var values = lung(masks).Values;
                for (var i = 0; i < values.Length; i++)
                    result.Values[i] += values[i] / all.Count;
            }
            return result;
        }
    }

    /// <summary>Twice the common area divided by the sum of both areas, 0 to 1.</summary>
    public double Dice(LungMasks other)
    {
        int both = 0, sum = 0;
        Count(_right, other._right);
        Count(_left, other._left);
        return sum == 0 ? 0 : 2.0 * both / sum;

        void Count(GreyImage one, GreyImage second)
        {
            for (var i = 0; i < one.Values.Length; i++)
            {
                bool a = one.Values[i] >= Inside, b = second.Values[i] >= Inside;
                both += a && b ? 1 : 0;
                sum += (a ? 1 : 0) + (b ? 1 : 0);
            }
        }
    }
}
