using Hilum.Compiler;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.Reports;

namespace Hilum.Benchmarks;

/// <summary>What the benchmarks run on.</summary>
internal static class Corpus
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The 1,964 development reports when the shared folder is beside the repository, else the example reports repeated to as many.</summary>
    public static Report[] Reports()
    {
        var openI = Path.Combine(Root, "../shared/data/openi/indiana_reports_dev.csv");
        var input = File.Exists(openI) ? openI : Path.Combine(Root, "tests/corpus/reports/examples.jsonl");
        var reports = InputList.Open([input], new StandardInput(() => Stream.Null)).SelectMany(r => r.Read()).Select(r => r.Report).OfType<Report>().ToArray();
        return [.. Enumerable.Range(0, ReportCount).Select(i => reports[i % reports.Length])];
    }

    /// <summary>How many reports an invocation reads.</summary>
    public const int ReportCount = 1964;

    /// <summary>Source texts of the default rule set.</summary>
    public static SourceText[] Rules()
    {
        var folder = Path.Combine(Root, "ontology-src");
        return [.. Directory.GetFiles(folder, "*.hilum", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => SourceText.From(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText(f)))];
    }

    /// <summary>Compiles texts to a plan.</summary>
    public static Hilum.Runtime.Plan.MatchPlan Plan(IEnumerable<SourceText> texts) =>
        HilumCompilation.Create(texts.Select(HilumSyntaxTree.Parse), [new SourceRoot("chest-xray", "chest-xray"), new SourceRoot("chest-xray-extended", "chest-xray-extended")]).Lower();

    private static string FindRoot()
    {
        for (var d = new DirectoryInfo(AppContext.BaseDirectory); d is not null; d = d.Parent)
        {
            if (File.Exists(Path.Combine(d.FullName, "Hilum.sln")))
                return d.FullName;
        }
        throw new DirectoryNotFoundException("Hilum.sln");
    }
}
