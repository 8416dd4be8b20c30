using Hilum.Compiler;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Compiler.Diagnostics;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Reports;

namespace Hilum.Runtime.Tests;

/// <summary>A compiled rule set, and short ways to read a text with it.</summary>
internal sealed class RuleSet
{
    private RuleSet(IEnumerable<HilumSyntaxTree> trees, string root)
    {
        var compilation = HilumCompilation.Create(trees, root);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        Plan = compilation.Lower();
        Matcher = new PlanMatcher(Plan);
    }

    public MatchPlan Plan { get; }

    public Matcher Matcher { get; }

    public static RuleSet Of(string text) => new([HilumSyntaxTree.Parse(SourceText.From("own.hilum", text))], "");

    public static RuleSet OfFiles(string folder, IEnumerable<(string Path, string Text)> files) =>
        new(files.Select(f => HilumSyntaxTree.Parse(SourceText.From(f.Path, f.Text))), folder);

    public static Report Report(params ReportField[] fields) => new() { StudyId = "1", Fields = fields };

    public static Report Report(string text) => Report(new ReportField(null, text));

    public ExtractionResult Read(string text) => new Extractor(Matcher).Extract(Report(text));

    /// <summary>The direct facts of a text, as <see cref="Say(Fact)"/> writes them.</summary>
    public string Facts(string text) => Say(Read(text).Facts);

    public List<SeenSentence> Sentences(string text) => Sentences(Report(text));

    /// <summary>The golden view of each sentence's structure.</summary>
    public string Structure(string text) => string.Join("\n", Sentences(text).Select(s => s.Structure));

    public List<SeenSentence> Sentences(Report report)
    {
        var seen = new Recorder();
        new Extractor(Matcher) { Trace = seen }.Extract(report);
        return seen.Sentences;
    }

    public static string Say(IEnumerable<Fact> facts) => string.Join("; ", facts.Where(f => !f.Implied).Select(Say));

    /// <summary>
    /// A fact in a line: <c>no</c> or <c>maybe</c> before the label, <c>at</c> a place that is said and <c>usually at</c> one that is not,
    /// then what is said of it.
    /// </summary>
    public static string Say(Fact f)
    {
        var places = f.Anatomies.Count == 0 ? "" : (f.AnatomyStated ? " at " : " usually at ") + string.Join(" + ", f.Anatomies);
        string?[] more = [f.Severity, f.Temporal, .. f.Texture, f.Measurement is { } m ? FormattableString.Invariant($"{m.Value} {m.Unit}") : null, f.Comparison];
        return (f.Polarity == Polarity.No ? "no " : f.Hedge ? "maybe " : "") + f.Label + places + string.Concat(more.Where(v => v is not null).Select(v => ", " + v));
    }

    /// <summary>Everything of a fact that a caller can see, for comparing results.</summary>
    public static string Everything(Fact f) =>
        $"{f.Sentence} {f.Section} [{f.Start}..{f.End}] {f.SentenceText} | {Say(f)} | {f.Concept.Name} {f.Rule} by {f.ImpliedBy} | {string.Join(", ", f.Evidence)}";
}

/// <summary>A sentence that was read, and the names in it, longer ones and shorter ones.</summary>
internal sealed record SeenSentence(string Section, string Text, List<(int Start, int End)> Names)
{
    /// <summary>Its clauses and groups, a clause a line.</summary>
    public string Structure { get; set; } = "";
}

internal sealed class Recorder : IExtractionTrace
{
    public List<SeenSentence> Sentences { get; } = [];

    public void Sentence(int number, string section, string text) => Sentences.Add(new(section, text, []));

    public void Structure(string text) => Sentences[^1].Structure = text;

    public void Found(RuleDefinition rule, int start, int end, bool counts) => Sentences[^1].Names.Add((start, end));
}
