using System.Collections.Immutable;
using Hilum.Compiler;
using Hilum.Compiler.Checking;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Reports;
using Hilum.Testing;

namespace Hilum.Docs.Tests;

/// <summary>Compiles the rules that a page shows.</summary>
internal static class Rules
{
    /// <summary>A rule set, or an overlay with its base before it.</summary>
    public static HilumCompilation Compile(string path, string text)
    {
        var parts = OverlayText.Of(text);
        if (parts.Overlay is null)
            return HilumCompilation.Create([Parse(path, text)]);
        return HilumCompilation.Create(
            [Parse("base/" + path, parts.Base), Parse("overlay/" + path, parts.Overlay)],
            [new SourceRoot("base", "base"), new SourceRoot("overlay", "")],
            new CompilationOptions { Today = OverlayText.Today, Lock = parts.Lock is null ? null : Parse("hilum.lock", parts.Lock) });
    }

    private static HilumSyntaxTree Parse(string path, string text) => HilumSyntaxTree.Parse(SourceText.From(path, text));

    /// <summary>All there is to say of rules: those of the compiler and, where they compile, those of their examples.</summary>
    public static ImmutableArray<Diagnostic> Check(HilumCompilation compilation)
    {
        var diagnostics = compilation.GetDiagnostics();
        if (compilation.HasErrors)
            return diagnostics;
        var matcher = new PlanMatcher(compilation.Lower());
        return diagnostics.AddRange(ExampleRunner.Run(compilation.Examples, (text, vocabulary) => new Extractor(matcher) { Vocabulary = vocabulary }
            .Extract(new Report { StudyId = "example", Fields = [new ReportField(null, text)] }).Facts));
    }
}
