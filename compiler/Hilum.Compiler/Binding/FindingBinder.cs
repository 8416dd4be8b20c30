using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Binds what findings and devices are, where they may be and what may be said of them.</summary>
internal static class FindingBinder
{
    public static void Bind(BindingContext context)
    {
        var findings = context.Table.Findings.ToList();
        List<string> kinds = [.. context.Table.All.OfType<OntologySymbol>().SelectMany(o => context.Items(o, ClauseKind.Kinds)).Select(i => i.Name.Text).Distinct()];
        foreach (var finding in findings)
            BindOwn(context, finding, kinds);
        foreach (var symbol in Cycles.Report(findings, s => ((FindingSymbol)s).Parents, "is a", context.Diagnostics))
            ((FindingSymbol)symbol).Parents = [];
        foreach (var finding in findings)
            finding.Ancestors = [.. AncestorsOf(finding)];
        var done = new HashSet<FindingSymbol>();
        foreach (var finding in findings)
            Inherit(context, finding, done);
        CountsAsBinder.Bind(context);
    }

    private static void BindOwn(BindingContext context, FindingSymbol symbol, List<string> kinds)
    {
        if (kinds.Count > 0)
            symbol.Category = symbol.Kind == ConceptKind.Device ? kinds[^1] : kinds[0];
        // What is unlisted is understood but never written.
        AnatomyBinder.BindConceptBasics(context, symbol, kinds.Count == 0 ? [] : [.. kinds, "unlisted"]);
        if (context.ClausesOf<SplitsClauseSyntax>(symbol, ClauseKind.Splits).FirstOrDefault() is { } splits)
            symbol.Splits = context.Names.Resolve<FindingSymbol>(symbol.Tree, splits.Name, "a finding or device");
        var parents = context.Resolve<FindingSymbol>(symbol, ClauseKind.IsA, "a finding or device");
        symbol.Parents = [.. (symbol.Splits is null ? parents : parents.Append(symbol.Splits)).Distinct()];
        symbol.SeenIn = AnatomyBinder.BindPlaces(context, symbol.Tree, context.Items(symbol, ClauseKind.SeenIn));
        symbol.UsuallyIn = AnatomyBinder.BindPlaces(context, symbol.Tree, context.Items(symbol, ClauseKind.UsuallyIn));
        symbol.SideAloneMeans = AnatomyBinder.BindPlaces(context, symbol.Tree, context.Items(symbol, ClauseKind.SideAloneMeans));
        symbol.AffectsBothSides = context.ClausesOf(symbol).Any(c => c.Kind == ClauseKind.AffectsBothSides);
        if (context.ClausesOf<WordClauseSyntax>(symbol, ClauseKind.WhenAbsent).FirstOrDefault() is { } absent)
            symbol.WhenAbsent = context.Names.Resolve<FindingSymbol>(symbol.Tree, absent.Word, "a finding or device");
        symbol.NeedsPlace = context.ClausesOf(symbol).Any(c => c.Kind == ClauseKind.NeedsPlace);
        symbol.SaidOf = AnatomyBinder.BindPlaces(context, symbol.Tree, context.Items(symbol, ClauseKind.Of));
        symbol.StatesNormal = context.ClausesOf(symbol).Any(c => c.Kind == ClauseKind.StandsForNormal);
        symbol.FollowsFrom = [.. BindFollowsFrom(context, symbol, kinds).Distinct()];
        BindTakes(context, symbol);
    }

    private static IEnumerable<string> BindFollowsFrom(BindingContext context, FindingSymbol symbol, List<string> kinds)
    {
        foreach (var item in context.Items(symbol, ClauseKind.FollowsFrom))
        {
            if (item.SideToken is null && (kinds.Count == 0 || kinds.Contains(item.Name.Text)))
                yield return item.Name.Text;
            else
                context.ReportUnknownWord(symbol, ClauseKind.FollowsFrom, item, kinds.Count == 0 ? ["kinds, with commas"] : kinds);
        }
    }

    private static void BindTakes(BindingContext context, FindingSymbol symbol)
    {
        var takes = new List<AttributeSymbol>();
        foreach (var name in context.Items(symbol, ClauseKind.Takes).Select(i => i.Name))
        {
            // `comparison` is no attribute: its values are declared one by one, with cues for each.
            if (name.Text == "comparison")
                symbol.TakesComparison = true;
            else if (name.Text == "tip" && symbol.Kind == ConceptKind.Device)
                symbol.TakesTip = true;
            else if (context.Names.Resolve<AttributeSymbol>(symbol.Tree, name, "an attribute") is { } attribute && !takes.Contains(attribute))
                takes.Add(attribute);
        }
        symbol.Takes = [.. takes];
    }

    // Breadth first: a parent stands before a parent's parent.
    private static IEnumerable<FindingSymbol> AncestorsOf(FindingSymbol symbol)
    {
        var found = new HashSet<FindingSymbol> { symbol };
        var open = new Queue<FindingSymbol>(symbol.Parents);
        while (open.TryDequeue(out var parent))
        {
            if (!found.Add(parent))
                continue;
            yield return parent;
            foreach (var next in parent.Parents)
                open.Enqueue(next);
        }
    }

    // What a finding does not say itself is as its parents say; a clause of its own replaces theirs.
    private static void Inherit(BindingContext context, FindingSymbol symbol, HashSet<FindingSymbol> done)
    {
        if (!done.Add(symbol))
            return;
        foreach (var parent in symbol.Parents)
            Inherit(context, parent, done);
        InheritTakes(context, symbol);
        InheritPlaces(context.Places, symbol);
        if (!symbol.SaidOf.IsEmpty)
            FactRules.CheckPlaces(context, symbol, symbol.Of, symbol.SaidOf[0].Location);
    }

    private static void InheritTakes(BindingContext context, FindingSymbol symbol)
    {
        if (context.ClausesOf(symbol).Any(c => c.Kind == ClauseKind.Takes))
            return;
        symbol.Takes = [.. symbol.Parents.SelectMany(p => p.Takes).Distinct()];
        symbol.TakesComparison = symbol.Parents.Any(p => p.TakesComparison);
        symbol.TakesTip = symbol.Kind == ConceptKind.Device && symbol.Parents.Any(p => p.TakesTip);
    }

    private static void InheritPlaces(PlaceTable places, FindingSymbol symbol)
    {
        symbol.Of = places.PlacesOf(symbol.SaidOf);
        var own = places.WithParts(symbol.SeenIn.IsEmpty ? symbol.Of : places.PlacesOf(symbol.SeenIn));
        var seen = symbol.SeenIn.IsEmpty && symbol.SaidOf.IsEmpty ? Of(symbol, p => p.Allowed) : own;
        symbol.Usual = places.PlacesOf(symbol.UsuallyIn);
        // Of the usual places of a parent those count where the finding may be; one that needs a place has none.
        var inherits = symbol.UsuallyIn.IsEmpty && !symbol.NeedsPlace;
        if (inherits)
            symbol.Usual = Of(symbol, p => p.Usual) & seen;
        // What is said outright need not be sided: a right jugular line is in the neck.
        symbol.BySide = !symbol.SideAloneMeans.IsEmpty ? places.PlacesOf(symbol.SideAloneMeans)
            : inherits ? Of(symbol, p => p.BySide) & seen
            : places.Sided(symbol.Usual);
        symbol.Allowed = symbol.Usual | symbol.BySide | seen;
    }

    private static PlaceSet Of(FindingSymbol symbol, Func<FindingSymbol, PlaceSet> places) =>
        symbol.Parents.Aggregate(PlaceSet.Empty, (set, p) => set | places(p));
}
