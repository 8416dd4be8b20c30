using BenchmarkDotNet.Attributes;
using Hilum.Runtime;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Reports;

namespace Hilum.Benchmarks;

/// <summary>Reports to facts on one thread, text in memory to facts in memory; an operation is one report.</summary>
[MemoryDiagnoser]
public class Extraction
{
    private Report[] _reports = [];
    private Extractor _compiled = null!;
    private Extractor _interpreted = null!;
    private Extractor _traced = null!;

    /// <summary>Loads the reports and both matchers.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _reports = Corpus.Reports();
        var plan = Corpus.Plan(Corpus.Rules());
        _compiled = new Extractor(new ChestXray.ChestXrayRules());
        _interpreted = new Extractor(new PlanMatcher(plan));
        _traced = new Extractor(new PlanMatcher(plan, new NoTrace()));
    }

    /// <summary>Generated code, as users run it.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Corpus.ReportCount)]
    public int Compiled() => Run(_compiled);

    /// <summary>The interpreter with nobody listening.</summary>
    [Benchmark(OperationsPerInvoke = Corpus.ReportCount)]
    public int Interpreted() => Run(_interpreted);

    /// <summary>The interpreter as explanations use it: every step is told to a listener.</summary>
    [Benchmark(OperationsPerInvoke = Corpus.ReportCount)]
    public int InterpretedWithTrace() => Run(_traced);

    private int Run(Extractor extractor)
    {
        var facts = 0;
        foreach (var report in _reports)
            facts += extractor.Extract(report).Facts.Count;
        return facts;
    }
}
