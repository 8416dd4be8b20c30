using System.Collections.Immutable;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Binding;

/// <summary>Gives a finer finding those names of the finding it splits that hold the words behind <c>by</c>.</summary>
internal static class SplitsBinder
{
    /// <summary>Takes the names; those of the coarser finding must be bound.</summary>
    public static void TakeNames(BindingContext context, FindingSymbol symbol, HashSet<FindingSymbol> done)
    {
        if (!done.Add(symbol) || symbol.Splits is not { } coarse)
            return;
        TakeNames(context, coarse, done);
        var clause = context.ClausesOf<SplitsClauseSyntax>(symbol, ClauseKind.Splits).First();
        var words = new TermBinder(symbol.Tree, context.Names, context.Diagnostics).Bind(clause.Terms, TermUse.Heading, ClauseKind.Splits, new SlotTable([]));
        var taken = new List<BoundTerm>();
        foreach (var word in words)
        {
            var named = coarse.Names.Where(n => Holds(n.Words, word.Words)).ToList();
            if (named.Count == 0)
                context.Diagnostics.Report(DiagnosticDescriptors.SplitsNothing, word.Location, coarse.Name, word.Text, symbol.Name);
            taken.AddRange(named.Where(n => !taken.Exists(t => t.Words.SequenceEqual(n.Words) && t.IsExact == n.IsExact)).Select(n => n with { Location = word.Location }));
        }
        // What is no name of the coarser finding is none of the finer one either.
        if (taken.Count > 0)
            symbol.NotNames = [.. symbol.NotNames, .. coarse.NotNames.Where(t => !symbol.NotNames.Any(n => n.Pattern is null && n.Words.SequenceEqual(t.Words)))];
        symbol.Names = [.. symbol.Names, .. taken.Where(t => !symbol.Names.Any(n => n.Words.SequenceEqual(t.Words) && n.IsExact == t.IsExact))];
    }

    private static bool Holds(ImmutableArray<string> name, ImmutableArray<string> words) =>
        !name.IsEmpty && Enumerable.Range(0, Math.Max(0, name.Length - words.Length + 1)).Any(i => name.AsSpan(i, words.Length).SequenceEqual(words.AsSpan()));
}
