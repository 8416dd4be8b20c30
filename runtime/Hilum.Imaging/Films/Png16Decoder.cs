using System.Buffers.Binary;
using System.IO.Compression;

namespace Hilum.Imaging.Films;

/// <summary>
/// Grey PNG of 16 bits, not interlaced. Some collections store 12 bits so, and the common decoder keeps the upper 8 alone, which leaves
/// 16 steps of grey.
/// </summary>
public sealed class Png16Decoder : IFilmDecoder
{
    private const int Header = 33;
    private const int BytesPerPixel = 2;

    /// <inheritdoc/>
    public bool Knows(ReadOnlySpan<byte> start) =>
        start.Length >= Header && SkiaDecoder.IsPng(start) && start[24] == 16 && start[25] == 0 && start[28] == 0;

    /// <inheritdoc/>
    public Film Decode(byte[] bytes)
    {
        var width = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(16));
        var height = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(20));
        var reducer = new FilmReducer((int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue));
        var row = new byte[BytesPerPixel * (int)width];
        var above = new byte[row.Length];
        var values = new float[width];
        try
        {
            using var pixels = new ZLibStream(Data(bytes), CompressionMode.Decompress);
            for (var y = 0; y < height; y++)
            {
                var filter = pixels.ReadByte();
                pixels.ReadExactly(row);
                Unfilter(filter, row, above);
                for (var x = 0; x < values.Length; x++)
                    values[x] = BinaryPrimitives.ReadUInt16BigEndian(row.AsSpan(BytesPerPixel * x)) / (float)ushort.MaxValue;
                reducer.Add(values);
                (row, above) = (above, row);
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new FilmException("the image file is damaged or ends early");
        }
        return reducer.Finish();
    }

    // The parts named IDAT, one after the other.
    private static MemoryStream Data(byte[] bytes)
    {
        var data = new MemoryStream();
        for (long at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)at));
            if (length > bytes.Length - at - 12)
                throw new InvalidDataException();
            if (bytes.AsSpan((int)at + 4, 4).SequenceEqual("IDAT"u8))
                data.Write(bytes, (int)at + 8, (int)length);
            at += 12 + length;
        }
        data.Position = 0;
        return data;
    }

    // PNG, section 9: each byte was written as its difference from what its neighbours foretell.
    private static void Unfilter(int filter, byte[] row, byte[] above)
    {
        for (var i = 0; i < row.Length; i++)
        {
            int left = i >= BytesPerPixel ? row[i - BytesPerPixel] : 0, up = above[i], corner = i >= BytesPerPixel ? above[i - BytesPerPixel] : 0;
            row[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => throw new InvalidDataException(),
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var foretold = left + up - corner;
        int a = Math.Abs(foretold - left), b = Math.Abs(foretold - up), c = Math.Abs(foretold - corner);
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
