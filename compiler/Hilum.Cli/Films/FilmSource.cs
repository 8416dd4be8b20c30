using Hilum.Imaging;
using Hilum.Imaging.Films;
using Hilum.Runtime.IO.Exams;
using Hilum.Runtime.IO.Running;
using Hilum.Runtime.Reports;

namespace Hilum.Cli.Films;

/// <summary>Boxes of the films of a folder. Each thread that reads reports reads one film at a time, so memory is bounded.</summary>
/// <param name="folder">The films.</param>
/// <param name="locator">Finds anatomies on them.</param>
internal sealed class FilmSource(FilmFolder folder, IFilmLocator locator) : IFilmSource
{
    private const string NoBoxes = "no boxes: ";

    /// <inheritdoc/>
    public FilmResult Find(Report report)
    {
        if (Views.IsOther(report.Viewpoint))
            return new FilmResult(null, NoBoxes + "a film of another view than frontal");
        if (folder.Find(report.ImageId ?? report.StudyId, out var reason) is not { } path)
            return new FilmResult(null, NoBoxes + reason);
        try
        {
            return new FilmResult(locator.Locate(folder.Read(path)), null);
        }
        catch (FilmException e)
        {
            return new FilmResult(null, NoBoxes + e.Message);
        }
    }
}
