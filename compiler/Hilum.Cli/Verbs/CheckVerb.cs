using System.CommandLine;
using System.Globalization;
using Hilum.Cli.Reporting;
using Hilum.Cli.RuleSets;
using Hilum.Compiler.Diagnostics;

namespace Hilum.Cli.Verbs;

/// <summary><c>hilum check</c>: all diagnostics and all examples of a rule set.</summary>
internal static class CheckVerb
{
    private const string Description = """
        Everything that is wrong with a rule set, and all its examples. Of an overlay it is noted in hilum.lock, beside its files, what it saw of its base; what has changed there since is a warning until --update-lock takes it.

        Exit status: 0 no errors (there may be warnings); 1 errors, or an example that does not hold; 2 the folder cannot be read.
        """;

    public static Command Create(Streams streams)
    {
        var folder = CommonOptions.RuleFolder();
        var format = new Option<string>("--format") { Description = "text, json or sarif", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
        var errorsOnly = new Option<bool>("--errors-only") { Description = "Leave warnings out" };
        var updateLock = new Option<bool>("--update-lock") { Description = "Take the base of an overlay as it is now" };
        var day = new Option<string?>("--on") { Description = "Check as on this day, 2027-01-31: changes may have an end (until)", HelpName = "DAY" };
        var command = new Command("check", Description) { folder, format, errorsOnly, updateLock, day };
        command.SetAction(parsed => Run(streams, parsed.GetValue(folder)!, parsed.GetValue(format)!, parsed.GetValue(errorsOnly), parsed.GetValue(updateLock), DayOf(parsed.GetValue(day))));
        return command;
    }

    private static DateOnly? DayOf(string? text)
    {
        if (text is null)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new ToolException("--on " + text + " is no day; write it as 2027-01-31");
    }

    private static int Run(Streams streams, string folder, string format, bool errorsOnly, bool updateLock, DateOnly? day)
    {
        IDiagnosticsReport report = format switch
        {
            "text" => new TextReport(),
            "json" => new JsonReport(),
            "sarif" => new SarifReport(),
            _ => throw new ToolException("--format " + format + " is not known; it is text, json or sarif"),
        };
        var compilation = RuleSet.Open(folder, streams.Guard, day);
        var result = RuleSetCheck.Run(compilation);
        if (errorsOnly)
            result = result with { Diagnostics = [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)] };
        report.Write(streams.Output, result);
        OverlayLock.Write(streams, folder, compilation, updateLock);
        return result.Errors > 0 ? Tool.Problems : Tool.Ok;
    }
}
