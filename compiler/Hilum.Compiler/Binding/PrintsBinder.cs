using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Binds how the sides of anatomies are printed: by the attribute of sides for all, by an anatomy for itself.</summary>
internal static class PrintsBinder
{
    /// <summary>Stands for the anatomy's label.</summary>
    public const string Label = "LABEL";

    public static void Bind(BindingContext context, AttributeSymbol symbol)
    {
        foreach (var clause in Clauses(context, symbol))
        {
            CheckSide(context, symbol, clause);
            if (symbol.Type != AttributeType.Side)
                context.Diagnostics.Report(DiagnosticDescriptors.MissingPart, symbol.Location, symbol.Name, "type side", "only sides of places are printed");
            else if (!clause.Text.Value.Contains(Label, StringComparison.Ordinal))
                context.Diagnostics.Report(DiagnosticDescriptors.MissingPart, symbol.Tree.GetLocation(clause.Text), "the text", Label, "all places of the side would be printed alike");
        }
        (symbol.PrintsRight, symbol.PrintsLeft) = (TextOf(context, symbol, "right"), TextOf(context, symbol, "left"));
    }

    public static void Bind(BindingContext context, AnatomySymbol symbol)
    {
        foreach (var clause in Clauses(context, symbol))
            CheckSide(context, symbol, clause);
        (symbol.PrintedRight, symbol.PrintedLeft) = (TextOf(context, symbol, "right"), TextOf(context, symbol, "left"));
    }

    /// <summary>The name of a side of an anatomy: its own, or the attribute's, or as rules write it.</summary>
    public static string NameOf(AnatomySymbol anatomy, string side, string? printed, string? pattern) =>
        (printed ?? pattern ?? $"{side} {Label}").Replace(Label, anatomy.Label, StringComparison.Ordinal);

    private static void CheckSide(BindingContext context, Symbol symbol, PrintsClauseSyntax clause)
    {
        if (clause.Side.Text is not ("right" or "left"))
            context.ReportUnknownWord(symbol, ClauseKind.Prints, clause.Side, ["right", "left"]);
    }

    private static IEnumerable<PrintsClauseSyntax> Clauses(BindingContext context, Symbol symbol) =>
        context.ClausesOf<PrintsClauseSyntax>(symbol, ClauseKind.Prints);

    private static string? TextOf(BindingContext context, Symbol symbol, string side) =>
        Clauses(context, symbol).FirstOrDefault(c => c.Side.Text == side)?.Text.Value.Trim() is { Length: > 0 } text ? text : null;
}
