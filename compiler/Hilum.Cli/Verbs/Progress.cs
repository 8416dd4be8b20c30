using Hilum.Runtime.IO.Running;
using Spectre.Console;

namespace Hilum.Cli.Verbs;

/// <summary>A line that tells how far a run is, on a terminal only.</summary>
internal static class Progress
{
    /// <summary>Runs with progress shown on standard error where that is a terminal.</summary>
    public static RunCounts Show(Streams streams, Func<Action<RunCounts>?, RunCounts> run)
    {
        if (!streams.IsTerminal)
            return run(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Error) });
        return console.Status().Spinner(Spinner.Known.Dots).Start("reading", context => run(counts =>
            context.Status = FormattableString.Invariant($"{counts.Reports:N0} reports, {counts.Facts:N0} facts, {counts.Rejects:N0} rejects")));
    }
}
