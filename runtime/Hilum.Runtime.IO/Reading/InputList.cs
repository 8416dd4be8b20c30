using System.IO.Compression;
using Hilum.Runtime.IO.Files;

namespace Hilum.Runtime.IO.Reading;

/// <summary>Turns the inputs of a command line into readers, in their order; files of a folder or glob are in ordinal order of their paths.</summary>
public sealed class InputList
{
    private const string Packed = ".gz";

    private readonly List<ReportReader> _readers = [];
    private readonly ReadLimits _limits;

    private InputList(ReadLimits limits) => _limits = limits;

    /// <summary>Readers of the inputs; one that nothing can be made of yields a reject.</summary>
    /// <param name="inputs">Files, folders, globs, or <c>-</c>.</param>
    /// <param name="standardInput">What <c>-</c> means.</param>
    /// <param name="limits">How much is taken into memory at once; null for the usual limits.</param>
    /// <param name="csvMayBeColumn">True when a CSV file without a header is one column of reports.</param>
    public static IReadOnlyList<ReportReader> Open(IEnumerable<string> inputs, StandardInput standardInput, ReadLimits? limits = null, bool csvMayBeColumn = false)
    {
        var list = new InputList(limits ?? ReadLimits.Default);
        var stdinTaken = false;
        foreach (var input in inputs)
        {
            if (input != "-")
            {
                list.Add(input);
            }
            else if (!stdinTaken)
            {
                list._readers.Add(standardInput.Reader(list._limits));
                stdinTaken = true;
            }
        }
        return csvMayBeColumn ? [.. list._readers.Select((r, i) => r is CsvReportReader csv ? csv.OrColumn(i == 0 ? "" : $"{i + 1}-") : r)] : list._readers;
    }

    private void Add(string input)
    {
        try
        {
            if (Directory.Exists(input))
                AddFolder(input);
            else if (!File.Exists(input) && input.AsSpan().IndexOfAny("*?") >= 0)
                AddGlob(input);
            else
                _readers.Add(FileReader(input));
        }
        catch (Exception e) when (FileProblem.Is(e) || e is ArgumentException)
        {
            _readers.Add(new RejectedInput(input, e is ArgumentException ? "no file has such a name" : FileProblem.Reason(e)));
        }
    }

    private void AddFolder(string folder)
    {
        var tree = FileTree.Below(folder, relative => HasExtension(relative, ".txt"));
        if (tree.Files.Count > 0)
            _readers.Add(new TextFileReader(folder, tree.Files, _limits));
        else if (tree.Unreadable.Count == 0)
            _readers.Add(new RejectedInput(folder, "the folder holds no .txt file"));
        AddUnreadable(tree);
    }

    private void AddGlob(string glob)
    {
        var pattern = new Glob(glob);
        var tree = Directory.Exists(pattern.Root) ? FileTree.Below(pattern.Root, pattern.Fits) : FileTree.Empty;
        if (tree.Files.Count == 0 && tree.Unreadable.Count == 0)
            _readers.Add(new RejectedInput(glob, "no file has such a name"));
        var texts = new List<string>();
        foreach (var file in tree.Files)
        {
            if (HasExtension(file, ".txt"))
            {
                texts.Add(file);
                continue;
            }
            Flush();
            _readers.Add(FileReader(file));
        }
        Flush();
        AddUnreadable(tree);

        void Flush()
        {
            if (texts.Count > 0)
                _readers.Add(new TextFileReader(glob, [.. texts], _limits));
            texts.Clear();
        }
    }

    // Whatever else is in them, the rest goes on.
    private void AddUnreadable(FileTree tree) => _readers.AddRange(tree.Unreadable.Select(f => new RejectedInput(f.Path, "the folder cannot be read: " + f.Reason)));

    private ReportReader FileReader(string file) => EndingOf(file) switch
    {
        ".jsonl" or ".ndjson" => new JsonLinesReader(file, Whole(file), _limits),
        ".csv" => new CsvReportReader(file, Whole(file), _limits),
        ".txt" => new TextFileReader(file, [file], _limits),
        _ when !File.Exists(file) => new RejectedInput(file, "there is no such file or folder"),
        _ => new RejectedInput(file, "what it holds is told by its ending, which must be .jsonl, .csv or .txt; .jsonl.gz and .csv.gz are read too"),
    };

    private static string EndingOf(string file)
    {
        var ending = Path.GetExtension(IsPacked(file) ? file[..^Packed.Length] : file).ToLowerInvariant();
        return IsPacked(file) && ending == ".txt" ? Packed : ending;
    }

    private static bool IsPacked(string file) => file.EndsWith(Packed, StringComparison.OrdinalIgnoreCase);

    private static InputSource Whole(string file) => new(file, null, () => IsPacked(file) ? new GZipStream(InputFile.Open(file), CompressionMode.Decompress) : InputFile.Open(file));

    private static bool HasExtension(string file, string extension) =>
        string.Equals(Path.GetExtension(file), extension, StringComparison.OrdinalIgnoreCase);
}
