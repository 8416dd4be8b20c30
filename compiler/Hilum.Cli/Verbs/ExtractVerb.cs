using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Hilum.Cli.Films;
using Hilum.Cli.RuleSets;
using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.IO.Running;
using Hilum.Runtime.IO.Writing;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;

namespace Hilum.Cli.Verbs;

/// <summary><c>hilum extract</c>: reports to scene graphs or facts.</summary>
internal static class ExtractVerb
{
    private const string Description = """
        Reports to scene graphs, facts or CheXpert-labeler's table.

        INPUT is a .jsonl or .csv file, a .txt file, a folder or "glob" of .txt files (also the MIMIC-CXR layout), or - for JSON lines on standard input. For --format chexpert also a .csv file of one column without a header, a report a row.
        Exit status: 0 all inputs were read; 1 some were rejected, their reasons are in the rejects file, the rest is written; 2 nothing was written: wrong arguments, or rules that do not compile.
        """;

    public static Command Create(Streams streams)
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "What to read", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o")
        {
            Description = "A folder for scene graphs, one file each; a file ending in .jsonl for one a line; for facts and chexpert a file",
            HelpName = "OUT",
            Required = true,
        };
        var rules = CommonOptions.Rules();
        var format = new Option<string>("--format") { Description = "scene-graph, facts or chexpert", HelpName = "FORMAT", DefaultValueFactory = _ => "scene-graph" };
        var vocabulary = CommonOptions.Vocabulary();
        var jobs = new Option<int>("--jobs", "-j")
        {
            Description = "Threads; the output does not depend on it",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var films = new FilmOptions();
        var command = new Command("extract", Description) { inputs, output, rules, format, vocabulary, jobs };
        films.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            streams,
            parsed.GetValue(inputs)!,
            parsed.GetValue(output)!,
            parsed.GetValue(rules),
            parsed.GetValue(format)!,
            parsed.GetValue(vocabulary)!,
            parsed.GetValue(jobs),
            ontology => films.Open(parsed, parsed.GetValue(format)!, ontology),
            cancellation)));
        return command;
    }

    private static int Run(Streams streams, string[] inputs, string output, string? rules, string format, string vocabulary, int jobs, Func<Ontology, IFilmSource?> openFilms, CancellationToken cancellation)
    {
        CheckArguments(output, format, vocabulary, jobs);
        CheckOverwriting(inputs, output);
        // First the rules: nothing is written when they do not compile.
        var matcher = RuleSet.Matcher(rules);
        var films = openFilms(matcher.Ontology);
        var oneFile = IsOneFile(output, format);
        IResultWriter writer = format switch
        {
            "facts" => new FactsWriter(),
            "chexpert" => new ChexpertWriter(matcher.Ontology),
            _ => new SceneGraphWriter(matcher.Ontology, indented: !oneFile),
        };
        var rejectsPath = oneFile ? output + ".rejects.jsonl" : Path.Combine(output, "rejects.jsonl");
        using var stdin = new StandardInput(streams.OpenInput);
        var readers = InputList.Open(inputs, stdin, csvMayBeColumn: format == "chexpert");
        var clock = Stopwatch.StartNew();
        try
        {
            using OutputSink sink = oneFile ? new FileSink(output, writer.Header) : new FolderSink(output);
            using var rejects = new RejectsWriter(rejectsPath);
            var counts = Progress.Show(streams, readers, progress =>
                new ExtractionRun(matcher, writer, jobs) { Progress = progress, Vocabulary = VocabularyOf(format, vocabulary), Films = films }.Run(readers, sink, rejects, cancellation));
            sink.Commit();
            rejects.Commit();
            Summarize(streams, counts, clock.Elapsed, rejectsPath, matcher);
            return counts.Rejects > 0 ? Tool.Problems : Tool.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException("the output cannot be written to " + output + " (" + e.GetType().Name + ")");
        }
    }

    private static void CheckArguments(string output, string format, string vocabulary, int jobs)
    {
        if (format is "tabular" or "parquet")
            throw new ToolException("--format " + format + " comes with a later version; this one writes scene-graph, facts and chexpert");
        if (format is not ("scene-graph" or "facts" or "chexpert"))
            throw new ToolException("--format " + format + " is not known; it is scene-graph, facts or chexpert");
        _ = CommonOptions.VocabularyNamed(vocabulary);
        if (jobs < 1)
            throw new ToolException("--jobs must be 1 or more");
        if (string.IsNullOrWhiteSpace(output))
            throw new ToolException("--output is empty");
        var oneFile = IsOneFile(output, format);
        if (oneFile && Directory.Exists(output))
            throw new ToolException("--output " + output + " is a folder; " + (format == "scene-graph" ? "one graph a line goes into a file" : format + " goes into one file"));
        if (!oneFile && File.Exists(output))
            throw new ToolException("--output " + output + " is a file; scene graphs go into a folder, or into a file whose name ends in .jsonl");
    }

    // The output is put in place by a rename, which would take away a device or link, or the reports themselves.
    private static void CheckOverwriting(string[] inputs, string output)
    {
        var file = new FileInfo(output);
        if (file.Exists && (file.LinkTarget is not null || (file.Attributes & FileAttributes.Device) != 0 || output.StartsWith("/dev/", StringComparison.Ordinal)))
            throw new ToolException("--output " + output + " is a link or a device; name a file");
        var path = Path.GetFullPath(output);
        if (Array.Exists(inputs, i => i != "-" && Path.GetFullPath(i) == path))
            throw new ToolException("--output " + output + " is also an input; its reports would be lost");
    }

    private static bool IsOneFile(string output, string format) =>
        format != "scene-graph" || output.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    // The columns of CheXpert are not labels of ours: the finer ones decide them better.
    private static OutputVocabulary VocabularyOf(string format, string vocabulary) =>
        format == "chexpert" ? OutputVocabulary.Extended : CommonOptions.VocabularyNamed(vocabulary);

    private static void Summarize(Streams streams, RunCounts counts, TimeSpan time, string rejectsPath, Matcher matcher)
    {
        var seconds = Math.Max(time.TotalSeconds, 0.001);
        streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Count(counts.Reports, "report")}, {Count(counts.Facts, "fact")}, {Count(counts.Rejects, "reject")} in {seconds:0.0} s ({counts.Reports / seconds:0} reports a second), rules {matcher.Ontology.Name} {matcher.Ontology.Version}"));
        if (counts.Rejects > 0)
            streams.Error.WriteLine("reasons: " + rejectsPath);
    }

    private static string Count(long n, string noun) => n.ToString("N0", CultureInfo.InvariantCulture) + " " + noun + (n == 1 ? "" : "s");
}
