using Hilum.Compiler.Binding;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Checking;

/// <summary>Findings and rules that no example shows.</summary>
internal static class ExampleChecker
{
    public static void Check(BindingContext context)
    {
        var facts = context.Table.All.SelectMany(s => s.Examples).Where(e => !e.IsTodo).SelectMany(e => e.Facts).ToList();
        var affirmed = facts.Where(f => f.Status != ExpectedStatus.Absent).Select(f => f.Concept).ToHashSet();
        var negated = facts.Where(f => f.Status == ExpectedStatus.Absent).Select(f => f.Concept).ToHashSet();
        // A label of the original vocabulary without words of its own is shown by what counts as it.
        var labels = context.Table.Findings.Select(f => f.CountsAs).OfType<FindingSymbol>().Where(f => f.Names.IsEmpty).ToHashSet();
        foreach (var symbol in context.Table.All)
        {
            if (symbol.Declaration is not { HasBadClauses: false })
                continue;
            if (symbol is FindingSymbol { Kind: ConceptKind.Finding, IsUnlisted: false } finding && !finding.StatesNormal && finding.FollowsFrom.IsEmpty && !labels.Contains(finding))
                CheckFinding(context, finding, affirmed.Contains(finding), negated.Contains(finding));
            else if (symbol is PatternSymbol || symbol is CueSymbol { Kind: not (CueKind.Abbreviation or CueKind.RemovedWord or CueKind.SpokenSign) })
                CheckRule(context, symbol);
        }
    }

    private static void CheckFinding(BindingContext context, FindingSymbol symbol, bool affirmed, bool negated)
    {
        if (affirmed && negated)
            return;
        var lacking = affirmed ? "absent" : negated ? "present" : "present, and none absent";
        context.Diagnostics.Report(DiagnosticDescriptors.FindingWithoutExample, symbol.Location, symbol.Name, lacking);
    }

    private static void CheckRule(BindingContext context, Symbol symbol)
    {
        // A whole clause that was dropped because of an error is an example all the same.
        if (!symbol.Declaration!.Clauses.Any(c => c.Kind == Syntax.ClauseKind.Example))
            context.Diagnostics.Report(DiagnosticDescriptors.RuleWithoutExample, symbol.Location, symbol.Description.Split(' ')[1], symbol.Name);
    }
}
