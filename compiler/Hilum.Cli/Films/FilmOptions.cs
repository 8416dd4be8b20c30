using System.CommandLine;

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

    /// <summary>What the arguments say.</summary>
    public FilmChoice Read(ParseResult parsed) => new(parsed.GetValue(_images), parsed.GetValue(_boxes), parsed.GetValue(_segmenter));
}
