using System.Collections.Immutable;

namespace Hilum.Compiler.Text;

/// <summary>The text of one rule file with its path and its line map. Nothing in it is normalised.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;

    private SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>The path to show in messages, as the caller gave it.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => Text.Length;

    /// <summary>Number of lines; an empty file has one.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>Takes a text as it is.</summary>
    public static SourceText From(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        return new SourceText(path, text);
    }

    /// <summary>The text of a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span leaves the text.</exception>
    public string ToString(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>Line and column of a position; a position behind the end counts as the end.</summary>
    public LinePosition GetLinePosition(int position)
    {
        position = Math.Clamp(position, 0, Text.Length);
        var index = _lineStarts.BinarySearch(position);
        if (index < 0)
            index = ~index - 1;
        return new LinePosition(index + 1, position - _lineStarts[index] + 1);
    }

    /// <summary>The position of a line and column, cut back to the text where they leave it.</summary>
    public int GetPosition(LinePosition place)
    {
        var line = GetLineSpan(Math.Clamp(place.Line, 1, LineCount));
        return Math.Clamp(line.Start + place.Column - 1, line.Start, line.End);
    }

    /// <summary>The span of a line without its line break.</summary>
    /// <param name="line">Line, from 1.</param>
    public TextSpan GetLineSpan(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, LineCount);
        var start = _lineStarts[line - 1];
        var end = line < LineCount ? _lineStarts[line] : Text.Length;
        while (end > start && Text[end - 1] is '\r' or '\n')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The text of a line without its line break.</summary>
    /// <param name="line">Line, from 1.</param>
    public string GetLineText(int line) => ToString(GetLineSpan(line));

    /// <summary>The path.</summary>
    public override string ToString() => Path;

    // A lone CR ends a line too: old exports from radiology systems hold them.
    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return starts.ToImmutable();
    }
}
