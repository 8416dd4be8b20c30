using Hilum.Cli.Films;
using Hilum.Imaging.Films;

namespace Hilum.Cli.Viewing;

/// <summary>A film as a page holds it.</summary>
/// <param name="Width">Width of the stored film, pixels.</param>
/// <param name="Height">Its height.</param>
/// <param name="Base64">A JPEG picture.</param>
internal sealed record FilmPicture(int Width, int Height, string Base64);

/// <summary>Films of exams as pictures.</summary>
/// <param name="folder">The films, or null without any.</param>
internal sealed class FilmPictures(FilmFolder? folder)
{
    /// <summary>Films that could not be read.</summary>
    public int Failed { get; private set; }

    /// <summary>The film of an image, or null.</summary>
    public FilmPicture? Find(string imageId)
    {
        if (folder?.Find(imageId, out _) is not { } path)
            return null;
        try
        {
            var film = folder.Read(path);
            return new FilmPicture(film.Width, film.Height, Convert.ToBase64String(FilmPreview.Jpeg(film)));
        }
        catch (FilmException)
        {
            Failed++;
            return null;
        }
    }
}
