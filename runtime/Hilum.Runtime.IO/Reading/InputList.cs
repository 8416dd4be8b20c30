using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Hilum.Runtime.IO.Reading;

/// <summary>Turns the inputs of a command line into readers, in their order; files of a folder or glob are in ordinal order of their paths.</summary>
public static class InputList
{
    private const string Packed = ".gz";

    /// <summary>Readers of the inputs; one that nothing can be made of yields a reject.</summary>
    /// <param name="inputs">Files, folders, globs, or <c>-</c>.</param>
    /// <param name="standardInput">What <c>-</c> means.</param>
    /// <param name="csvMayBeColumn">True when a CSV file without a header is one column of reports.</param>
    public static IReadOnlyList<ReportReader> Open(IEnumerable<string> inputs, StandardInput standardInput, bool csvMayBeColumn = false)
    {
        var readers = new List<ReportReader>();
        var stdinTaken = false;
        foreach (var input in inputs)
        {
            if (input != "-")
            {
                Add(readers, input);
            }
            else if (!stdinTaken)
            {
                readers.Add(standardInput.Reader());
                stdinTaken = true;
            }
        }
        return csvMayBeColumn ? [.. readers.Select((r, i) => r is CsvReportReader csv ? csv.OrColumn(i == 0 ? "" : $"{i + 1}-") : r)] : readers;
    }

    private static void Add(List<ReportReader> readers, string input)
    {
        try
        {
            if (Directory.Exists(input))
            {
                var files = FilesUnder(input, _ => true).Where(f => HasExtension(f, ".txt")).ToArray();
                readers.Add(files.Length > 0 ? new TextFileReader(files) : new RejectedInput(input, "the folder holds no .txt file"));
            }
            else if (!File.Exists(input) && input.AsSpan().IndexOfAny("*?") >= 0)
            {
                AddGlob(readers, input);
            }
            else
            {
                readers.Add(FileReader(input));
            }
        }
        catch (Exception e) when (ReportReader.IsFileProblem(e))
        {
            readers.Add(new RejectedInput(input, ReportReader.Reason(e)));
        }
    }

    private static void AddGlob(List<ReportReader> readers, string glob)
    {
        var segments = glob.Replace('\\', '/').Split('/');
        var fixedSegments = segments.TakeWhile(s => s.AsSpan().IndexOfAny("*?") < 0).Count();
        var root = string.Join('/', segments[..fixedSegments]);
        if (root.Length == 0)
            root = fixedSegments == 0 ? "." : "/";
        var pattern = new Regex(GlobPattern(segments[fixedSegments..]), RegexOptions.CultureInvariant);
        var files = Directory.Exists(root) ? FilesUnder(root, pattern.IsMatch) : [];
        if (files.Count == 0)
            readers.Add(new RejectedInput(glob, "no file has such a name"));
        var texts = new List<string>();
        foreach (var file in files)
        {
            if (HasExtension(file, ".txt"))
            {
                texts.Add(file);
                continue;
            }
            Flush();
            readers.Add(FileReader(file));
        }
        Flush();

        void Flush()
        {
            if (texts.Count > 0)
                readers.Add(new TextFileReader([.. texts]));
            texts.Clear();
        }
    }

    private static ReportReader FileReader(string file)
    {
        return EndingOf(file) switch
        {
            ".jsonl" or ".ndjson" => new JsonLinesReader(file, () => Open(file)),
            ".csv" => new CsvReportReader(file, () => Open(file)),
            ".txt" => new TextFileReader([file]),
            _ when !File.Exists(file) => new RejectedInput(file, "there is no such file or folder"),
            _ => new RejectedInput(file, "what it holds is told by its ending, which must be .jsonl, .csv or .txt; .jsonl.gz and .csv.gz are read too"),
        };
    }

    private static string EndingOf(string file)
    {
        var packed = file.EndsWith(Packed, StringComparison.OrdinalIgnoreCase);
        var ending = Path.GetExtension(packed ? file[..^Packed.Length] : file).ToLowerInvariant();
        return packed && ending == ".txt" ? Packed : ending;
    }

    private static Stream Open(string file)
    {
        Stream stream = File.OpenRead(file);
        return file.EndsWith(Packed, StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    private static List<string> FilesUnder(string root, Func<string, bool> relativePathFits)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false };
        var found = new List<(string Relative, string Path)>();
        foreach (var path in Directory.EnumerateFiles(root, "*", options))
        {
            var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (relativePathFits(relative))
                found.Add((relative, path));
        }
        found.Sort((a, b) => string.CompareOrdinal(a.Relative, b.Relative));
        return found.ConvertAll(f => f.Path);
    }

    private static string GlobPattern(string[] segments)
    {
        var pattern = new StringBuilder("^");
        for (var i = 0; i < segments.Length; i++)
        {
            var last = i == segments.Length - 1;
            if (segments[i] == "**")
            {
                pattern.Append(last ? ".*" : "(?:[^/]+/)*");
                continue;
            }
            pattern.Append(Regex.Escape(segments[i]).Replace("\\*", "[^/]*", StringComparison.Ordinal).Replace("\\?", "[^/]", StringComparison.Ordinal));
            if (!last)
                pattern.Append('/');
        }
        return pattern.Append('$').ToString();
    }

    private static bool HasExtension(string file, string extension) =>
        string.Equals(Path.GetExtension(file), extension, StringComparison.OrdinalIgnoreCase);
}
