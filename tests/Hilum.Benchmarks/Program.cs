using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Hilum.Benchmarks;

/// <summary>Runs the benchmarks named on the command line, all when none is (<c>--filter '*'</c>); see the README.</summary>
public static class Program
{
    /// <summary>The entry point.</summary>
    public static void Main(string[] args)
    {
        // In process: one thread, warmed up, text in memory to facts in memory, nothing else in the figures.
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(9).WithWarmupCount(4);
        var config = ManualConfig.Create(DefaultConfig.Instance).AddJob(job).AddColumn(StatisticColumn.Median, StatisticColumn.OperationsPerSecond)
            .WithOptions(ConfigOptions.JoinSummary);
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
    }
}
