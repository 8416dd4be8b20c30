using Hilum.Imaging.Films;

namespace Hilum.Imaging.Tests;

public sealed class DicomDecoderTests
{
    private static readonly FilmReader s_reader = new();

    [Theory]
    [InlineData(DicomFile.Explicit)]
    [InlineData(DicomFile.Implicit)]
    public void Little_endian_is_read_and_what_stands_in_sequences_is_not(string syntax)
    {
        var film = s_reader.Decode(DicomFile.Film(syntax, "MONOCHROME2", 3, 2, 12).Sequence(0x0040_0275).Pixels(0, 1000, 2000, 3000, 4000, 4095).Bytes);
        Assert.Equal((3, 2), (film.Width, film.Height));
        Assert.Equal([0, 1000, 2000, 3000, 4000, 4095], film.Pixels.Values);
    }

    [Fact]
    public void Monochrome1_is_turned_so_that_bright_is_white()
    {
        var film = s_reader.Decode(DicomFile.Film(DicomFile.Explicit, "MONOCHROME1", 2, 1, 8).Pixels8(10, 200).Bytes);
        Assert.True(film.Pixels.Values[0] > film.Pixels.Values[1]);
    }

    [Fact]
    public void Rescale_and_the_first_window_are_applied()
    {
        var file = DicomFile.Film(DicomFile.Explicit, "MONOCHROME2", 4, 1, 12)
            .Text(0x0028_1050, "DS", "100\\7").Text(0x0028_1051, "DS", "101\\9").Text(0x0028_1052, "DS", "-50").Text(0x0028_1053, "DS", "2");
        var values = s_reader.Decode(file.Pixels(0, 50, 75, 2000).Bytes).Pixels.Values;
        // 2 * stored - 50, then 50 to 150 become 0 to 1.
        Assert.Equal([0f, 0.005f, 0.505f, 1f], values.Select(v => MathF.Round(v, 3)));
    }

    [Fact]
    public void Signed_numbers_and_unused_bits_are_understood()
    {
        var file = new DicomFile(DicomFile.Explicit).Text(0x0028_0004, "CS", "MONOCHROME2").Number(0x0028_0010, 1).Number(0x0028_0011, 2)
            .Number(0x0028_0100, 16).Number(0x0028_0101, 12).Number(0x0028_0102, 11).Number(0x0028_0103, 1);
        Assert.Equal([-1f, 5f], s_reader.Decode(file.Pixels(0xFFFF, 0xF005).Bytes).Pixels.Values);
    }

    [Fact]
    public void Jpeg_baseline_is_read_from_its_fragments()
    {
        var jpeg = Pictures.Jpeg(16, 8, (x, _) => x < 8 ? (byte)0 : (byte)255);
        var film = s_reader.Decode(DicomFile.Film(DicomFile.JpegBaseline, "MONOCHROME2", 16, 8, 8).Fragments(jpeg).Bytes);
        Assert.Equal((16, 8), (film.Width, film.Height));
        Assert.True(film.Pixels.Values[0] < 20 && film.Pixels.Values[15] > 235);
    }

    [Theory]
    [InlineData("1.2.840.10008.1.2.4.70", "JPEG Lossless")]
    [InlineData("1.2.840.10008.1.2.4.90", "JPEG 2000 Lossless")]
    [InlineData("1.2.840.10008.1.2.2", "Explicit VR Big Endian")]
    [InlineData("1.2.840.10008.1.2.5", "RLE Lossless")]
    [InlineData("1.2.3.4", "1.2.3.4")]
    public void Other_transfer_syntaxes_are_refused_by_name(string uid, string name)
    {
        var fault = Assert.Throws<FilmException>(() => s_reader.Decode(DicomFile.Film(uid, "MONOCHROME2", 1, 1, 8).Pixels8(1, 2).Bytes));
        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Laterals_colours_and_several_frames_are_refused_by_name()
    {
        Assert.Contains("lateral", Refusal(DicomFile.Film(DicomFile.Explicit, "MONOCHROME2", 1, 1, 8).Text(0x0018_5101, "CS", "LL")), StringComparison.Ordinal);
        Assert.Contains("MONOCHROME", Refusal(DicomFile.Film(DicomFile.Explicit, "PALETTE COLOR", 1, 1, 8)), StringComparison.Ordinal);
        Assert.Contains("frames", Refusal(DicomFile.Film(DicomFile.Explicit, "MONOCHROME2", 1, 1, 8).Text(0x0028_0008, "IS", "12")), StringComparison.Ordinal);
        Assert.Contains("no pixels", Assert.Throws<FilmException>(() => s_reader.Decode(DicomFile.Film(DicomFile.Explicit, "MONOCHROME2", 1, 1, 8).Bytes)).Message, StringComparison.Ordinal);

        static string Refusal(DicomFile file) => Assert.Throws<FilmException>(() => s_reader.Decode(file.Pixels8(1, 2).Bytes)).Message;
    }

    [Fact]
    public void A_file_that_ends_anywhere_is_refused_and_nothing_else_happens()
    {
        var whole = DicomFile.Film(DicomFile.Explicit, "MONOCHROME2", 3, 2, 12).Sequence(0x0040_0275).Pixels(0, 1, 2, 3, 4, 5).Bytes;
        for (var length = 0; length < whole.Length; length++)
            Assert.Throws<FilmException>(() => s_reader.Decode(whole[..length]));
    }

    [Fact]
    public void A_damaged_byte_gives_a_film_or_a_refusal()
    {
        var whole = DicomFile.Film(DicomFile.Implicit, "MONOCHROME2", 3, 2, 12).Sequence(0x0040_0275).Pixels(0, 1, 2, 3, 4, 5).Bytes;
        for (var i = 128; i < whole.Length; i++)
        {
            foreach (var value in new byte[] { 0, 0x7F, 0xFF })
            {
                var damaged = (byte[])whole.Clone();
                damaged[i] = value;
                var fault = Record.Exception(() => s_reader.Decode(damaged));
                Assert.True(fault is null or FilmException, $"byte {i} as {value}: {fault}");
            }
        }
    }
}
