using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Binds the words of concepts, values and sections.</summary>
internal static class NameBinder
{
    private static readonly ClauseKind[] NameClauses = [ClauseKind.Called, ClauseKind.SaidBy, ClauseKind.Noun];

    public static void Bind(BindingContext context)
    {
        foreach (var concept in context.Table.Concepts)
            BindConcept(context, concept);
        var done = new HashSet<FindingSymbol>();
        foreach (var finding in context.Table.Findings)
            SplitsBinder.TakeNames(context, finding, done);
        foreach (var attribute in context.Table.Attributes)
        {
            foreach (var value in attribute.Values)
                BindValue(context, value);
        }
        foreach (var section in context.Table.All.OfType<SectionSymbol>())
            BindSection(context, section);
    }

    /// <summary>Reports a rule with more slots than the runtime has room for.</summary>
    public static void CheckSlots(BindingContext context, Symbol symbol, SlotTable slots)
    {
        if (slots.Count > MatchContext.MaxSlots)
            context.Diagnostics.Report(DiagnosticDescriptors.TooManySlots, symbol.Location, symbol.Name, MatchContext.MaxSlots);
    }

    private static void BindConcept(BindingContext context, ConceptSymbol symbol)
    {
        var terms = new TermBinder(symbol.Tree, context.Names, context.Diagnostics);
        var slots = new SlotTable(NameClauses.SelectMany(c => context.Terms(symbol, c)));
        symbol.Names = [.. NameClauses.SelectMany(c => terms.Bind(context.Terms(symbol, c), TermUse.Name, c, slots))];
        CheckSlots(context, symbol, slots);
        List<TermSyntax> notCalled = [.. context.Terms(symbol, ClauseKind.NotCalled)];
        slots = new SlotTable(notCalled);
        symbol.NotNames = terms.Bind(notCalled, TermUse.Name, ClauseKind.NotCalled, slots);
        CheckSlots(context, symbol, slots);
    }

    private static void BindValue(BindingContext context, ValueSymbol value)
    {
        var terms = ((ValueClauseSyntax)value.Syntax).Terms;
        var slots = new SlotTable(terms);
        value.Names = new TermBinder(value.Tree, context.Names, context.Diagnostics).Bind(terms, TermUse.Name, ClauseKind.Value, slots);
        CheckSlots(context, value, slots);
    }

    private static void BindSection(BindingContext context, SectionSymbol symbol)
    {
        symbol.IsDefault = context.ClausesOf(symbol).Any(c => c.Kind == ClauseKind.TextWithoutHeading);
        var terms = new TermBinder(symbol.Tree, context.Names, context.Diagnostics);
        List<TermSyntax> headings = [.. context.Terms(symbol, ClauseKind.HeadedBy)];
        symbol.Headings = terms.Bind(headings, TermUse.Heading, ClauseKind.HeadedBy, new SlotTable([]));
        if (context.ClausesOf<WordClauseSyntax>(symbol, ClauseKind.FindingsHereAre).FirstOrDefault() is { } clause)
        {
            if (Wording.FromSnake<SectionStatus>(clause.Word.Text) is { } status)
                symbol.Status = status;
            else
                context.ReportUnknownWord(symbol, clause.Kind, clause.Word, [.. Wording.AllOf<SectionStatus>()]);
        }
    }
}
