using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Binds the <c>box</c> clauses of anatomies.</summary>
internal static class BoxBinder
{
    /// <summary>Binds them all; the places must be numbered. Boxes that go round in a circle are reported and dropped.</summary>
    public static void Bind(BindingContext context, IReadOnlyList<AnatomySymbol> anatomies)
    {
        var measuredBy = new Dictionary<Symbol, List<AnatomySymbol>>();
        foreach (var anatomy in anatomies)
            measuredBy[anatomy] = BindClauses(context, anatomy);
        foreach (var symbol in Cycles.Report(anatomies, s => measuredBy[s], "box", context.Diagnostics))
            ((AnatomySymbol)symbol).Boxes = [];
    }

    // Returns what the boxes are measured by.
    private static List<AnatomySymbol> BindClauses(BindingContext context, AnatomySymbol anatomy)
    {
        var used = new List<AnatomySymbol>();
        var clauses = context.ClausesOf<BoxClauseSyntax>(anatomy, ClauseKind.Box).ToList();
        if (clauses.Count == 0)
            return used;
        if (anatomy.IsGroup)
        {
            context.Diagnostics.Report(DiagnosticDescriptors.GroupIsNoPlace, anatomy.Tree.GetLocation(clauses[0].Keyword), anatomy.Name, "drawn on a film");
            return used;
        }
        var boxes = new Dictionary<int, BoxRule>();
        foreach (var clause in clauses)
        {
            var sides = SidesOf(clause, anatomy);
            if (sides.Count == 0)
                context.Diagnostics.Report(DiagnosticDescriptors.NoSides, anatomy.Tree.GetLocation(clause.Keyword), anatomy.Name, clause.Keyword.Text.Split(' ')[0]);
            foreach (var side in sides)
            {
                var reader = new BoxClauseReader(context, anatomy, side);
                var rule = reader.Read(clause);
                // Mistakes are the same on both sides: they are said once.
                if (rule is null)
                    return used;
                used.AddRange(reader.Used);
                if (!boxes.TryAdd(rule.Place, rule))
                {
                    context.Diagnostics.Report(DiagnosticDescriptors.UnclearBox, anatomy.Tree.GetLocation(clause), anatomy.Name, "it has two boxes on one side");
                    return used;
                }
            }
        }
        anatomy.Boxes = [.. boxes.Values.OrderBy(b => b.Place)];
        return used;
    }

    private static List<Side> SidesOf(BoxClauseSyntax clause, AnatomySymbol anatomy) => clause.Keyword.Text.Split(' ', '\t')[0] switch
    {
        "right" => anatomy.IsSided ? [Side.Right] : [],
        "left" => anatomy.IsSided ? [Side.Left] : [],
        _ => anatomy.IsSided ? [Side.Right, Side.Left] : [Side.None],
    };
}
