using Hilum.Compiler;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime.Plan;
using Hilum.Testing;

namespace Hilum.Ontology.Tests;

/// <summary>The rules in ontology-src/chest-xray, compiled once for all tests.</summary>
public sealed class DefaultRules
{
    private const string Folder = "ontology-src/chest-xray";

    public DefaultRules()
    {
        var trees = RepositoryFolder.Files(Folder, "*.hilum").Select(f => HilumSyntaxTree.Parse(SourceText.From(f, RepositoryFolder.Read(f))));
        Compilation = HilumCompilation.Create(trees, Folder);
        Plan = Compilation.Lower();
    }

    internal HilumCompilation Compilation { get; }

    internal MatchPlan Plan { get; }

    internal Runtime.Plan.Ontology Ontology => Plan.Ontology;

    /// <summary>What comes out in the facts: findings and devices.</summary>
    internal IEnumerable<Concept> Written => Ontology.Concepts.Where(c => c.Kind is ConceptKind.Finding or ConceptKind.Device && !c.Unlisted);

    internal IEnumerable<FindingSymbol> Findings => Compilation.Symbols.OfType<FindingSymbol>();
}
