namespace Hilum.Imaging.Films;

/// <summary>Reads one kind of image file. Threads may share one.</summary>
public interface IFilmDecoder
{
    /// <summary>Whether the file is of this kind, by its first bytes.</summary>
    /// <param name="start">The first bytes, up to 256 of them.</param>
    bool Knows(ReadOnlySpan<byte> start);

    /// <summary>Reads a film.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="FilmException">The file is damaged, or of a sort that is not read; the message names it.</exception>
    Film Decode(byte[] bytes);
}
