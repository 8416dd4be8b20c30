using System.CommandLine;
using Hilum.Cli.Films;
using Hilum.Runtime.IO.Reading;

namespace Hilum.Cli.Verbs;

/// <summary><c>hilum extract</c>: reports to scene graphs or facts.</summary>
internal static class ExtractVerb
{
    private const string Description = """
        Reports to scene graphs, tables, facts or CheXpert-labeler's table.

        INPUT is a .jsonl or .csv file (packed as .gz or not), a .txt file, a folder or "glob" of .txt files (also the MIMIC-CXR layout), or - for JSON lines on standard input. For --format chexpert also a .csv file of one column without a header, a report a row.
        When it is complete, a manifest (OUT.manifest, in a folder hilum.manifest) says what the output was made of. A run that would write the same again says so and does nothing. A run that was killed is gone on with by the same command with --resume.
        Exit status: 0 all inputs were read; 1 some were rejected, their reasons are in the rejects file, the rest is written; 2 nothing was written: wrong arguments, rules that do not compile, or not one report that can be read.
        """;

    public static Command Create(Streams streams)
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "What to read", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o")
        {
            Description = "A folder for scene graphs, one file each; a file ending in .jsonl (.gz) for one a line; a folder for tabular; a file for the others; - for standard output, once all is read",
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
        var maxReport = CommonOptions.MaxReport();
        var resume = new Option<bool>("--resume") { Description = "Go on with a run that was interrupted; and keep what is unfinished when this one is" };
        var force = new Option<bool>("--force") { Description = "Write again what is complete, and replace graphs of other rules or inputs" };
        var strict = new Option<bool>("--strict") { Description = "Do nothing when an example of the rule set of --rules does not hold; without it the run says so, and its manifest too" };
        var command = new Command("extract", Description) { inputs, output, rules, strict, format, vocabulary, metadata, allViews, plain, jobs, maxReport, resume, force };
        var films = new FilmOptions();
        films.AddTo(command);
        command.SetAction(parsed => new Extraction(streams, new ExtractOptions
        {
            Inputs = parsed.GetValue(inputs)!,
            Output = parsed.GetValue(output)!,
            Rules = parsed.GetValue(rules),
            Strict = parsed.GetValue(strict),
            Format = parsed.GetValue(format)!,
            Metadata = parsed.GetValue(metadata)!,
            AllViews = parsed.GetValue(allViews),
            Plain = parsed.GetValue(plain),
            Vocabulary = parsed.GetValue(vocabulary)!,
            Jobs = parsed.GetValue(jobs),
            MaxReport = parsed.GetValue(maxReport),
            Resume = parsed.GetValue(resume),
            Force = parsed.GetValue(force),
            Films = films.Read(parsed),
        }).Run());
        return command;
    }
}

/// <summary>What extract was asked to do.</summary>
internal sealed record ExtractOptions
{
    public required string[] Inputs { get; init; }

    public required string Output { get; init; }

    public required string? Rules { get; init; }

    public required bool Strict { get; init; }

    public required string Format { get; init; }

    public required string Vocabulary { get; init; }

    public required string[] Metadata { get; init; }

    public required bool AllViews { get; init; }

    public required bool Plain { get; init; }

    public required int Jobs { get; init; }

    public required int MaxReport { get; init; }

    public required bool Resume { get; init; }

    public required bool Force { get; init; }

    /// <summary>Where boxes come from.</summary>
    public required FilmChoice Films { get; init; }

    /// <summary>True when the output is a file that is handed on.</summary>
    public bool IsHandedOn { get; init; }

    /// <summary>The format, once <see cref="Check"/> has passed.</summary>
    public OutputFormat Kind => OutputFormat.Named(Format);

    /// <summary>The output, once <see cref="Check"/> has passed.</summary>
    public bool IsOneFile => Kind.IsOneFile(Output);

    /// <summary>Says what cannot be done.</summary>
    /// <exception cref="ToolException">An option has a wrong value.</exception>
    public void Check()
    {
        _ = CommonOptions.VocabularyNamed(Vocabulary);
        if (Jobs < 1)
            throw new ToolException("--jobs must be 1 or more");
        if (MaxReport is < 1 or > ReadLimits.Most)
            throw new ToolException(FormattableString.Invariant($"--max-report must be from 1 to {ReadLimits.Most}"));
        Kind.Check(Output);
        Films.Check(Format);
    }

    /// <summary>Options that change what is written, by name.</summary>
    public Dictionary<string, string> ThatCount => new()
    {
        ["format"] = Format,
        ["files"] = IsOneFile ? "one" : "one a report",
        ["vocabulary"] = Vocabulary,
        ["views"] = AllViews ? "all" : "frontal",
        ["plain"] = Plain ? "yes" : "no",
        ["max-report"] = MaxReport.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["images"] = Films.Images ?? "",
    };
}
