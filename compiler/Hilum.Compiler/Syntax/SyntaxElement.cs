using System.Text;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Syntax;

/// <summary>A node or a token of the syntax tree.</summary>
public abstract class SyntaxElement
{
    private protected SyntaxElement()
    {
    }

    /// <summary>Where it is, without the blanks and comments around it.</summary>
    public abstract TextSpan Span { get; }

    /// <summary>Where it is, with the blanks and comments around it.</summary>
    public abstract TextSpan FullSpan { get; }

    /// <summary>The file. The parts of a declaration that another rule set changes are of several files.</summary>
    public abstract SourceText Source { get; }

    /// <summary>The text with the blanks and comments around it, exactly as in the file.</summary>
    public string ToFullString()
    {
        var output = new StringBuilder(FullSpan.Length);
        WriteTo(output);
        return output.ToString();
    }

    /// <summary>The text without the blanks and comments around it.</summary>
    public abstract override string ToString();

    internal abstract void WriteTo(StringBuilder output);
}
