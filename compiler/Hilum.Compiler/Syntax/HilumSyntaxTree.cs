using System.Collections.Immutable;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Syntax.Parsing;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Syntax;

/// <summary>The syntax of one rule file: every character of the text is in the tree, whatever the text.</summary>
public sealed class HilumSyntaxTree
{
    private HilumSyntaxTree(SourceText text, FileSyntax root, ImmutableArray<Diagnostic> diagnostics)
    {
        Text = text;
        Root = root;
        Diagnostics = diagnostics;
    }

    /// <summary>The text.</summary>
    public SourceText Text { get; }

    /// <summary>The whole file; its <see cref="SyntaxElement.ToFullString"/> is the text.</summary>
    public FileSyntax Root { get; }

    /// <summary>All mistakes of spelling and form, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Reads a text. No text makes it fail: mistakes are diagnostics.</summary>
    public static HilumSyntaxTree Parse(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (root, diagnostics) = FileParser.Parse(text);
        return new HilumSyntaxTree(text, root, diagnostics);
    }

    /// <summary>The place of a span in this file.</summary>
    public Location GetLocation(TextSpan span) => Location.Create(Text, span);

    /// <summary>The place of a node or token in its file, which is this one unless another rule set has changed the declaration, without what surrounds it.</summary>
    public Location GetLocation(SyntaxElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return Location.Create(element.Source, element.Span);
    }
}
