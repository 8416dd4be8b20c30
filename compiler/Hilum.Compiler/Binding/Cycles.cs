using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;

namespace Hilum.Compiler.Binding;

/// <summary>Finds relations that go round in a circle.</summary>
internal static class Cycles
{
    /// <summary>Reports each circle once, at the symbol of it that is declared first.</summary>
    /// <param name="symbols">Symbols in order of declaration.</param>
    /// <param name="next">What a symbol leads to.</param>
    /// <param name="relation">The clause, as the language writes it.</param>
    /// <param name="diagnostics">Where to report.</param>
    /// <returns>The symbols on circles.</returns>
    public static HashSet<Symbol> Report(IEnumerable<Symbol> symbols, Func<Symbol, IEnumerable<Symbol>> next, string relation, DiagnosticBag diagnostics)
    {
        var found = new HashSet<Symbol>();
        foreach (var start in symbols)
        {
            if (found.Contains(start) || PathBack(start, next) is not { } path)
                continue;
            found.UnionWith(path);
            diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.Cycle, start.Location, relation, string.Join(" > ", path.Append(start).Select(s => s.Name))) with
            {
                Notes = [.. path.Skip(1).Select(s => new DiagnosticNote(s.Location, $"{s.Name} is declared here"))],
            });
        }
        return found;
    }

    // The shortest way from a symbol back to itself.
    private static List<Symbol>? PathBack(Symbol start, Func<Symbol, IEnumerable<Symbol>> next)
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
        return null;
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
