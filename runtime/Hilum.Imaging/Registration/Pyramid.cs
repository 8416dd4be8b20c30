using Hilum.Imaging.Pixels;

namespace Hilum.Imaging.Registration;

/// <summary>A picture in the sizes that a registration goes through, the smallest first.</summary>
internal sealed class Pyramid
{
    /// <summary>Makes the sizes.</summary>
    /// <param name="image">The picture in full size.</param>
    /// <param name="shown">1 where it counts.</param>
    public Pyramid(GreyImage image, GreyImage shown)
    {
        var levels = new List<(GreyImage, GreyImage)>();
        for (var size = image.Width; size >= 32; size /= 2)
            levels.Insert(0, (image.Resize(size, size), shown.Resize(size, size)));
        Levels = levels;
    }

    public IReadOnlyList<(GreyImage Values, GreyImage Shown)> Levels { get; }
}
