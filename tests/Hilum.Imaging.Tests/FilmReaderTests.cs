using Hilum.Imaging.Films;
using SkiaSharp;

namespace Hilum.Imaging.Tests;

public sealed class FilmReaderTests
{
    private static readonly FilmReader s_reader = new();

    [Fact]
    public void Png_keeps_its_values()
    {
        var film = s_reader.Decode(Pictures.Png(3, 2, (x, y) => (byte)(100 * x + y)));
        Assert.Equal([0, 100, 200, 1, 101, 201], film.Pixels.Values.Select(v => (int)MathF.Round(255 * v)));
    }

    [Fact]
    public void Colour_becomes_grey()
    {
        var grey = s_reader.Decode(Pictures.ColourPng(2, 2, new SKColor(255, 0, 0))).Pixels.Values[0];
        Assert.InRange(grey, 0.25f, 0.35f);
    }

    [Theory]
    [InlineData(2000, 1000)]
    [InlineData(700, 1400)]
    public void A_large_film_is_made_small_and_keeps_its_size_in_mind(int width, int height)
    {
        foreach (var bytes in new[] { Pictures.Jpeg(width, height, (x, _) => (byte)(x * 255 / width)), Pictures.Png(width, height, (x, _) => (byte)(x * 255 / width)) })
        {
            var film = s_reader.Decode(bytes);
            Assert.Equal((width, height), (film.Width, film.Height));
            Assert.InRange(Math.Max(film.Pixels.Width, film.Pixels.Height), 400, FilmReducer.Side);
            Assert.Equal((double)width / height, (double)film.Pixels.Width / film.Pixels.Height, 1);
            Assert.InRange(film.Pixels.Values[film.Pixels.Width / 2], 0.48f, 0.52f);
        }
    }

    [Fact]
    public void Twelve_bits_stored_in_sixteen_keep_their_steps()
    {
        var film = s_reader.Decode(Png16.Of(64, 1, (x, _) => (ushort)(16 * x)));
        Assert.Equal(64, film.Pixels.Values.Distinct().Count());
    }

    [Fact]
    public void What_is_no_film_is_refused_with_a_reason()
    {
        Assert.Contains("empty", Refusal([]), StringComparison.Ordinal);
        Assert.Contains("neither PNG nor JPEG nor DICOM", Refusal("GIF89a..."u8.ToArray()), StringComparison.Ordinal);
        var png = Pictures.Png(64, 64, (x, y) => (byte)(x * y));
        Assert.Contains("damaged", Refusal(png[..40]), StringComparison.Ordinal);
        Assert.Contains("cannot be read", Assert.Throws<FilmException>(() => s_reader.Read(Path.Combine(Path.GetTempPath(), "no-such-film.png"))).Message, StringComparison.Ordinal);

        static string Refusal(byte[] bytes) => Assert.Throws<FilmException>(() => s_reader.Decode(bytes)).Message;
    }

    [Fact]
    public void Decoders_of_ones_own_come_first()
    {
        var reader = new FilmReader([new OnePixel()]);
        Assert.Equal((1, 1), (reader.Decode([1, 2, 3]).Width, reader.Decode([1, 2, 3]).Height));
    }

    private sealed class OnePixel : IFilmDecoder
    {
        public bool Knows(ReadOnlySpan<byte> start) => start[0] == 1;

        public Film Decode(byte[] bytes) => new(new Pixels.GreyImage(1, 1), 1, 1);
    }
}
