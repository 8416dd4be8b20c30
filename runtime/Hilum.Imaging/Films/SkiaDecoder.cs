using SkiaSharp;

namespace Hilum.Imaging.Films;

/// <summary>PNG and JPEG, grey or colour, of which 8 bits count. Marks of how to turn the picture are ignored: boxes belong to the stored pixels.</summary>
public sealed class SkiaDecoder : IFilmDecoder
{
    /// <inheritdoc/>
    public bool Knows(ReadOnlySpan<byte> start) => IsPng(start) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    /// <inheritdoc/>
    public Film Decode(byte[] bytes)
    {
        using var stream = new SKMemoryStream(bytes);
        using var codec = SKCodec.Create(stream) ?? throw new FilmException("the image file is damaged");
        var stored = codec.Info.Size;
        var reducer = new FilmReducer(stored.Width, stored.Height);
        // A JPEG can be read in half or less of its size in less time.
        var size = codec.GetScaledDimensions(Math.Min(1f, (float)FilmReducer.Side / Math.Max(stored.Width, stored.Height)));
        using var bitmap = new SKBitmap();
        if (!bitmap.TryAllocPixels(new SKImageInfo(size.Width, size.Height, ColorOf(codec), SKAlphaType.Unpremul)))
            throw new FilmException("the image is too large for the memory of this machine");
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is not SKCodecResult.Success)
            throw new FilmException("the image file is damaged or ends early");
        if (size == stored)
            return Reduce(bitmap, reducer);
        return Reduce(bitmap, new FilmReducer(size.Width, size.Height)) with { Width = stored.Width, Height = stored.Height };
    }

    /// <summary>Whether a file is PNG, by its first bytes.</summary>
    internal static bool IsPng(ReadOnlySpan<byte> start) => start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']);

    private static SKColorType ColorOf(SKCodec codec) => codec.Info.ColorType == SKColorType.Gray8 ? SKColorType.Gray8 : SKColorType.Rgba8888;

    private static Film Reduce(SKBitmap bitmap, FilmReducer reducer)
    {
        var row = new float[bitmap.Width];
        for (var y = 0; y < bitmap.Height; y++)
        {
            var pixels = bitmap.GetPixelSpan().Slice(y * bitmap.RowBytes, bitmap.Width * bitmap.BytesPerPixel);
            for (var x = 0; x < row.Length; x++)
                row[x] = Grey(pixels[(x * bitmap.BytesPerPixel)..], bitmap.ColorType);
            reducer.Add(row);
        }
        return reducer.Finish();
    }

    private static float Grey(ReadOnlySpan<byte> pixel, SKColorType type) =>
        type == SKColorType.Gray8 ? pixel[0] / 255f : (0.299f * pixel[0] + 0.587f * pixel[1] + 0.114f * pixel[2]) / 255f;
}
