using Hilum.Runtime.IO.Writing;
using Hilum.Runtime.Plan;

namespace Hilum.Cli.Verbs;

/// <summary>What extract writes, and into what.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Kind">Whether it is a file or a folder.</param>
/// <param name="Writer">Makes the writer of a rule set.</param>
internal sealed record OutputFormat(string Name, OutputKind Kind, Func<Ontology, WriterOptions, IResultWriter> Writer)
{
    /// <summary>Standard output.</summary>
    public const string StandardOutput = "-";

    /// <summary>All formats.</summary>
    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        new("scene-graph", OutputKind.FileOrFolder, (o, w) => new SceneGraphWriter(o, indented: !w.OneFile, w.Plain)),
        new("facts", OutputKind.File, (o, _) => new FactsWriter(o)),
        new("csv", OutputKind.File, (o, _) => new FactsCsvWriter(o)),
        new("parquet", OutputKind.BinaryFile, (o, _) => new FactRowsWriter(o)),
        new("tabular", OutputKind.Folder, (o, _) => new TabularWriter(o)),
        new("chexpert", OutputKind.File, (o, _) => new ChexpertWriter(o)),
    ];

    /// <summary>The names for messages.</summary>
    public static string Names { get; } = string.Join(", ", All.SkipLast(1).Select(f => f.Name)) + " or " + All[^1].Name;

    /// <summary>The format of a name.</summary>
    /// <exception cref="ToolException">There is none.</exception>
    public static OutputFormat Named(string name) =>
        All.FirstOrDefault(f => f.Name == name) ?? throw new ToolException("--format " + name + " is not known; it is " + Names);

    /// <summary>True when the output is one file.</summary>
    public bool IsOneFile(string output) => Kind switch
    {
        OutputKind.Folder => false,
        OutputKind.FileOrFolder => output == StandardOutput || EndsIn(output, ".jsonl") || EndsIn(output, ".jsonl.gz"),
        _ => true,
    };

    /// <summary>Checks the place of the output.</summary>
    /// <exception cref="ToolException">It does not fit the format.</exception>
    public void Check(string output)
    {
        if (string.IsNullOrWhiteSpace(output))
            throw new ToolException("--output is empty");
        if (output == StandardOutput)
        {
            if (Kind is OutputKind.Folder or OutputKind.BinaryFile)
                throw new ToolException("--format " + Name + " cannot go to standard output; name a " + (Kind == OutputKind.Folder ? "folder" : "file"));
            return;
        }
        if (Kind == OutputKind.BinaryFile && EndsIn(output, ".gz"))
            throw new ToolException("--format " + Name + " is packed already; name a file that does not end in .gz");
        var oneFile = IsOneFile(output);
        if (oneFile && Directory.Exists(output))
            throw new ToolException("--output " + output + " is a folder; " + (Kind == OutputKind.FileOrFolder ? "one graph a line goes into a file" : Name + " goes into one file"));
        if (!oneFile && File.Exists(output))
            throw new ToolException("--output " + output + " is a file; " + (Kind == OutputKind.Folder
                ? Name + " writes several files into a folder"
                : "scene graphs go into a folder, or into a file whose name ends in .jsonl or .jsonl.gz"));
    }

    /// <summary>Where the records go.</summary>
    public OutputSink Sink(OutputStage stage, OutputPlace place, OutputGuard guard, IResultWriter writer) => Kind switch
    {
        OutputKind.BinaryFile => ConvertedSink.Parquet(stage, place, guard),
        OutputKind.Folder => new TabularSink(stage, place, guard),
        _ when place.IsFolder => new FolderSink(stage, place, guard),
        _ => EndsIn(place.Path, ".gz") ? ConvertedSink.Packed(stage, place, guard, writer.Header) : new FileSink(stage, place, guard, writer.Header),
    };

    private static bool EndsIn(string output, string ending) => output.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Into what a format is written.</summary>
internal enum OutputKind
{
    /// <summary>A text file.</summary>
    File,

    /// <summary>A file that is no text.</summary>
    BinaryFile,

    /// <summary>A folder, or a text file by its name.</summary>
    FileOrFolder,

    /// <summary>A folder.</summary>
    Folder,
}

/// <summary>What a writer has to know.</summary>
/// <param name="OneFile">True when all records go into one file.</param>
/// <param name="Plain">True to leave out what the dataset's layout does not know.</param>
internal readonly record struct WriterOptions(bool OneFile, bool Plain);
