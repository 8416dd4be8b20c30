using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Hilum.Cli.Films;
using Hilum.Cli.RuleSets;
using Hilum.Runtime.IO.Exams;
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
        Reports to scene graphs, tables, facts or CheXpert-labeler's table.

        INPUT is a .jsonl or .csv file (packed as .gz or not), a .txt file, a folder or "glob" of .txt files (also the MIMIC-CXR layout), or - for JSON lines on standard input. For --format chexpert also a .csv file of one column without a header, a report a row.
        Exit status: 0 all inputs were read; 1 some were rejected, their reasons are in the rejects file, the rest is written; 2 nothing was written: wrong arguments, or rules that do not compile.
        """;

    public static Command Create(Streams streams)
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "What to read", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o")
        {
            Description = "A folder for scene graphs, one file each; a file ending in .jsonl (.gz) for one a line; a folder for tabular; a file for the others; - for standard output",
            HelpName = "OUT",
            Required = true,
        };
        var rules = CommonOptions.Rules();
        var format = new Option<string>("--format") { Description = OutputFormat.Names, HelpName = "FORMAT", DefaultValueFactory = _ => "scene-graph" };
        var vocabulary = CommonOptions.Vocabulary();
        var jobs = new Option<int>("--jobs", "-j")
        {
            Description = "Threads; the output does not depend on it",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var metadata = new Option<string[]>("--metadata")
        {
            Description = "Tables of images (.csv, .csv.gz) with study, image, patient, view and date: MIMIC-CXR's metadata and record list, or our own columns",
            HelpName = "FILE",
            DefaultValueFactory = _ => [],
        };
        var allViews = new Option<bool>("--all-views") { Description = "Graphs of lateral and other films too; without it those of frontal and unknown ones" };
        var plain = new Option<bool>("--plain") { Description = "Scene graphs without the key hilum, which holds what the dataset's layout cannot" };
        var command = new Command("extract", Description) { inputs, output, rules, format, vocabulary, metadata, allViews, plain, jobs };
        var films = new FilmOptions();
        films.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            streams,
            new Arguments(
                parsed.GetValue(inputs)!,
                parsed.GetValue(output)!,
                parsed.GetValue(rules),
                OutputFormat.Named(parsed.GetValue(format)!),
                parsed.GetValue(vocabulary)!,
                parsed.GetValue(metadata)!,
                parsed.GetValue(allViews),
                parsed.GetValue(plain),
                parsed.GetValue(jobs),
                ontology => films.Open(parsed, parsed.GetValue(format)!, ontology)),
            cancellation)));
        return command;
    }

    private static int Run(Streams streams, Arguments a, CancellationToken cancellation)
    {
        CheckArguments(a);
        CheckOverwriting([.. a.Inputs, .. a.Metadata], a.Output);
        // First the rules: nothing is written when they do not compile.
        var matcher = RuleSet.Matcher(a.Rules);
        var films = a.Films(matcher.Ontology);
        var oneFile = a.Format.IsOneFile(a.Output);
        var writer = a.Format.Writer(matcher.Ontology, new WriterOptions(oneFile, a.Plain));
        var toStandardOutput = a.Output == OutputFormat.StandardOutput;
        var rejectsPath = toStandardOutput ? Path.GetTempFileName() : oneFile ? a.Output + ".rejects.jsonl" : Path.Combine(a.Output, "rejects.jsonl");
        using var stdin = new StandardInput(streams.OpenInput);
        var readers = InputList.Open(a.Inputs, stdin, csvMayBeColumn: a.Format.Name == "chexpert");
        var clock = Stopwatch.StartNew();
        try
        {
            using var sink = a.Format.Sink(a.Output, writer, streams.Output);
            using var rejects = new RejectsWriter(rejectsPath);
            var metadata = a.Metadata.Length > 0 ? ExamMetadata.Read(a.Metadata, rejects.Add) : null;
            var told = rejects.Count;
            var counts = Progress.Show(streams, readers, progress => new ExtractionRun(matcher, writer, a.Jobs)
            {
                Progress = progress,
                Vocabulary = VocabularyOf(a.Format.Name, a.Vocabulary),
                Metadata = metadata,
                AllViews = a.AllViews,
                Films = films,
            }.Run(readers, sink, rejects, cancellation));
            counts = counts with { Rejects = counts.Rejects + told };
            sink.Commit();
            rejects.Commit();
            if (toStandardOutput)
                Tell(streams, rejectsPath);
            Summarize(streams, counts, clock.Elapsed, rejectsPath, matcher);
            return counts.Rejects > 0 ? Tool.Problems : Tool.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException("the output cannot be written to " + a.Output + " (" + e.GetType().Name + ")");
        }
    }

    // Beside standard output there is no place for a file of rejects.
    private static void Tell(Streams streams, string rejectsPath)
    {
        if (!File.Exists(rejectsPath))
            return;
        foreach (var line in File.ReadLines(rejectsPath))
            streams.Error.WriteLine(line);
        File.Delete(rejectsPath);
    }

    private static void CheckArguments(Arguments a)
    {
        _ = CommonOptions.VocabularyNamed(a.Vocabulary);
        if (a.Jobs < 1)
            throw new ToolException("--jobs must be 1 or more");
        a.Format.Check(a.Output);
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

    // The columns of CheXpert are not labels of ours: the finer ones decide them better.
    private static OutputVocabulary VocabularyOf(string format, string vocabulary) =>
        format == "chexpert" ? OutputVocabulary.Extended : CommonOptions.VocabularyNamed(vocabulary);

    private static void Summarize(Streams streams, RunCounts counts, TimeSpan time, string rejectsPath, Matcher matcher)
    {
        var seconds = Math.Max(time.TotalSeconds, 0.001);
        streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Count(counts.Reports, "report")}, {Count(counts.Facts, "fact")}, {Count(counts.Rejects, "reject")} in {seconds:0.0} s ({counts.Reports / seconds:0} reports a second), rules {matcher.Ontology.Name} {matcher.Ontology.Version}"));
        if (counts.WithoutFrontal > 0)
            streams.Error.WriteLine(Count(counts.WithoutFrontal, "report") + " without a frontal image: no graph; --all-views writes all images");
        if (counts.Rejects > 0 && File.Exists(rejectsPath))
            streams.Error.WriteLine("reasons: " + rejectsPath);
    }

    private static string Count(long n, string noun) => n.ToString("N0", CultureInfo.InvariantCulture) + " " + noun + (n == 1 ? "" : "s");

    private sealed record Arguments(
        string[] Inputs, string Output, string? Rules, OutputFormat Format, string Vocabulary, string[] Metadata, bool AllViews, bool Plain, int Jobs,
        Func<Ontology, IFilmSource?> Films);
}
