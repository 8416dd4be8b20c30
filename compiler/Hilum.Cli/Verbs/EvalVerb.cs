using System.CommandLine;
using System.Text;
using Hilum.Runtime.IO.Evaluation;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Writing;

namespace Hilum.Cli.Verbs;

/// <summary><c>hilum eval</c>: how good facts or graphs are against hand labels.</summary>
internal static class EvalVerb
{
    private const string Description = """
        Scores facts or scene graphs against gold: precision, recall and F1 by label, place, change and phenomenon, with 95 % intervals by report, and where both disagree, with the rule.

        EXTRACTED is a file of facts, a file of scene graphs or a folder of them. The gold is facts by report (.json), cases with what is expected (.jsonl), a gold table of Chest ImaGenome (.txt) or CheXpert-style labels (.csv).
        """;

    public static Command Create(Streams streams)
    {
        var extracted = new Argument<string>("EXTRACTED") { Description = "What extract wrote" };
        var gold = new Option<string>("--gold") { Description = "The hand labels", HelpName = "FILE", Required = true };
        var format = new Option<string>("--format") { Description = "text, json or html", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
        var output = new Option<string?>("--output", "-o") { Description = "A file; without it standard output", HelpName = "FILE" };
        var errors = new Option<int?>("--errors") { Description = "How many disagreements to list; text lists 50, json and html all", HelpName = "N" };
        var resamples = new Option<int>("--resamples") { Description = "How often reports are drawn for the intervals", HelpName = "N", DefaultValueFactory = _ => 1000 };
        var seed = new Option<ulong>("--seed") { Description = "Start of the random numbers", HelpName = "N", DefaultValueFactory = _ => 1 };
        var command = new Command("eval", Description) { extracted, gold, format, output, errors, resamples, seed };
        command.SetAction(parsed => Run(
            streams,
            parsed.GetValue(extracted)!,
            parsed.GetValue(gold)!,
            parsed.GetValue(format)!,
            parsed.GetValue(output),
            report => new EvaluationReport(report, parsed.GetValue(resamples), parsed.GetValue(seed), parsed.GetValue(errors) ?? (parsed.GetValue(format) == "text" ? 50 : null))));
        return command;
    }

    private static int Run(Streams streams, string extracted, string gold, string format, string? output, Func<Evaluation, EvaluationReport> report)
    {
        Func<EvaluationReport, string> write = format switch
        {
            "text" => EvaluationText.Write,
            "json" => EvaluationJson.Write,
            "html" => EvaluationHtml.Write,
            _ => throw new ToolException("--format " + format + " is not known; it is text, json or html"),
        };
        try
        {
            var shown = report(Evaluator.Score(Read(gold, GoldReader.Read), Read(extracted, ExtractedReader.Read)));
            if (shown.Resamples < 1)
                throw new ToolException("--resamples must be 1 or more");
            var text = write(shown);
            if (output is null)
                streams.Output.Write(text);
            else
                AtomicFile.Write(output, streams.Guard, Encoding.UTF8.GetBytes(text));
            return Tool.Ok;
        }
        catch (EvaluationException e)
        {
            throw new ToolException(e.Message);
        }
        catch (Exception e) when (FileProblem.Is(e))
        {
            throw new ToolException("the output cannot be written to " + output + ": " + FileProblem.Reason(e));
        }
    }

    // What cannot be opened is told by the readers; this is what turns out to be damaged.
    private static T Read<T>(string path, Func<string, T> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception e) when (FileProblem.Is(e))
        {
            throw new EvaluationException(path, null, FileProblem.Reason(e));
        }
    }
}
