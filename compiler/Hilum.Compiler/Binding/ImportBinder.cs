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
            ontology.Imports = [.. ImportsOf(context, ontology, ontologies).Concat(BaseOf(context, ontology, ontologies)).Distinct()];
            ontology.IsSpellingTolerant = context.ClausesOf(ontology).Any(c => c.Kind == ClauseKind.SpellingTolerant);
            ontology.OrdinaryWords = [.. context.Resolve<WordsSymbol>(ontology, ClauseKind.SpellingTolerant, "a set of words").Distinct()];
        }
        foreach (var symbol in Cycles.Report(ontologies, s => ((OntologySymbol)s).Imports, "imports", context.Diagnostics))
            ((OntologySymbol)symbol).Imports = [];
    }

    private static IEnumerable<OntologySymbol> BaseOf(BindingContext context, OntologySymbol overlay, List<OntologySymbol> all)
    {
        if (!overlay.IsOverlay)
            yield break;
        if (overlay.Declaration!.BaseName is not { } name)
        {
            if (!overlay.Declaration.HasBadClauses)
                context.Diagnostics.Report(DiagnosticDescriptors.MissingPart, overlay.Location, overlay.Name, "on BASE VERSION", "an overlay changes another rule set");
            yield break;
        }
        if (all.Find(o => o.Name == name.Text) is not { } changed)
        {
            context.Diagnostics.Report(DiagnosticDescriptors.ImportNotFound, overlay.Tree.GetLocation(name), name.Text);
            yield break;
        }
        context.Names.References[name] = changed;
        CheckVersion(context, overlay, changed);
        yield return changed;
    }

    private static void CheckVersion(BindingContext context, OntologySymbol overlay, OntologySymbol changed)
    {
        if (context.Table.IsImported(overlay.Tree.Text) || overlay.Declaration!.BaseVersion is not { } version || version.Text == changed.Version)
            return;
        context.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.OtherVersion, overlay.Tree.GetLocation(version), changed.Name, version.Text, changed.Version) with
        {
            Fix = NameResolver.Replace(overlay.Tree, version, changed.Version),
        });
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
