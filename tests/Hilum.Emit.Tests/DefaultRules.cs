using Hilum.Compiler;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime.Plan;
using Hilum.Testing;

namespace Hilum.Emit.Tests;

/// <summary>The rules in ontology-src.</summary>
internal static class DefaultRules
{
    public static MatchPlan Lower()
    {
        var trees = RepositoryFolder.Files("ontology-src", "*.hilum").Select(f => HilumSyntaxTree.Parse(SourceText.From(f, RepositoryFolder.Read(f))));
        var compilation = HilumCompilation.Create(trees, [new SourceRoot("ontology-src/chest-xray", "chest-xray"), new SourceRoot("ontology-src/chest-xray-extended", "chest-xray-extended")]);
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        return compilation.Lower();
    }
}
