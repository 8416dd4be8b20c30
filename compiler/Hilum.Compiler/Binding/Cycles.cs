using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;

namespace Hilum.Compiler.Binding;

/// <summary>Finds relations that go round in a circle, and those that lead on and on: what follows from a relation is worked out along it.</summary>
internal static class Cycles
{
    /// <summary>Steps that a relation may lead from one symbol on.</summary>
    public const int MaxSteps = 50;

    // Each circle is searched for in full; of dozens the first show what is wrong.
    private const int MaxReports = 20;
    private const int MaxNotes = 10;

    /// <summary>Reports each circle once, at the symbol of it that is declared first, and each chain that is too long.</summary>
    /// <param name="symbols">Symbols in order of declaration.</param>
    /// <param name="next">What a symbol leads to.</param>
    /// <param name="relation">The clause, as the language writes it.</param>
    /// <param name="diagnostics">Where to report.</param>
    /// <returns>The symbols whose relation must be cut, so that every way comes to an end.</returns>
    public static HashSet<Symbol> Report(IReadOnlyList<Symbol> symbols, Func<Symbol, IEnumerable<Symbol>> next, string relation, DiagnosticBag diagnostics)
    {
        Report(symbols, next, relation, diagnostics, out var cut);
        return cut;
    }

    /// <summary>The same, and all symbols in an order in which each stands behind those that it leads to.</summary>
    public static IReadOnlyList<Symbol> Report(
        IReadOnlyList<Symbol> symbols, Func<Symbol, IEnumerable<Symbol>> next, string relation, DiagnosticBag diagnostics, out HashSet<Symbol> cut)
    {
        var components = Components.Of(symbols, next);
        cut = ReportCircles(symbols, next, components, relation, diagnostics);
        var steps = new Dictionary<Symbol, int>();
        var reported = 0;
        foreach (var symbol in components.Order)
        {
            var length = 0;
            foreach (var target in next(symbol))
                length = Math.Max(length, cut.Contains(symbol) ? 0 : 1 + steps.GetValueOrDefault(target));
            if (length > MaxSteps)
            {
                if (++reported <= MaxReports)
                    diagnostics.Report(DiagnosticDescriptors.ChainTooLong, symbol.Location, relation, symbol.Name, MaxSteps);
                cut.Add(symbol);
                length = 0;
            }
            steps[symbol] = length;
        }
        return components.Order;
    }

    private static HashSet<Symbol> ReportCircles(
        IReadOnlyList<Symbol> symbols, Func<Symbol, IEnumerable<Symbol>> next, Components components, string relation, DiagnosticBag diagnostics)
    {
        var found = new HashSet<Symbol>();
        var reported = 0;
        foreach (var start in symbols)
        {
            if (!components.IsOnCircle(start) || found.Contains(start))
                continue;
            if (++reported > MaxReports)
            {
                found.Add(start);
                continue;
            }
            var path = PathBack(start, s => next(s).Where(t => components.AreTogether(s, t)));
            found.UnionWith(path);
            diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.Cycle, start.Location, relation, string.Join(" > ", path.Append(start).Select(s => s.Name))) with
            {
                Notes = [.. path.Skip(1).Take(MaxNotes).Select(s => new DiagnosticNote(s.Location, $"{s.Name} is declared here"))],
            });
        }
        return found;
    }

    // The shortest way from a symbol back to itself, which there is.
    private static List<Symbol> PathBack(Symbol start, Func<Symbol, IEnumerable<Symbol>> next)
    {
        var from = new Dictionary<Symbol, Symbol>();
        var open = new Queue<Symbol>([start]);
        while (open.TryDequeue(out var symbol))
        {
            foreach (var target in next(symbol))
            {
                if (target == start)
                    return Trace(from, start, symbol);
                if (from.TryAdd(target, symbol))
                    open.Enqueue(target);
            }
        }
        return [start];
    }

    private static List<Symbol> Trace(Dictionary<Symbol, Symbol> from, Symbol start, Symbol last)
    {
        var path = new List<Symbol>();
        for (var s = last; s != start; s = from[s])
            path.Add(s);
        path.Add(start);
        path.Reverse();
        return path;
    }
}
