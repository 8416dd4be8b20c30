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

    /// <summary>By token: the sign it is or stands for, as the keyboard has it; <c>\0</c> for words and numbers.</summary>
    public char[] Signs = new char[1024];

    public int Count { get; private set; }

    /// <summary>What unknown words of this buffer's reports are read for; null until one is met.</summary>
    public WordGuesser? Guesser { get; set; }

    public void Clear() => Count = 0;

    /// <summary>True when the last token is this word.</summary>
    public bool EndsWith(int word) => Count > 0 && Words[Count - 1] == word;

    /// <summary>Keeps the first tokens only.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Makes the last token reach farther and be another word.</summary>
    public void ExtendLast(int end, int word) => (Ends[Count - 1], Words[Count - 1]) = (end, word);

    /// <summary>Copies a token to an earlier place.</summary>
    public void Move(int from, int to)
    {
        if (from == to)
            return;
        (Starts[to], Ends[to], Words[to]) = (Starts[from], Ends[from], Words[from]);
        (Kinds[to], Breaks[to], Signs[to]) = (Kinds[from], Breaks[from], Signs[from]);
    }

    /// <summary>Makes one sign of the tokens from one to another.</summary>
    public void MakeSign(int first, int end, int to, int word, char sign)
    {
        (Starts[to], Ends[to], Words[to]) = (Starts[first], Ends[end - 1], word);
        (Kinds[to], Breaks[to], Signs[to]) = (TokenKind.Sign, Breaks[first], sign);
    }

    public void Add(int start, int end, int word, TokenKind kind, byte breaks, char sign = '\0')
    {
        if (Count == Starts.Length)
        {
            var size = 2 * Count;
            Array.Resize(ref Starts, size);
            Array.Resize(ref Ends, size);
            Array.Resize(ref Words, size);
            Array.Resize(ref Kinds, size);
            Array.Resize(ref Breaks, size);
            Array.Resize(ref Signs, size);
        }
        Starts[Count] = start;
        Ends[Count] = end;
        Words[Count] = word;
        Kinds[Count] = kind;
        Signs[Count] = sign;
        Breaks[Count++] = breaks;
    }
}
