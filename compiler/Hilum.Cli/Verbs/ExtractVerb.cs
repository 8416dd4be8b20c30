using System.CommandLine;
using Hilum.Runtime.IO.Reading;

namespace Hilum.Cli.Verbs;

/// <summary><c>hilum extract</c>: reports to scene graphs or facts.</summary>
internal static class ExtractVerb
{
    private const string Description = """
        Reports to scene graphs, facts or CheXpert-labeler's table.

        INPUT is a .jsonl or .csv file, a .txt file, a folder or "glob" of .txt files (also the MIMIC-CXR layout), or - for JSON lines on standard input. For --format chexpert also a .csv file of one column without a header, a report a row.
        When it is complete, a manifest (OUT.manifest, in a folder hilum.manifest) says what the output was made of. A run that would write the same again says so and does nothing. A run that was killed is gone on with by the same command with --resume.
        Exit status: 0 all inputs were read; 1 some were rejected, their reasons are in the rejects file, the rest is written; 2 nothing was written: wrong arguments, rules that do not compile, or not one report that can be read.
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
        var maxReport = CommonOptions.MaxReport();
        var resume = new Option<bool>("--resume") { Description = "Go on with a run that was interrupted; and keep what is unfinished when this one is" };
        var force = new Option<bool>("--force") { Description = "Write again what is complete, and replace graphs of other rules or inputs" };
        var command = new Command("extract", Description) { inputs, output, rules, format, vocabulary, jobs, maxReport, resume, force };
        command.SetAction(parsed => new Extraction(streams, new ExtractOptions
        {
            Inputs = parsed.GetValue(inputs)!,
            Output = parsed.GetValue(output)!,
            Rules = parsed.GetValue(rules),
            Format = parsed.GetValue(format)!,
            Vocabulary = parsed.GetValue(vocabulary)!,
            Jobs = parsed.GetValue(jobs),
            MaxReport = parsed.GetValue(maxReport),
            Resume = parsed.GetValue(resume),
            Force = parsed.GetValue(force),
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

    public required string Format { get; init; }

    public required string Vocabulary { get; init; }

    public required int Jobs { get; init; }

    public required int MaxReport { get; init; }

    public required bool Resume { get; init; }

    public required bool Force { get; init; }

    /// <summary>The output, once <see cref="Check"/> has passed.</summary>
    public bool IsOneFile => Format != "scene-graph" || Output.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    /// <summary>Says what cannot be done.</summary>
    /// <exception cref="ToolException">An option has a wrong value.</exception>
    public void Check()
    {
        if (Format is "tabular" or "parquet")
            throw new ToolException("--format " + Format + " comes with a later version; this one writes scene-graph, facts and chexpert");
        if (Format is not ("scene-graph" or "facts" or "chexpert"))
            throw new ToolException("--format " + Format + " is not known; it is scene-graph, facts or chexpert");
        _ = CommonOptions.VocabularyNamed(Vocabulary);
        if (Jobs < 1)
            throw new ToolException("--jobs must be 1 or more");
        if (MaxReport is < 1 or > ReadLimits.Most)
            throw new ToolException(FormattableString.Invariant($"--max-report must be from 1 to {ReadLimits.Most}"));
        if (string.IsNullOrWhiteSpace(Output))
            throw new ToolException("--output is empty");
        if (IsOneFile && Directory.Exists(Output))
            throw new ToolException("--output " + Output + " is a folder; " + (Format == "scene-graph" ? "one graph a line goes into a file" : Format + " goes into one file"));
        if (!IsOneFile && File.Exists(Output))
            throw new ToolException("--output " + Output + " is a file; scene graphs go into a folder, or into a file whose name ends in .jsonl");
    }

    /// <summary>Options that change what is written, by name.</summary>
    public Dictionary<string, string> ThatCount => new()
    {
        ["format"] = Format,
        ["files"] = IsOneFile ? "one" : "one a report",
        ["vocabulary"] = Vocabulary,
        ["max-report"] = MaxReport.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
