using System.Runtime.InteropServices;
using SkiaSharp;

namespace Hilum.Imaging.Films;

/// <summary>A film as a small picture for people.</summary>
public static class FilmPreview
{
    private const int Quality = 82;

    /// <summary>The small film as JPEG, its darkest value black and its brightest white.</summary>
    /// <param name="film">The film.</param>
    public static byte[] Jpeg(Film film)
    {
        var values = film.Pixels.Values;
        var low = values.Min();
        var range = Math.Max(values.Max() - low, 1e-6f);
        var bytes = Array.ConvertAll(values, v => (byte)(255 * (v - low) / range));
        using var bitmap = new SKBitmap(new SKImageInfo(film.Pixels.Width, film.Pixels.Height, SKColorType.Gray8, SKAlphaType.Opaque));
        for (var y = 0; y < film.Pixels.Height; y++)
            Marshal.Copy(bytes, y * film.Pixels.Width, bitmap.GetPixels() + y * bitmap.RowBytes, film.Pixels.Width);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return data.ToArray();
    }
}
