namespace Hilum.Compiler.Text;

/// <summary>A stretch of source text, in UTF-16 code units from the start of the file.</summary>
/// <param name="Start">First position, zero-based.</param>
/// <param name="Length">Number of UTF-16 code units; 0 marks a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The position after the last one of the span.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether <paramref name="position"/> lies inside the span (its end excluded).</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>Whether the other span lies wholly inside this one.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>The span as <c>[start..end)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"[{Start}..{End})");
}
