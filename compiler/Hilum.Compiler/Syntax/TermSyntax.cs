using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>Words of a concept: a string or report text, with options in parentheses.</summary>
public sealed class TermSyntax : SyntaxNode
{
    internal TermSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        String = children[0] as StringSyntax;
        Pattern = children[0] as PatternSyntax;
        Options = All<OptionSyntax>();
    }

    /// <summary>The string, unless it is report text between braces.</summary>
    public StringSyntax? String { get; }

    /// <summary>The report text, unless it is a string.</summary>
    public PatternSyntax? Pattern { get; }

    /// <summary>The options, such as <c>exact</c>.</summary>
    public ImmutableArray<OptionSyntax> Options { get; }
}
