using System.CommandLine;
using Hilum.Imaging;
using Hilum.Imaging.Segmentation;
using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.IO.Running;
using Hilum.Runtime.Plan;

namespace Hilum.Cli.Films;

/// <summary>Where boxes come from: the options of <c>hilum extract</c> that say so.</summary>
internal sealed class FilmOptions
{
    private readonly Option<string?> _images = new("--images")
    {
        Description = "A folder of films (.png, .jpg, .dcm), each called as its image: boxes of the anatomies are found on them",
        HelpName = "DIR",
    };

    private readonly Option<string?> _boxes = new("--boxes")
    {
        Description = "Boxes of your own instead: a CSV, or the dataset's bbox_objects_tabular.txt",
        HelpName = "FILE",
    };

    private readonly Option<string?> _segmenter = new("--segmenter")
    {
        Description = "A network of your own that draws lungs on the films of --images; the other boxes follow from them",
        HelpName = "MODEL.onnx",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_images);
        command.Add(_boxes);
        command.Add(_segmenter);
    }

    /// <summary>What the arguments name; null without any.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="format">The output format.</param>
    /// <param name="ontology">The tables of the rule set.</param>
    /// <exception cref="ToolException">They do not fit together, or what they name cannot be used.</exception>
    public IFilmSource? Open(ParseResult parsed, string format, Ontology ontology)
    {
        var (images, boxes, segmenter) = (parsed.GetValue(_images), parsed.GetValue(_boxes), parsed.GetValue(_segmenter));
        if (images is null && boxes is null && segmenter is null)
            return null;
        if (format is not ("scene-graph" or "tabular"))
            throw new ToolException("--format " + format + " has no boxes; scene-graph and tabular have");
        if (boxes is not null && (images is not null || segmenter is not null))
            throw new ToolException("--boxes takes the place of --images and --segmenter; name one of them");
        if (boxes is not null)
            return OpenBoxes(boxes);
        if (images is null)
            throw new ToolException("--segmenter needs --images: the films to draw on");
        return new FilmSource(new FilmFolder(images), segmenter is null ? new AtlasLocator(ontology) : OpenSegmenter(segmenter, ontology));
    }

    private static BoxesFile OpenBoxes(string path)
    {
        try
        {
            return BoxesFile.Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ToolException("--boxes " + path + ": " + (e is InvalidDataException ? e.Message : "it cannot be read (" + e.GetType().Name + ")"));
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
