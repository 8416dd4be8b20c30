using System.Collections.Immutable;
using Hilum.Compiler;
using Hilum.Compiler.Checking;
using Hilum.Compiler.Diagnostics;
using Hilum.Runtime;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Reports;

namespace Hilum.Cli.RuleSets;

/// <summary>What was found wrong with a rule set.</summary>
/// <param name="Diagnostics">All of it, by file and place; that of examples last.</param>
/// <param name="Examples">Examples and tests that were run.</param>
/// <param name="Wanted">How many of them are only wanted (<c>todo example</c>).</param>
internal sealed record CheckResult(ImmutableArray<Diagnostic> Diagnostics, int Examples, int Wanted)
{
    public int Errors => Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);

    public int Warnings => Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Warning);
}

/// <summary>Checks rule sets.</summary>
internal static class RuleSetCheck
{
    /// <summary>All diagnostics; and where there is no error the examples, read by the interpreter.</summary>
    public static CheckResult Run(HilumCompilation compilation)
    {
        var diagnostics = compilation.GetDiagnostics().RemoveAll(d => d.Severity != DiagnosticSeverity.Error && IsOfTool(compilation, d));
        if (compilation.HasErrors)
            return new CheckResult(diagnostics, 0, 0);
        var examples = Examples(compilation, new PlanMatcher(compilation.Lower()));
        return examples with { Diagnostics = diagnostics.AddRange(examples.Diagnostics) };
    }

    // Who imports the built-in rules is not asked to mend them.
    private static bool IsOfTool(HilumCompilation compilation, Diagnostic diagnostic) =>
        diagnostic.Location.Path.StartsWith(RuleFolder.BuiltInPrefix, StringComparison.Ordinal)
        && !compilation.SyntaxTrees[^1].Text.Path.StartsWith(RuleFolder.BuiltInPrefix, StringComparison.Ordinal);

    /// <summary>What is to be said of the examples of rules without errors, read as reports are read.</summary>
    public static CheckResult Examples(HilumCompilation compilation, Matcher matcher)
    {
        var examples = compilation.Examples;
        return new CheckResult(ExampleRunner.Run(examples, Reader(matcher)), examples.Length, examples.Count(e => e.IsTodo));
    }

    /// <summary>Reads a text as a report of its own.</summary>
    public static Func<string, OutputVocabulary, IReadOnlyList<Fact>> Reader(Matcher matcher)
    {
        var original = new Extractor(matcher);
        var extended = new Extractor(matcher) { Vocabulary = OutputVocabulary.Extended };
        return (text, vocabulary) => (vocabulary == OutputVocabulary.Extended ? extended : original)
            .Extract(new Report { StudyId = "example", Fields = [new ReportField(null, text)] }).Facts;
    }
}
