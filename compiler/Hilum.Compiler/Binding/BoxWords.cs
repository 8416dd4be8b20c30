using System.Globalization;
using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Binding;

/// <summary>The words of a part of a <c>box</c> clause, one after the other.</summary>
internal sealed class BoxWords(IReadOnlyList<SyntaxElement> items)
{
    private int _next;

    public bool IsAtEnd => _next == items.Count;

    /// <summary>Whether a size stands here: <c>20 by 20</c>.</summary>
    public bool IsSize => items.Count > 1 && items[0] is SyntaxToken && TextOf(items[1]) == "by";

    /// <summary>Whether an edge may stand here: <c>right at</c>, other than <c>right lung</c>.</summary>
    public bool IsEdge => items.Count > 1 && TextOf(items[1]) == "at";

    /// <summary>The next word; null behind the last.</summary>
    public string? Peek => IsAtEnd ? null : TextOf(items[_next]);

    public void Next() => _next++;

    /// <summary>Goes on if the next word is this one.</summary>
    public bool Skip(string word)
    {
        if (Peek != word)
            return false;
        _next++;
        return true;
    }

    /// <summary>The next word, if it is a name.</summary>
    public NameSyntax? Name() => !IsAtEnd && items[_next] is NameSyntax name && _next++ >= 0 ? name : null;

    /// <summary>The number of <c>20</c> or <c>20.5</c>.</summary>
    public double? Number() => Read(Peek);

    /// <summary>The share that <c>15%</c> or <c>-15%</c> is, as 0.15.</summary>
    public double? Percentage() => Peek is [.. var number, '%'] ? Read(number) / 100 : null;

    private double? Read(string? text)
    {
        const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite;
        if (!double.TryParse(text, Styles, CultureInfo.InvariantCulture, out var value))
            return null;
        _next++;
        return value;
    }

    private static string TextOf(SyntaxElement element) => element is SyntaxToken token ? token.Text : element.ToString().Trim();
}
