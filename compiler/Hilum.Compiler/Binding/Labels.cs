using System.Collections.Immutable;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Text;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>With which labels an example speaks: those of the rule set that it is written in, whoever takes that in.</summary>
internal static class Labels
{
    /// <summary>The labels that the rule set of a file has alone; the whole rule set's own are the extended ones.</summary>
    public static OutputVocabulary Of(BindingContext context, SourceText source) =>
        !context.Table.IsImported(source) || context.Table.Findings.Any(f => f.IsExtension && IsKnown(context, f, source)) ? OutputVocabulary.Extended : OutputVocabulary.Original;

    /// <summary>Findings that the rule set of a file does not know and that are a finding there: others have split it since.</summary>
    public static ImmutableArray<FindingSymbol> FinerThan(BindingContext context, FindingSymbol concept, SourceText source) => !context.Table.IsImported(source) ? []
        : [.. context.Table.Findings.Where(f => f.IsExtension && f.IsOrIsBelow(concept) && f != concept && !IsKnown(context, f, source))];

    private static bool IsKnown(BindingContext context, FindingSymbol finding, SourceText source) =>
        context.Table.OntologyOf(source) is { } ontology && Sees(ontology, context.Table.OntologyOf(finding.Tree.Text), []);

    private static bool Sees(OntologySymbol from, OntologySymbol? to, HashSet<OntologySymbol> seen) =>
        from == to || seen.Add(from) && from.Imports.Any(i => Sees(i, to, seen));
}
