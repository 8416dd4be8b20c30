using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.IO.Running;
using Spectre.Console;

namespace Hilum.Cli.Verbs;

/// <summary>A bar that tells how far a run is, on a terminal only.</summary>
internal static class Progress
{
    /// <summary>Runs with a progress bar on standard error where that is a terminal.</summary>
    public static RunPosition Show(Streams streams, IReadOnlyList<ReportReader> readers, Func<Action<RunCounts>?, RunPosition> run)
    {
        if (!streams.IsTerminal)
            return run(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn())
            .Start(context =>
            {
                var task = context.AddTask("looking through the exams", maxValue: 1);
                return run(counts =>
                {
                    task.Value = readers.Average(r => r.Done);
                    task.Description = FormattableString.Invariant($"{counts.Reports:N0} reports, {counts.Facts:N0} facts, {counts.Rejects:N0} rejects");
                });
            });
    }
}
