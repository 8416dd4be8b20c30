using Hilum.Imaging;
using Hilum.Imaging.Segmentation;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.IO.Running;
using Hilum.Runtime.Plan;

namespace Hilum.Cli.Films;

/// <summary>Where boxes come from.</summary>
/// <param name="Images">A folder of films, or null.</param>
/// <param name="Boxes">A table of boxes, or null.</param>
/// <param name="Segmenter">A network that draws lungs, or null.</param>
internal sealed record FilmChoice(string? Images, string? Boxes, string? Segmenter)
{
    /// <summary>The single files among them, by the name of their option.</summary>
    public IEnumerable<(string Name, string Path)> Files =>
        new (string, string?)[] { ("boxes", Boxes), ("segmenter", Segmenter) }.Where(f => f.Item2 is not null).Select(f => (f.Item1, f.Item2!));

    /// <summary>Says what does not fit together.</summary>
    /// <param name="format">The output format.</param>
    /// <exception cref="ToolException">It does not.</exception>
    public void Check(string format)
    {
        if ((Images ?? Boxes ?? Segmenter) is null)
            return;
        if (format is not ("scene-graph" or "tabular"))
            throw new ToolException("--format " + format + " has no boxes; scene-graph and tabular have");
        if (Boxes is not null && (Images ?? Segmenter) is not null)
            throw new ToolException("--boxes takes the place of --images and --segmenter; name one of them");
        if (Segmenter is not null && Images is null)
            throw new ToolException("--segmenter needs --images: the films to draw on");
    }

    /// <summary>Opens it; null where nothing is named.</summary>
    /// <param name="ontology">The tables of the rule set.</param>
    /// <exception cref="ToolException">What is named cannot be used.</exception>
    public IFilmSource? Open(Ontology ontology)
    {
        if (Boxes is not null)
            return OpenBoxes(Boxes, ontology);
        return Images is null ? null : new FilmSource(new FilmFolder(Images), Segmenter is null ? new AtlasLocator(ontology) : OpenSegmenter(Segmenter, ontology));
    }

    private static BoxesFile OpenBoxes(string path, Ontology ontology)
    {
        try
        {
            return BoxesFile.Read(path, ontology.Places.Select(p => p.Name));
        }
        catch (InvalidDataException e)
        {
            throw new ToolException("--boxes " + path + ": " + e.Message);
        }
        catch (Exception e) when (FileProblem.Is(e))
        {
            throw new ToolException("--boxes " + path + " cannot be read: " + FileProblem.Reason(e));
        }
    }

    private static SegmenterLocator OpenSegmenter(string path, Ontology ontology)
    {
        if (!File.Exists(path))
            throw new ToolException("--segmenter " + path + ": there is no such file");
        try
        {
            return new SegmenterLocator(ontology, new LungSegmenter(path));
        }
        catch (InvalidDataException e)
        {
            throw new ToolException("--segmenter " + path + ": " + e.Message);
        }
    }
}
