using System.Runtime.InteropServices;
using SkiaSharp;

namespace Hilum.Imaging.Tests;

/// <summary>Makes image files.</summary>
internal static class Pictures
{
    public static byte[] Jpeg(int width, int height, Func<int, int, byte> at) => Encode(width, height, at, SKEncodedImageFormat.Jpeg);

    public static byte[] Png(int width, int height, Func<int, int, byte> at) => Encode(width, height, at, SKEncodedImageFormat.Png);

    /// <summary>A picture of values from 0 to 1.</summary>
    public static byte[] Png(int width, int height, float[] values) => Png(width, height, (x, y) => (byte)(255 * values[y * width + x]));

    /// <summary>A coloured picture.</summary>
    public static byte[] ColourPng(int width, int height, SKColor colour)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(colour);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static byte[] Encode(int width, int height, Func<int, int, byte> at, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque));
        for (var y = 0; y < height; y++)
            Marshal.Copy(Enumerable.Range(0, width).Select(x => at(x, y)).ToArray(), 0, bitmap.GetPixels() + y * bitmap.RowBytes, width);
        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }
}
