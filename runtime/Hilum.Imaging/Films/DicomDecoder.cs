using System.Buffers.Binary;

namespace Hilum.Imaging.Films;

/// <summary>
/// DICOM: explicit and implicit little endian, JPEG baseline; MONOCHROME1 and MONOCHROME2 of 8 to 16 bits, one frame; rescale and the
/// first window. Tables of grey values are not applied. Anything else is refused by name.
/// </summary>
public sealed class DicomDecoder : IFilmDecoder
{
    private readonly SkiaDecoder _jpeg = new();

    /// <inheritdoc/>
    public bool Knows(ReadOnlySpan<byte> start) => DicomElements.Knows(start);

    /// <inheritdoc/>
    public Film Decode(byte[] bytes)
    {
        var elements = new DicomElements(bytes);
        if (elements.Text(DicomTags.ViewPosition) is "LL" or "RL" or "LATERAL" or "LAT")
            throw new FilmException("a lateral film, by its DICOM view position");
        if (elements.Number(DicomTags.SamplesPerPixel) is { } samples and not 1)
            throw new FilmException($"DICOM with {samples} samples a pixel is not read; a film has 1");
        var photometric = elements.Text(DicomTags.Photometric) ?? "";
        if (photometric is not ("MONOCHROME1" or "MONOCHROME2"))
            throw new FilmException("DICOM that is not MONOCHROME1 or MONOCHROME2 is not read");
        if (elements.Text(DicomTags.Frames) is not (null or "" or "1"))
            throw new FilmException("DICOM of several frames is not read");
        var pixels = elements.Find(DicomTags.PixelData) ?? throw new FilmException("the DICOM file has no pixels");
        var values = new StoredValues(elements);
        var film = elements.Syntax == TransferSyntax.JpegBaseline ? Jpeg(elements, pixels, values) : Plain(bytes, elements, pixels, values);
        return photometric == "MONOCHROME1" ? film with { Pixels = new(film.Pixels.Width, film.Pixels.Height, Array.ConvertAll(film.Pixels.Values, v => -v)) } : film;
    }

    private static Film Plain(byte[] bytes, DicomElements elements, DicomValue pixels, StoredValues values)
    {
        var (width, height) = (elements.Number(DicomTags.Columns) ?? 0, elements.Number(DicomTags.Rows) ?? 0);
        var reducer = new FilmReducer(width, height);
        if (pixels.Length < (long)width * height * values.Bytes)
            throw new FilmException("the DICOM file is damaged or ends early");
        var row = new float[width];
        var at = pixels.Start;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++, at += values.Bytes)
                row[x] = values.Grey(values.Bytes == 1 ? bytes[at] : BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)));
            reducer.Add(row);
        }
        return reducer.Finish();
    }

    private Film Jpeg(DicomElements elements, DicomValue pixels, StoredValues values)
    {
        var jpeg = pixels.Length < 0 ? elements.Fragments(pixels) : throw new FilmException("the DICOM file is damaged or ends early");
        if (!_jpeg.Knows(jpeg))
            throw new FilmException("the DICOM file holds no JPEG picture");
        var film = _jpeg.Decode(jpeg);
        foreach (ref var value in film.Pixels.Values.AsSpan())
            value = values.Grey(255 * value);
        return film;
    }
}
