using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <summary>Mentions of a sentence, with an index by first token; reused from sentence to sentence.</summary>
internal sealed class MentionList
{
    private Mention[] _items = new Mention[64];
    private int[] _firstAt = [];
    private ulong[] _traitsAt = [];
    private int _base;

    public int Count { get; private set; }

    public ref Mention this[int index] => ref _items[index];

    public void Clear() => Count = 0;

    /// <summary>Makes the index for the tokens of a sentence; mentions added before are forgotten.</summary>
    public void Begin(int first, int end)
    {
        Count = 0;
        _base = first;
        if (_firstAt.Length < end - first)
        {
            _firstAt = new int[Math.Max(end - first, 2 * _firstAt.Length)];
            _traitsAt = new ulong[_firstAt.Length];
        }
        _firstAt.AsSpan(0, end - first).Fill(-1);
        _traitsAt.AsSpan(0, end - first).Clear();
    }

    public int Add(Mention m)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, 2 * Count);
        m.NextAt = -1;
        _items[Count] = m;
        _traitsAt[m.Start - _base] |= m.Concept >= 0 ? SlotTraits.OfKind(m.Kind) | SlotTraits.OfConcept(m.Concept) : SlotTraits.OfValue(m.Value);
        ref var head = ref _firstAt[m.Start - _base];
        if (head < 0)
        {
            head = Count;
        }
        else
        {
            var last = head;
            while (_items[last].NextAt >= 0)
                last = _items[last].NextAt;
            _items[last].NextAt = Count;
        }
        return Count++;
    }

    public int FirstAt(int token) => _firstAt[token - _base];

    /// <summary>False when no mention at a token fits a slot.</summary>
    public bool MayFit(int token, SlotFilter filter) => (_traitsAt[token - _base] & filter.Traits) != 0;

    public int NextAt(int mention) => _items[mention].NextAt;
}

/// <summary>A reusable list of hits.</summary>
internal sealed class HitList
{
    private Hit[] _items = new Hit[64];

    public int Count { get; private set; }

    public ref Hit this[int index] => ref _items[index];

    public Span<Hit> Items => _items.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(Hit hit)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, 2 * Count);
        _items[Count++] = hit;
    }

    public void Truncate(int count) => Count = count;
}
