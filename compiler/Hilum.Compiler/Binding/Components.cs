using System.Runtime.InteropServices;
using Hilum.Compiler.Symbols;

namespace Hilum.Compiler.Binding;

/// <summary>
/// Which symbols a relation leads round in circles (Tarjan's algorithm): each symbol and each relation is looked at once, and the
/// way is kept in a list, not on the stack of the thread, since a chain may be as long as a rule set.
/// </summary>
internal sealed class Components
{
    private readonly Dictionary<Symbol, Visit> _visits = [];
    private readonly HashSet<Symbol> _onCircle = [];
    private readonly Func<Symbol, IEnumerable<Symbol>> _next;
    private readonly Stack<Symbol> _pending = new();
    private readonly List<Symbol> _order = [];

    private Components(Func<Symbol, IEnumerable<Symbol>> next) => _next = next;

    /// <summary>All symbols, each behind those that it leads to; on a circle in no particular order.</summary>
    public IReadOnlyList<Symbol> Order => _order;

    /// <summary>Looks at all symbols and at what they lead to.</summary>
    public static Components Of(IEnumerable<Symbol> symbols, Func<Symbol, IEnumerable<Symbol>> next)
    {
        var components = new Components(next);
        foreach (var symbol in symbols)
        {
            if (!components._visits.ContainsKey(symbol))
                components.Walk(symbol);
        }
        return components;
    }

    /// <summary>Whether a symbol leads back to itself.</summary>
    public bool IsOnCircle(Symbol symbol) => _onCircle.Contains(symbol);

    /// <summary>Whether two symbols lead to each other.</summary>
    public bool AreTogether(Symbol a, Symbol b) => _visits[a].Component == _visits[b].Component;

    private void Walk(Symbol start)
    {
        var way = new Stack<(Symbol Symbol, IEnumerator<Symbol> Targets)>();
        way.Push(Enter(start));
        while (way.TryPeek(out var step))
        {
            if (step.Targets.MoveNext())
            {
                var target = step.Targets.Current;
                if (target == step.Symbol)
                    _onCircle.Add(target);
                if (!_visits.TryGetValue(target, out var seen))
                    way.Push(Enter(target));
                else if (seen.Component < 0)
                    Lower(step.Symbol, seen.Number);
                continue;
            }
            way.Pop();
            step.Targets.Dispose();
            var visit = _visits[step.Symbol];
            if (visit.Lowest == visit.Number)
                Close(step.Symbol, visit.Number);
            if (way.TryPeek(out var before))
                Lower(before.Symbol, visit.Lowest);
        }
    }

    private (Symbol Symbol, IEnumerator<Symbol> Targets) Enter(Symbol symbol)
    {
        _visits.Add(symbol, new Visit(_visits.Count, _visits.Count, -1));
        _pending.Push(symbol);
        return (symbol, _next(symbol).GetEnumerator());
    }

    private void Lower(Symbol symbol, int number)
    {
        ref var visit = ref CollectionsMarshal.GetValueRefOrNullRef(_visits, symbol);
        visit = visit with { Lowest = Math.Min(visit.Lowest, number) };
    }

    private void Close(Symbol root, int component)
    {
        var first = _order.Count;
        Symbol symbol;
        do
        {
            symbol = _pending.Pop();
            ref var visit = ref CollectionsMarshal.GetValueRefOrNullRef(_visits, symbol);
            visit = visit with { Component = component };
            _order.Add(symbol);
        }
        while (symbol != root);
        if (_order.Count > first + 1)
            _onCircle.UnionWith(_order.Skip(first));
    }

    private readonly record struct Visit(int Number, int Lowest, int Component);
}
