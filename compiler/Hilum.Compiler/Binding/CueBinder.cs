using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Binds cues and comparisons.</summary>
internal static class CueBinder
{
    private static readonly (ClauseKind Clause, TermUse Use)[] WordClauses =
        [(ClauseKind.Says, TermUse.Cue), (ClauseKind.Verb, TermUse.CueForm), (ClauseKind.Noun, TermUse.CueForm), (ClauseKind.Adjective, TermUse.CueForm)];

    private static readonly GovernedStatus[] Meanings = [GovernedStatus.Present, GovernedStatus.Absent, GovernedStatus.Uncertain, GovernedStatus.Nothing];

    public static void Bind(BindingContext context)
    {
        foreach (var cue in context.Table.Cues)
            BindCue(context, cue);
    }

    /// <summary>Reports cues and patterns that beat each other in a circle or in a chain without end; all of them must be bound.</summary>
    public static void CheckBeats(BindingContext context)
    {
        var cut = Cycles.Report(context.Table.All, s => s switch
        {
            CueSymbol c => c.Beats,
            PatternSymbol p => p.Beats,
            _ => [],
        }, "beats", context.Diagnostics);
        foreach (var cue in cut.OfType<CueSymbol>())
            cue.Beats = [];
        foreach (var pattern in cut.OfType<PatternSymbol>())
            pattern.Beats = [];
    }

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
        var slots = new SlotTable(WordClauses.SelectMany(c => context.Terms(symbol, c.Clause)));
        symbol.Says = [.. WordClauses.SelectMany(c => terms.Bind(context.Terms(symbol, c.Clause), c.Use, c.Clause, slots))];
        symbol.SlotCount = slots.Count;
        if (symbol.Kind == CueKind.SpokenSign)
            BindSign(context, symbol);
        NameBinder.CheckSlots(context, symbol, slots);
        symbol.Unless = BindUnless(context, symbol);
        foreach (var clause in context.ClausesOf<ReachesClauseSyntax>(symbol, ClauseKind.Reaches))
            BindReach(context, symbol, clause);
        symbol.StopsAt = [.. context.Resolve<CueSymbol>(symbol, ClauseKind.StopsAt, "a cue").Distinct()];
        BindApplies(context, symbol);
        symbol.Beats = [.. BindBeats(context, symbol).Distinct()];
        symbol.Denied = BindMeaning(context, symbol, ClauseKind.DeniedMeans);
        symbol.Partly = BindMeaning(context, symbol, ClauseKind.PartlyMeans);
        foreach (var makes in context.ClausesOf<WordClauseSyntax>(symbol, ClauseKind.Makes))
            BindMakes(context, symbol, makes.Word);
    }

    private static void BindMakes(BindingContext context, CueSymbol symbol, NameSyntax word)
    {
        if (word.Text == "absent")
            symbol.MakesAbsent = true;
        else if (Wording.FromSnake<ChangeTrend>(word.Text) is { } trend && trend != ChangeTrend.None)
            symbol.Trend = trend;
        else
            context.ReportUnknownWord(symbol, ClauseKind.Makes, word, ["absent", "less", "same", "more"]);
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

    private static void BindSign(BindingContext context, CueSymbol symbol)
    {
        symbol.Sign = symbol.Says.Where(t => t.Words is [[var sign]] && !char.IsLetterOrDigit(sign)).Select(t => t.Words[0]).FirstOrDefault();
        if (symbol.Sign is null && !symbol.Declaration!.HasBadClauses)
            context.Diagnostics.Report(DiagnosticDescriptors.MissingPart, symbol.Location, symbol.Name, "says \".\"", "among its words stands the sign that they are spoken for");
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

    private static GovernedMeaning BindMeaning(BindingContext context, CueSymbol symbol, ClauseKind kind)
    {
        if (context.ClausesOf<WordClauseSyntax>(symbol, kind).FirstOrDefault()?.Word is not { } word)
            return GovernedMeaning.None;
        if (FactRules.FindComparison(context, NameResolver.LastPart(word)) is { } comparison)
        {
            context.Names.References[word] = comparison;
            return new GovernedMeaning(GovernedStatus.Comparison, comparison.Id);
        }
        if (Wording.FromSnake<GovernedStatus>(word.Text) is { } status && Meanings.Contains(status))
            return new GovernedMeaning(status, -1);
        if (!context.Table.IsSilent(word.Text))
            context.ReportUnknownWord(symbol, kind, word, [.. Meanings.Select(m => Wording.Snake(m)), .. FactRules.ComparisonNames(context)]);
        return GovernedMeaning.None;
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
