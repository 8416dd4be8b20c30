namespace Hilum.Runtime.Text;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, perhaps with digits and apostrophes.</summary>
    Word,

    /// <summary>A number in digits, perhaps with a decimal point.</summary>
    Number,

    /// <summary>One other character.</summary>
    Sign,
}

/// <summary>Tokens of a text as parallel arrays, reused from text to text.</summary>
internal sealed class TokenBuffer
{
    public int[] Starts = new int[1024];
    public int[] Ends = new int[1024];
    public int[] Words = new int[1024];
    public TokenKind[] Kinds = new TokenKind[1024];
    public byte[] Breaks = new byte[1024];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public void Add(int start, int end, int word, TokenKind kind, byte breaks)
    {
        if (Count == Starts.Length)
        {
            var size = 2 * Count;
            Array.Resize(ref Starts, size);
            Array.Resize(ref Ends, size);
            Array.Resize(ref Words, size);
            Array.Resize(ref Kinds, size);
            Array.Resize(ref Breaks, size);
        }
        Starts[Count] = start;
        Ends[Count] = end;
        Words[Count] = word;
        Kinds[Count] = kind;
        Breaks[Count++] = breaks;
    }
}
