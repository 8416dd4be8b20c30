using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Binds what findings and devices are, where they may be and what may be said of them.</summary>
internal static class FindingBinder
{
    // The categories of Chest ImaGenome; `unlisted` ones are understood but never written.
    private static readonly string[] Categories =
        ["anatomicalfinding", "disease", "nlp", "technicalassessment", "tubesandlines", "device", "unlisted"];

    public static void Bind(BindingContext context)
    {
        var findings = context.Table.Findings.ToList();
        foreach (var finding in findings)
            BindOwn(context, finding);
        foreach (var symbol in Cycles.Report(findings, s => ((FindingSymbol)s).Parents, "is a", context.Diagnostics))
            ((FindingSymbol)symbol).Parents = [];
        foreach (var finding in findings)
            finding.Ancestors = [.. AncestorsOf(finding)];
        var done = new HashSet<FindingSymbol>();
        foreach (var finding in findings)
            BindPlaces(context, finding, done);
        CountsAsBinder.Bind(context);
    }

    private static void BindOwn(BindingContext context, FindingSymbol symbol)
    {
        AnatomyBinder.BindConceptBasics(context, symbol, Categories);
        symbol.Parents = [.. context.Resolve<FindingSymbol>(symbol, ClauseKind.IsA, "a finding or device").Distinct()];
        symbol.SeenIn = AnatomyBinder.BindPlaces(context, symbol.Tree, context.Items(symbol, ClauseKind.SeenIn));
        symbol.UsuallyIn = AnatomyBinder.BindPlaces(context, symbol.Tree, context.Items(symbol, ClauseKind.UsuallyIn));
        symbol.SideAloneMeans = AnatomyBinder.BindPlaces(context, symbol.Tree, context.Items(symbol, ClauseKind.SideAloneMeans));
        symbol.NeedsPlace = context.ClausesOf(symbol).Any(c => c.Kind == ClauseKind.NeedsPlace);
        symbol.SaidOf = AnatomyBinder.BindPlaces(context, symbol.Tree, context.Items(symbol, ClauseKind.Of));
        symbol.StatesNormal = context.ClausesOf(symbol).Any(c => c.Kind == ClauseKind.StandsForNormal);
        symbol.FollowsFrom = [.. BindFollowsFrom(context, symbol).Distinct()];
        BindTakes(context, symbol);
    }

    private static IEnumerable<string> BindFollowsFrom(BindingContext context, FindingSymbol symbol)
    {
        foreach (var item in context.Items(symbol, ClauseKind.FollowsFrom))
        {
            if (item.SideToken is null && Categories.Contains(item.Name.Text))
                yield return item.Name.Text;
            else
                context.ReportUnknownWord(symbol, ClauseKind.FollowsFrom, item, Categories);
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

    private static void BindPlaces(BindingContext context, FindingSymbol symbol, HashSet<FindingSymbol> done)
    {
        if (!done.Add(symbol))
            return;
        foreach (var parent in symbol.Parents)
            BindPlaces(context, parent, done);
        var places = context.Places;
        symbol.Of = places.PlacesOf(symbol.SaidOf);
        var inherits = symbol.SeenIn.IsEmpty && symbol.SaidOf.IsEmpty;
        symbol.Usual = places.PlacesOf(symbol.UsuallyIn);
        // Whoever says nothing of its places is where its parents are.
        if (inherits && symbol.UsuallyIn.IsEmpty)
            symbol.Usual = symbol.Parents.Aggregate(PlaceSet.Empty, (set, p) => set | p.Usual);
        // What is said outright need not be sided: a right jugular line is in the neck.
        symbol.BySide = !symbol.SideAloneMeans.IsEmpty ? places.PlacesOf(symbol.SideAloneMeans)
            : inherits && symbol.UsuallyIn.IsEmpty ? symbol.Parents.Aggregate(PlaceSet.Empty, (set, p) => set | p.BySide)
            : places.Sided(symbol.Usual);
        symbol.Allowed = symbol.Usual | symbol.BySide | (inherits
            ? symbol.Parents.Aggregate(PlaceSet.Empty, (set, p) => set | p.Allowed)
            : places.WithParts(symbol.SeenIn.IsEmpty ? symbol.Of : places.PlacesOf(symbol.SeenIn)));
        if (!symbol.SaidOf.IsEmpty)
            FactRules.CheckPlaces(context, symbol, symbol.Of, symbol.SaidOf[0].Location);
    }
}
