using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Binding;

/// <summary>Binds what is said of a rule set as a whole: how it takes misspelled words, and which others it takes in. Whoever loads a rule set brings the files of all of them.</summary>
internal static class ImportBinder
{
    public static void Bind(BindingContext context)
    {
        var ontologies = context.Table.All.OfType<OntologySymbol>().ToList();
        foreach (var ontology in ontologies)
        {
            ontology.Imports = [.. ImportsOf(context, ontology, ontologies).Distinct()];
            ontology.IsSpellingTolerant = context.ClausesOf(ontology).Any(c => c.Kind == ClauseKind.SpellingTolerant);
            ontology.OrdinaryWords = [.. context.Resolve<WordsSymbol>(ontology, ClauseKind.SpellingTolerant, "a set of words").Distinct()];
        }
        foreach (var symbol in Cycles.Report(ontologies, s => ((OntologySymbol)s).Imports, "imports", context.Diagnostics))
            ((OntologySymbol)symbol).Imports = [];
    }

    private static IEnumerable<OntologySymbol> ImportsOf(BindingContext context, OntologySymbol ontology, List<OntologySymbol> all)
    {
        foreach (var item in context.Items(ontology, ClauseKind.Imports))
        {
            if (item.SideToken is not null)
            {
                context.Diagnostics.Report(DiagnosticDescriptors.UnknownWord, ontology.Tree.GetLocation(item), "imports", item.ToString(), "one name after another, with commas");
                continue;
            }
            if (all.Find(o => o.Name == item.Name.Text) is not { } imported)
            {
                context.Diagnostics.Report(DiagnosticDescriptors.ImportNotFound, ontology.Tree.GetLocation(item), item.Name.Text);
                continue;
            }
            context.Names.References[item.Name] = imported;
            yield return imported;
        }
    }
}
