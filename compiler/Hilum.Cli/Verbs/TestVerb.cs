using System.CommandLine;
using Hilum.Cli.Reporting;
using Hilum.Cli.RuleSets;
using Hilum.Compiler.Symbols;

namespace Hilum.Cli.Verbs;

/// <summary><c>hilum test</c>: examples, whole-report tests, and snapshots of a folder of reports, read by the generated code.</summary>
internal static class TestVerb
{
    private const string Description = """
        Runs the examples and whole-report tests of a rule set as they run in production; and compares what is read in a folder of reports with what was read before: in reports and golden of the rule set's own folder where both are there.

        Exit status: 0 all hold; 1 something differs; 2 the rules do not compile.
        """;

    public static Command Create(Streams streams)
    {
        var folder = CommonOptions.RuleFolder();
        var reports = new Option<string?>("--reports") { Description = "Reports to compare: anything that extract reads", HelpName = "DIR" };
        var snapshots = new Option<string?>("--snapshots") { Description = "Folder of what was read in them before, one file a report", HelpName = "DIR" };
        var update = new Option<bool>("--update") { Description = "Accept what is read now; snapshots whose report is gone stay" };
        var prune = new Option<bool>("--prune") { Description = "With --update: remove snapshots whose report is gone" };
        var command = new Command("test", Description) { folder, reports, snapshots, update, prune };
        command.SetAction(parsed => Run(streams, parsed.GetValue(folder)!, parsed.GetValue(reports), parsed.GetValue(snapshots), parsed.GetValue(update), parsed.GetValue(prune)));
        return command;
    }

    private static int Run(Streams streams, string folder, string? reports, string? snapshots, bool update, bool prune)
    {
        if (reports is null && snapshots is null && Directory.Exists(Path.Combine(folder, NewVerb.Reports)) && Directory.Exists(Path.Combine(folder, NewVerb.Golden)))
            (reports, snapshots) = (Path.Combine(folder, NewVerb.Reports), Path.Combine(folder, NewVerb.Golden));
        if (reports is null != snapshots is null)
            throw new ToolException("--reports and --snapshots go together");
        if (update && reports is null)
            throw new ToolException("--update needs --reports and --snapshots");
        if (prune && !update)
            throw new ToolException("--prune needs --update");
        var compilation = RuleSet.Compile(folder, streams.Guard);
        var matcher = RuleSet.Matcher(compilation);
        var result = RuleSetCheck.Examples(compilation, matcher);
        new TextReport().Write(streams.Output, result);
        streams.Output.Write("of these " + compilation.Examples.Count(e => e.Owner is TestSymbol) + " whole-report tests\n");
        var differing = reports is null ? 0 : new Snapshots(streams, matcher, snapshots!).Run(reports, update, prune);
        return result.Errors + differing > 0 ? Tool.Problems : Tool.Ok;
    }
}
