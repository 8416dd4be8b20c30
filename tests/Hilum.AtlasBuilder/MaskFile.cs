using Hilum.Imaging.Pixels;
using SkiaSharp;

namespace Hilum.AtlasBuilder;

/// <summary>A mask of labels, pixel for pixel.</summary>
internal static class MaskFile
{
    /// <summary>Reads it; each value is a label.</summary>
    public static (int Width, int Height, byte[] Labels) Read(string path)
    {
        using var codec = SKCodec.Create(path) ?? throw new InvalidDataException(path + " is no picture");
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Gray8, SKAlphaType.Opaque);
        using var bitmap = new SKBitmap(info);
        if (codec.GetPixels(info, bitmap.GetPixels()) != SKCodecResult.Success)
            throw new InvalidDataException(path + " cannot be decoded");
        var labels = new byte[info.Width * info.Height];
        for (var y = 0; y < info.Height; y++)
            bitmap.GetPixelSpan().Slice(y * bitmap.RowBytes, info.Width).CopyTo(labels.AsSpan(y * info.Width));
        return (info.Width, info.Height, labels);
    }

    /// <summary>1 where the mask has the label, in the size of the small film.</summary>
    public static GreyImage Of((int Width, int Height, byte[] Labels) mask, int label) =>
        new GreyImage(mask.Width, mask.Height, Array.ConvertAll(mask.Labels, v => v == label ? 1f : 0f));
}
