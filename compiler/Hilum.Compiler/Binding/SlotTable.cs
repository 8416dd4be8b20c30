using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Binding;

/// <summary>
/// Numbers of the slots of one rule. A name keeps its number through all patterns of the rule; slots without a name come after
/// those with one, and patterns share their numbers, since only one pattern matches at a time.
/// </summary>
internal sealed class SlotTable
{
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SlotType>> _types = new(StringComparer.Ordinal);

    public SlotTable(IEnumerable<TermSyntax> terms)
    {
        foreach (var slot in terms.SelectMany(t => t.DescendantNodes()).OfType<SlotPatternSyntax>())
        {
            if (slot.SlotName is not null)
                _named.TryAdd(slot.SlotName.Text, _named.Count);
        }
        Count = _named.Count;
    }

    /// <summary>How many slots the rule has.</summary>
    public int Count { get; private set; }

    /// <summary>The number of the next slot without a name.</summary>
    public int Next { get; set; }

    public IEnumerable<string> Names => _types.Keys;

    public void BeginPattern() => Next = _named.Count;

    public int Take(string? name)
    {
        if (name is not null)
            return _named[name];
        var slot = Next++;
        Count = Math.Max(Count, Next);
        return slot;
    }

    public void NoteType(string name, SlotType type)
    {
        if (!_types.TryGetValue(name, out var types))
            _types.Add(name, types = []);
        types.Add(type);
    }

    /// <summary>The number of a named slot that takes mentions, or -1.</summary>
    public int Find(string name) => _types.ContainsKey(name) ? _named[name] : -1;

    /// <summary>What a named slot takes, in each of its patterns.</summary>
    public IReadOnlyList<SlotType> TypesOf(string name) => _types[name];
}
