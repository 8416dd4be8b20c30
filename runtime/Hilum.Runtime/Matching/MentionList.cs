namespace Hilum.Runtime.Matching;

/// <summary>Mentions of a sentence, with an index by first token; reused from sentence to sentence.</summary>
internal sealed class MentionList
{
    private Mention[] _items = new Mention[64];
    private int[] _firstAt = [];
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
            Array.Resize(ref _firstAt, Math.Max(end - first, 2 * _firstAt.Length));
        _firstAt.AsSpan(0, end - first).Fill(-1);
    }

    public int Add(Mention m)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, 2 * Count);
        m.NextAt = -1;
        _items[Count] = m;
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
