using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Binding;

/// <summary>Binds what findings of an extended vocabulary are in the original one.</summary>
internal static class CountsAsBinder
{
    private const string Nothing = "nothing";

    public static void Bind(BindingContext context)
    {
        var clauses = new List<(FindingSymbol Symbol, NameSyntax Name)>();
        foreach (var finding in context.Table.Findings)
        {
            if (context.ClausesOf<WordClauseSyntax>(finding, ClauseKind.CountsAs).FirstOrDefault() is not { } clause)
            {
                finding.IsExtension = finding.Splits is not null;
                continue;
            }
            finding.IsExtension = true;
            if (clause.Word.Text != Nothing)
                clauses.Add((finding, clause.Word));
        }
        foreach (var (symbol, name) in clauses)
            symbol.CountsAs = BindOriginal(context, symbol, name);
        foreach (var finding in context.Table.Findings.Where(f => f.Splits is not null && !HasClause(context, f)))
            finding.CountsAs = OriginalOf(finding.Splits, []);
    }

    private static bool HasClause(BindingContext context, FindingSymbol symbol) => context.ClausesOf(symbol).Any(c => c.Kind == ClauseKind.CountsAs);

    // A finding that is split may itself split another; a circle has been reported with `is a`.
    private static FindingSymbol? OriginalOf(FindingSymbol? symbol, HashSet<FindingSymbol> seen)
    {
        while (symbol is { IsExtension: true } && seen.Add(symbol))
            symbol = symbol.Splits ?? symbol.CountsAs;
        return symbol is { IsExtension: false } ? symbol : null;
    }

    private static FindingSymbol? BindOriginal(BindingContext context, FindingSymbol symbol, NameSyntax name)
    {
        var original = context.Names.Resolve<FindingSymbol>(symbol.Tree, name, "a finding, a device or nothing");
        if (original is null)
            return null;
        var location = symbol.Tree.GetLocation(name);
        if (original.IsExtension)
            context.Diagnostics.Report(DiagnosticDescriptors.CountsAsNoOriginal, location, symbol.Name, original.Name, "which counts as something else itself");
        else if (original.IsUnlisted)
            context.Diagnostics.Report(DiagnosticDescriptors.CountsAsNoOriginal, location, symbol.Name, original.Name, "which is never written; write `counts as nothing`");
        else
            FactRules.CheckPlaces(context, original, symbol.Usual, location);
        return original;
    }
}
