using Hilum.Compiler.Binding;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Checking;

/// <summary>Declarations that lack a part, carry another's code, or are never used.</summary>
internal static class CompletenessChecker
{
    private static readonly ClauseKind[] CueWords = [ClauseKind.Says, ClauseKind.Verb, ClauseKind.Noun, ClauseKind.Adjective];

    public static void Check(BindingContext context)
    {
        var stated = StatedOtherwise(context);
        foreach (var symbol in context.Table.All)
        {
            // With a line that could not be read, the part that seems to be lacking may be there.
            if (symbol.Declaration is { HasBadClauses: false })
                CheckParts(context, symbol, stated);
        }
        CheckOnce(context, context.Table.All.OfType<SectionSymbol>().Where(s => s.IsDefault), "text without a heading is here", "section");
        CheckOnce(context, context.Table.Attributes.Where(a => a.Type == AttributeType.Side), "type side", "attribute");
        CheckOnce(context, context.Table.Attributes.Where(a => a.Type == AttributeType.Unit), "type unit", "attribute");
        CheckCodes(context);
        CheckWords(context);
    }

    private static void CheckParts(BindingContext context, Symbol symbol, HashSet<FindingSymbol> statedOtherwise)
    {
        switch (symbol)
        {
            case CueSymbol when !CueWords.Any(k => Has(symbol, k)):
                Missing(context, symbol, "says", "no words of a report are this cue");
                break;
            case PatternSymbol when !Has(symbol, ClauseKind.Matches):
                Missing(context, symbol, "matches", "it finds nothing");
                break;
            case PatternSymbol when !Has(symbol, ClauseKind.Yields):
                Missing(context, symbol, "yields", "what it finds states nothing");
                break;
            case SectionSymbol when !Has(symbol, ClauseKind.HeadedBy):
                Missing(context, symbol, "headed by", "no line of a report begins it");
                break;
            case FindingSymbol when IsSaid(symbol) != Has(symbol, ClauseKind.Of):
                if (IsSaid(symbol))
                    Missing(context, symbol, "of", "what is said by other words is said of a place, and no place is named");
                else
                    Missing(context, symbol, "said by", "no words say it of the places that it is `of`");
                break;
            case FindingSymbol f when !Has(symbol, ClauseKind.Called) && !IsSaid(symbol) && f.Names.IsEmpty && !statedOtherwise.Contains(f):
                Missing(context, symbol, "called", "no report can state it, and nothing is below it");
                break;
        }
    }

    private static bool IsSaid(Symbol symbol) => Has(symbol, ClauseKind.SaidBy) || Has(symbol, ClauseKind.Noun);

    private static bool Has(Symbol symbol, ClauseKind kind) => symbol.Declaration!.Clauses.Any(c => c.Kind == kind);

    private static void Missing(BindingContext context, Symbol symbol, string clause, string consequence) =>
        context.Diagnostics.Report(DiagnosticDescriptors.MissingPart, symbol.Location, symbol.Name, clause, consequence);

    // A finding without words comes out as the parent of others, as what they count as, from others, by a pattern, or when an anatomy is normal.
    private static HashSet<FindingSymbol> StatedOtherwise(BindingContext context) =>
    [
        .. context.Table.Findings.SelectMany(f => f.Parents),
        .. context.Table.Findings.Where(f => !f.FollowsFrom.IsEmpty),
        .. context.Table.Findings.Select(f => f.CountsAs).OfType<FindingSymbol>(),
        .. context.Table.All.OfType<PatternSymbol>().SelectMany(p => p.Yields).Select(y => y.Concept).OfType<FindingSymbol>(),
        .. context.Table.Anatomies.SelectMany(a => a.RulesOut),
    ];

    private static void CheckOnce(BindingContext context, IEnumerable<Symbol> claims, string clause, string kind)
    {
        var all = claims.ToList();
        foreach (var second in all.Skip(1))
        {
            context.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.ClaimedTwice, second.Location, second.Name, clause, all[0].Name, kind) with
            {
                Notes = [new DiagnosticNote(all[0].Location, $"{all[0].Name} is declared here")],
            });
        }
    }

    private static void CheckCodes(BindingContext context)
    {
        var seen = new Dictionary<(string, string), ConceptSymbol>();
        foreach (var concept in context.Table.Concepts)
        {
            foreach (var code in concept.Codes)
            {
                if (seen.TryAdd((code.System, code.Code), concept) || seen[(code.System, code.Code)] == concept)
                    continue;
                var first = seen[(code.System, code.Code)];
                context.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.SharedCode, code.Location, first.Name, concept.Name, $"{code.System} {code.Code}".Trim()) with
                {
                    Notes = [new DiagnosticNote(first.Location, $"{first.Name} is declared here")],
                });
            }
        }
    }

    private static void CheckWords(BindingContext context)
    {
        var used = context.Names.References.Values.OfType<WordsSymbol>().ToHashSet();
        foreach (var words in context.Table.All.OfType<WordsSymbol>().Where(w => !used.Contains(w)))
            context.Diagnostics.Report(DiagnosticDescriptors.UnusedWords, words.Location, words.Name);
    }
}
