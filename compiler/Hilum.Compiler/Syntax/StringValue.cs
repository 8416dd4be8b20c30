using System.Collections.Immutable;
using System.Text;

namespace Hilum.Compiler.Syntax;

/// <summary>The decoded text of a quoted string and where each of its characters comes from.</summary>
internal sealed class StringValue
{
    private const string LongQuote = "\"\"\"";

    // Offsets in the source of "\" signs that were dropped, in source order.
    private readonly ImmutableArray<int> _dropped;
    private readonly int _start;

    private StringValue(string text, int start, ImmutableArray<int> dropped)
    {
        Text = text;
        _start = start;
        _dropped = dropped;
    }

    public string Text { get; }

    public static StringValue Decode(string source) =>
        source.StartsWith(LongQuote, StringComparison.Ordinal) ? DecodeLong(source) : DecodeShort(source);

    public int MapOffset(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        var place = _start + offset;
        foreach (var dropped in _dropped)
        {
            if (dropped <= place)
                place++;
        }
        return place;
    }

    private static StringValue DecodeLong(string source)
    {
        var start = LongQuote.Length;
        var end = source.Length >= 2 * LongQuote.Length && source.EndsWith(LongQuote, StringComparison.Ordinal)
            ? source.Length - LongQuote.Length
            : source.Length;
        if (start < end && source[start] == '\r')
            start++;
        if (start < end && source[start] == '\n')
            start++;
        return new StringValue(source[start..end], start, []);
    }

    private static StringValue DecodeShort(string source)
    {
        var text = new StringBuilder(source.Length);
        var dropped = ImmutableArray.CreateBuilder<int>();
        for (var i = 1; i < source.Length && source[i] != '"'; i++)
        {
            if (source[i] == '\\' && i + 1 < source.Length && source[i + 1] is '"' or '\\')
                dropped.Add(i++);
            text.Append(source[i]);
        }
        return new StringValue(text.ToString(), 1, dropped.ToImmutable());
    }
}
