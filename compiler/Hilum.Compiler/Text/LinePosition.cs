namespace Hilum.Compiler.Text;

/// <summary>A place as people count it: the first line is 1 and the first character of a line is 1.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1, in UTF-16 code units; a tab counts as one.</param>
public readonly record struct LinePosition(int Line, int Column)
{
    /// <summary>The place as <c>line:column</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Line}:{Column}");
}
