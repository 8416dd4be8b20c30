using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Binds cues and comparisons.</summary>
internal static class CueBinder
{
    public static void Bind(BindingContext context)
    {
        foreach (var cue in context.Table.Cues)
            BindCue(context, cue);
    }

    /// <summary>Reports cues and patterns that beat each other in a circle; all of them must be bound.</summary>
    public static void CheckBeats(BindingContext context) =>
        Cycles.Report(context.Table.All, s => s switch
        {
            CueSymbol c => c.Beats,
            PatternSymbol p => p.Beats,
            _ => [],
        }, "beats", context.Diagnostics);

    public static IEnumerable<Symbol> BindBeats(BindingContext context, Symbol symbol)
    {
        foreach (var other in context.Resolve<Symbol>(symbol, ClauseKind.Beats, "a cue or pattern"))
        {
            if (other is CueSymbol or PatternSymbol)
            {
                if (symbol is PatternSymbol || other is PatternSymbol)
                    context.Diagnostics.Report(DiagnosticDescriptors.BeatsWithoutEffect, symbol.Location, symbol.Name, other.Name);
                yield return other;
                continue;
            }
            context.Diagnostics.Report(DiagnosticDescriptors.WrongSymbolKind, symbol.Location, other.Name, other.Description, "a cue or pattern");
        }
    }

    private static void BindCue(BindingContext context, CueSymbol symbol)
    {
        if (symbol.Declaration!.Kind == DeclarationKind.Cue)
            BindKind(context, symbol);
        symbol.Codes = CodeBinder.Bind(context, symbol, sided: false);
        var terms = new TermBinder(symbol.Tree, context.Names, context.Diagnostics);
        List<TermSyntax> says = [.. context.Terms(symbol, ClauseKind.Says)];
        var slots = new SlotTable(says);
        symbol.Says = terms.Bind(says, TermUse.Cue, ClauseKind.Says, slots);
        symbol.SlotCount = slots.Count;
        NameBinder.CheckSlots(context, symbol, slots);
        symbol.Unless = BindUnless(context, symbol);
        foreach (var clause in context.ClausesOf<ReachesClauseSyntax>(symbol, ClauseKind.Reaches))
            BindReach(context, symbol, clause);
        symbol.StopsAt = [.. context.Resolve<CueSymbol>(symbol, ClauseKind.StopsAt, "a cue").Distinct()];
        BindApplies(context, symbol);
        symbol.Beats = [.. BindBeats(context, symbol).Distinct()];
        if (context.ClausesOf<WordClauseSyntax>(symbol, ClauseKind.Makes).FirstOrDefault() is { } makes)
        {
            if (makes.Word.Text == "absent")
                symbol.MakesAbsent = true;
            else
                context.ReportUnknownWord(symbol, ClauseKind.Makes, makes.Word, ["absent"]);
        }
    }

    public static System.Collections.Immutable.ImmutableArray<BoundTerm> BindUnless(BindingContext context, Symbol symbol)
    {
        List<TermSyntax> unless = [.. context.Terms(symbol, ClauseKind.Unless)];
        var slots = new SlotTable(unless);
        var result = new TermBinder(symbol.Tree, context.Names, context.Diagnostics).Bind(unless, TermUse.Pattern, ClauseKind.Unless, slots);
        NameBinder.CheckSlots(context, symbol, slots);
        return result;
    }

    private static void BindKind(BindingContext context, CueSymbol symbol)
    {
        var kinds = Wording.AllOf<CueKind>().Where(k => k != "comparison").ToList();
        if (symbol.Declaration!.CueKind is not { } syntax)
        {
            if (!symbol.Declaration.HasBadClauses)
                context.Diagnostics.Report(DiagnosticDescriptors.MissingPart, symbol.Location, symbol.Name, ": KIND", $"write {Wording.List(kinds, "or")} behind a colon");
            return;
        }
        if (Wording.FromSnake<CueKind>(syntax.Text) is { } kind && kind != CueKind.Comparison)
        {
            symbol.Kind = kind;
            return;
        }
        var diagnostic = Diagnostic.Create(DiagnosticDescriptors.UnknownKind, symbol.Tree.GetLocation(syntax), syntax.Text, "cue", Wording.List(kinds, "or"));
        context.Diagnostics.Add(Spelling.Nearest(syntax.Text, kinds) is { } near
            ? diagnostic with { Fix = NameResolver.Replace(symbol.Tree, syntax, near) } : diagnostic);
    }

    private static void BindReach(BindingContext context, CueSymbol symbol, ReachesClauseSyntax clause)
    {
        foreach (var word in clause.Directions)
        {
            if (Wording.FromSnake<CueDirection>(word.Text) is { } direction)
                symbol.Direction = direction;
            else
                context.ReportUnknownWord(symbol, ClauseKind.Reaches, word, [.. Wording.AllOf<CueDirection>()]);
        }
        foreach (var limit in clause.Limits)
        {
            if (limit.CountToken is null)
            {
                if (Wording.FromSnake<CueScope>(limit.Unit.Text) is { } scope)
                    symbol.Scope = scope;
                else
                    context.ReportUnknownWord(symbol, ClauseKind.Reaches, limit.Unit, [.. Wording.AllOf<CueScope>()]);
            }
            else if (limit.Unit.Text is "words" or "word")
            {
                symbol.MaxWords = limit.Count ?? int.MaxValue;
            }
            else
            {
                context.ReportUnknownWord(symbol, ClauseKind.Reaches, limit.Unit, ["words"]);
            }
        }
    }

    private static void BindApplies(BindingContext context, CueSymbol symbol)
    {
        var concepts = new List<ConceptSymbol>();
        foreach (var name in context.Items(symbol, ClauseKind.AppliesTo).Select(i => i.Name))
        {
            if (Wording.FromSnake<ConceptKind>(name.Text) is { } kind && context.Table.Find(name.Text) is null)
                symbol.AppliesToKinds |= 1 << (int)kind;
            else if (context.Names.Resolve<ConceptSymbol>(symbol.Tree, name, "finding, device, anatomy or a concept") is { } concept)
                concepts.Add(concept);
        }
        symbol.AppliesTo = [.. concepts.Distinct()];
    }
}
