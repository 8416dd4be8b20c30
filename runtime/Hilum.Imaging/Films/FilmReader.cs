namespace Hilum.Imaging.Films;

/// <summary>Reads PNG, JPEG and DICOM films. Threads may share one.</summary>
/// <param name="decoders">Kinds of files, the first that knows a file reads it; without them the built-in ones.</param>
public sealed class FilmReader(IReadOnlyList<IFilmDecoder>? decoders = null)
{
    /// <summary>Bytes of a file at most.</summary>
    public const long LargestFile = 256L * 1024 * 1024;

    private readonly IReadOnlyList<IFilmDecoder> _decoders = decoders ?? [new Png16Decoder(), new SkiaDecoder(), new DicomDecoder()];

    /// <summary>Reads a film from a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FilmException">The film cannot be used; the message says why.</exception>
    public Film Read(string path)
    {
        byte[] bytes;
        try
        {
            if (new FileInfo(path).Length > LargestFile)
                throw new FilmException("the image file is larger than 256 MB");
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FilmException("the image file cannot be read (" + e.GetType().Name + ")");
        }
        return Decode(bytes);
    }

    /// <summary>Reads a film from the bytes of its file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="FilmException">The film cannot be used; the message says why.</exception>
    public Film Decode(byte[] bytes)
    {
        var start = bytes.AsSpan(0, Math.Min(bytes.Length, 256));
        foreach (var decoder in _decoders)
        {
            if (decoder.Knows(start))
                return decoder.Decode(bytes);
        }
        throw new FilmException(bytes.Length == 0 ? "the image file is empty" : "the image file is neither PNG nor JPEG nor DICOM");
    }
}
