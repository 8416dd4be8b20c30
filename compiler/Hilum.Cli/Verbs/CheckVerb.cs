using System.CommandLine;
using Hilum.Cli.Reporting;
using Hilum.Cli.RuleSets;
using Hilum.Compiler.Diagnostics;

namespace Hilum.Cli.Verbs;

/// <summary><c>hilum check</c>: all diagnostics and all examples of a rule set.</summary>
internal static class CheckVerb
{
    private const string Description = """
        Everything that is wrong with a rule set, and all its examples.

        Exit status: 0 no errors (there may be warnings); 1 errors, or an example that does not hold; 2 the folder cannot be read.
        """;

    public static Command Create(Streams streams)
    {
        var folder = CommonOptions.RuleFolder();
        var format = new Option<string>("--format") { Description = "text, json or sarif", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
        var errorsOnly = new Option<bool>("--errors-only") { Description = "Leave warnings out" };
        var command = new Command("check", Description) { folder, format, errorsOnly };
        command.SetAction(parsed => Run(streams, parsed.GetValue(folder)!, parsed.GetValue(format)!, parsed.GetValue(errorsOnly)));
        return command;
    }

    private static int Run(Streams streams, string folder, string format, bool errorsOnly)
    {
        IDiagnosticsReport report = format switch
        {
            "text" => new TextReport(),
            "json" => new JsonReport(),
            "sarif" => new SarifReport(),
            _ => throw new ToolException("--format " + format + " is not known; it is text, json or sarif"),
        };
        var result = RuleSetCheck.Run(RuleSet.Open(folder, streams.Guard));
        if (errorsOnly)
            result = result with { Diagnostics = [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)] };
        report.Write(streams.Output, result);
        return result.Errors > 0 ? Tool.Problems : Tool.Ok;
    }
}
