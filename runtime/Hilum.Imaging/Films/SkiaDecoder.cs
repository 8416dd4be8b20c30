using SkiaSharp;

namespace Hilum.Imaging.Films;

/// <summary>PNG and JPEG, grey or colour, 8 or 16 bits. Marks of how to turn the picture are ignored: boxes belong to the stored pixels.</summary>
public sealed class SkiaDecoder : IFilmDecoder
{
    private const int PngBitDepth = 24;

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
        if (!bitmap.TryAllocPixels(new SKImageInfo(size.Width, size.Height, ColorOf(bytes, codec), SKAlphaType.Unpremul)))
            throw new FilmException("the image is too large for the memory of this machine");
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is not SKCodecResult.Success)
            throw new FilmException("the image file is damaged or ends early");
        if (size == stored)
            return Reduce(bitmap, reducer);
        return Reduce(bitmap, new FilmReducer(size.Width, size.Height)) with { Width = stored.Width, Height = stored.Height };
    }

    private static bool IsPng(ReadOnlySpan<byte> start) => start.StartsWith("\x89PNG\r\n"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']);

    // Some collections store 12 bits in 16: their upper bytes alone would leave 16 steps of grey.
    private static SKColorType ColorOf(byte[] bytes, SKCodec codec) =>
        IsPng(bytes) && bytes.Length > PngBitDepth && bytes[PngBitDepth] == 16 ? SKColorType.RgbaF16
        : codec.Info.ColorType == SKColorType.Gray8 ? SKColorType.Gray8 : SKColorType.Rgba8888;

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

    private static float Grey(ReadOnlySpan<byte> pixel, SKColorType type) => type switch
    {
        SKColorType.Gray8 => pixel[0] / 255f,
        SKColorType.RgbaF16 => Luminance((float)BitConverter.ToHalf(pixel), (float)BitConverter.ToHalf(pixel[2..]), (float)BitConverter.ToHalf(pixel[4..])),
        _ => Luminance(pixel[0] / 255f, pixel[1] / 255f, pixel[2] / 255f),
    };

    private static float Luminance(float red, float green, float blue) => 0.299f * red + 0.587f * green + 0.114f * blue;
}
