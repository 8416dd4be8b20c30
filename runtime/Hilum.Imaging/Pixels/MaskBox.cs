namespace Hilum.Imaging.Pixels;

/// <summary>Boxes round areas of a mask.</summary>
internal static class MaskBox
{
    /// <summary>The box round the largest area, or null where nothing is inside.</summary>
    /// <param name="mask">The mask.</param>
    /// <param name="inside">Values from here on are inside.</param>
    public static PixelBox? Of(GreyImage mask, float inside) =>
        ConnectedAreas.Largest(Array.ConvertAll(mask.Values, v => v >= inside), mask.Width, mask.Height) is { } area ? Round(area, mask.Width) : null;

    /// <summary>The box round some pixels.</summary>
    /// <param name="area">Their places, row after row.</param>
    /// <param name="width">Pixels in a row.</param>
    public static PixelBox Round(List<int> area, int width)
    {
        int x1 = int.MaxValue, y1 = int.MaxValue, x2 = 0, y2 = 0;
        foreach (var i in area)
        {
            x1 = Math.Min(x1, i % width);
            x2 = Math.Max(x2, i % width + 1);
            y1 = Math.Min(y1, i / width);
            y2 = Math.Max(y2, i / width + 1);
        }
        return new PixelBox(x1, y1, x2, y2);
    }
}
