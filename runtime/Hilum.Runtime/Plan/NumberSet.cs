namespace Hilum.Runtime.Plan;

/// <summary>A set of small numbers that is asked often: a bit a number.</summary>
internal readonly struct NumberSet
{
    private readonly ulong[]? _bits;

    public NumberSet(ReadOnlySpan<int> numbers)
    {
        foreach (var n in numbers)
        {
            if (_bits is null || _bits.Length <= n >> 6)
                Array.Resize(ref _bits, (n >> 6) + 1);
            _bits[n >> 6] |= 1UL << n;
        }
    }

    public bool Contains(int number) => _bits is not null && (uint)(number >> 6) < (uint)_bits.Length && (_bits[number >> 6] >> number & 1) != 0;
}
