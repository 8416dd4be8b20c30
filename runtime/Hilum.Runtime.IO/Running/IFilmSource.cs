using Hilum.Runtime.Reports;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Runtime.IO.Running;

/// <summary>Finds the boxes of a report's film. Threads share one.</summary>
public interface IFilmSource
{
    /// <summary>The boxes, or why there are none.</summary>
    /// <param name="report">The report; its image id names the film, its study id where it has none.</param>
    FilmResult Find(Report report);
}

/// <summary>Boxes of a film, or why there are none.</summary>
/// <param name="Objects">The boxes, or null.</param>
/// <param name="Reason">Why there are none, in plain words; null where nothing is wrong.</param>
public readonly record struct FilmResult(FilmObjects? Objects, string? Reason);
