using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Binding;

/// <summary>
/// Fills the symbols from their clauses. In steps, each of which needs the ones before: words and values, relations of anatomies,
/// relations of findings, words of everything, constructions, examples.
/// </summary>
internal static class Binder
{
    public static void Bind(BindingContext context)
    {
        foreach (var symbol in context.Table.All)
            context.ClausesOf(symbol);
        VocabularyBinder.Bind(context);
        AnatomyBinder.Bind(context);
        FindingBinder.Bind(context);
        NameBinder.Bind(context);
        CueBinder.Bind(context);
        PatternBinder.Bind(context);
        CueBinder.CheckBeats(context);
        ExampleBinder.Bind(context);
        foreach (var ontology in context.Table.All.OfType<OntologySymbol>())
            BindImports(context, ontology);
    }

    // Names are shared by all files of a folder, so an import only documents where they come from.
    private static void BindImports(BindingContext context, OntologySymbol ontology)
    {
        foreach (var item in context.Items(ontology, ClauseKind.Imports))
        {
            if (item.SideToken is not null)
                context.Diagnostics.Report(DiagnosticDescriptors.UnknownWord, ontology.Tree.GetLocation(item), "imports", item.ToString(), "one name after another, with commas");
        }
    }
}
