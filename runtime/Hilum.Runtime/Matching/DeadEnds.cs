namespace Hilum.Runtime.Matching;

/// <summary>
/// Where matching came back without success: a place in a pattern and a token. What is still to match from a place depends on nothing
/// else, so a dead end need not be entered twice, and no pattern takes more steps than it has places for each token.
/// </summary>
internal sealed class DeadEnds
{
    // Ordinary sentences have a few dozen dead ends, and to find those again is cheaper than to keep them.
    private const int Forgotten = 256;

    private readonly Dictionary<int, ulong[]> _byPlace = [];
    private int _failures;

    /// <summary>Times that a place was entered or found dead, since the beginning; for tests.</summary>
    public long Steps { get; private set; }

    public void Clear()
    {
        _failures = 0;
        if (_byPlace.Count > 0)
            _byPlace.Clear();
    }

    public bool Contains(int place, int offset)
    {
        Steps++;
        return _byPlace.Count > 0 && _byPlace.TryGetValue(place, out var bits) && offset >> 6 < bits.Length && (bits[offset >> 6] >> (offset & 63) & 1) != 0;
    }

    public void Add(int place, int offset, int length)
    {
        if (++_failures <= Forgotten)
            return;
        if (!_byPlace.TryGetValue(place, out var bits))
            _byPlace.Add(place, bits = new ulong[(length >> 6) + 1]);
        if (offset >> 6 < bits.Length)
            bits[offset >> 6] |= 1UL << (offset & 63);
    }
}
