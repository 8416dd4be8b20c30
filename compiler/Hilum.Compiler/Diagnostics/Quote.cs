using System.Text;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Diagnostics;

/// <summary>Text of a rule file as messages show it: at most 200 characters, and nothing that a terminal would obey.</summary>
internal static class Quote
{
    /// <summary>Characters shown of one text, or of one line.</summary>
    public const int Longest = 200;

    private const string More = "...";

    /// <summary>The beginning of a text.</summary>
    public static string Of(string text) =>
        text.Length <= Longest ? Clean(text) : Clean(text[..Boundary(text, Longest - More.Length)]) + More;

    /// <summary>The part of a line around a position, and the column of the position in what is shown, from 0.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="line">The line, without its line break.</param>
    /// <param name="position">A position of the text.</param>
    public static (string Shown, int Column) Around(string text, TextSpan line, int position)
    {
        position = Math.Clamp(position, line.Start, line.End);
        var (start, end) = (line.Start, line.End);
        if (line.Length > Longest)
        {
            start = Boundary(text, Math.Clamp(position - Longest / 2, line.Start, line.End - Longest));
            end = Boundary(text, start + Longest);
        }
        var before = start > line.Start ? More : "";
        return (before + Clean(text[start..end]) + (end < line.End ? More : ""), position - start + before.Length);
    }

    /// <summary>A text without what a terminal would obey; line breaks become blanks.</summary>
    public static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHarmless(text, i))
                continue;
            clean ??= new StringBuilder(text);
            clean[i] = text[i] is '\n' or '\r' ? ' ' : '\uFFFD';
        }
        return clean?.ToString() ?? text;
    }

    // Never between the halves of a surrogate pair.
    private static int Boundary(string text, int position) =>
        position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) && char.IsHighSurrogate(text[position - 1]) ? position - 1 : position;

    // Controls move the cursor, the two separators end a line for some readers, and half a character is no text.
    private static bool IsHarmless(string text, int i)
    {
        var c = text[i];
        if (char.IsHighSurrogate(c))
            return i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
        if (char.IsLowSurrogate(c))
            return i > 0 && char.IsHighSurrogate(text[i - 1]);
        return c is '\t' || (!char.IsControl(c) && c is not ('\u2028' or '\u2029'));
    }
}

/// <summary>An argument of a message that is no quotation and is shown in full: what an example gave, which may be a long list.</summary>
internal readonly record struct AtLength(string Text);
