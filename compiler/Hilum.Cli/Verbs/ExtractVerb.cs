using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Hilum.Cli.RuleSets;
using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.IO.Running;
using Hilum.Runtime.IO.Writing;
using Hilum.Runtime.Matching;

namespace Hilum.Cli.Verbs;

/// <summary><c>hilum extract</c>: reports to scene graphs or facts.</summary>
internal static class ExtractVerb
{
    private const string Description = """
        Reports to scene graphs or facts.

        INPUT is a .jsonl or .csv file, a .txt file, a folder or "glob" of .txt files (also the MIMIC-CXR layout), or - for JSON lines on standard input.
        Exit status: 0 all inputs were read; 1 some were rejected, their reasons are in the rejects file, the rest is written; 2 nothing was written: wrong arguments, or rules that do not compile.
        """;

    public static Command Create(Streams streams)
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "What to read", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o")
        {
            Description = "A folder for scene graphs, one file each; a file ending in .jsonl for one a line; for facts a file",
            HelpName = "OUT",
            Required = true,
        };
        var rules = CommonOptions.Rules();
        var format = new Option<string>("--format") { Description = "scene-graph or facts", HelpName = "FORMAT", DefaultValueFactory = _ => "scene-graph" };
        var vocabulary = new Option<string>("--vocabulary") { Description = "original: the labels of Chest ImaGenome", HelpName = "NAME", DefaultValueFactory = _ => "original" };
        var jobs = new Option<int>("--jobs", "-j")
        {
            Description = "Threads; the output does not depend on it",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var command = new Command("extract", Description) { inputs, output, rules, format, vocabulary, jobs };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            streams,
            parsed.GetValue(inputs)!,
            parsed.GetValue(output)!,
            parsed.GetValue(rules),
            parsed.GetValue(format)!,
            parsed.GetValue(vocabulary)!,
            parsed.GetValue(jobs),
            cancellation)));
        return command;
    }

    private static int Run(Streams streams, string[] inputs, string output, string? rules, string format, string vocabulary, int jobs, CancellationToken cancellation)
    {
        CheckArguments(output, format, vocabulary, jobs);
        // First the rules: nothing is written when they do not compile.
        var matcher = RuleSet.Matcher(rules);
        var oneFile = format == "facts" || output.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);
        IResultWriter writer = format == "facts" ? new FactsWriter() : new SceneGraphWriter(matcher.Ontology, indented: !oneFile);
        var rejectsPath = oneFile ? output + ".rejects.jsonl" : Path.Combine(output, "rejects.jsonl");
        using var stdin = new StandardInput(streams.OpenInput);
        var readers = InputList.Open(inputs, stdin);
        var clock = Stopwatch.StartNew();
        try
        {
            using OutputSink sink = oneFile ? new FileSink(output) : new FolderSink(output);
            using var rejects = new RejectsWriter(rejectsPath);
            var counts = Progress.Show(streams, readers, progress => new ExtractionRun(matcher, writer, jobs) { Progress = progress }.Run(readers, sink, rejects, cancellation));
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
        if (format is "tabular" or "chexpert" or "parquet")
            throw new ToolException("--format " + format + " comes with a later version; this one writes scene-graph and facts");
        if (format is not ("scene-graph" or "facts"))
            throw new ToolException("--format " + format + " is not known; it is scene-graph or facts");
        if (vocabulary == "extended")
            throw new ToolException("--vocabulary extended comes with a later version; this one writes the original labels");
        if (vocabulary != "original")
            throw new ToolException("--vocabulary " + vocabulary + " is not known; it is original");
        if (jobs < 1)
            throw new ToolException("--jobs must be 1 or more");
        if (string.IsNullOrWhiteSpace(output))
            throw new ToolException("--output is empty");
        var oneFile = format == "facts" || output.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);
        if (oneFile && Directory.Exists(output))
            throw new ToolException("--output " + output + " is a folder; " + (format == "facts" ? "facts go into one file" : "one graph a line goes into a file"));
        if (!oneFile && File.Exists(output))
            throw new ToolException("--output " + output + " is a file; scene graphs go into a folder, or into a file whose name ends in .jsonl");
    }

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
