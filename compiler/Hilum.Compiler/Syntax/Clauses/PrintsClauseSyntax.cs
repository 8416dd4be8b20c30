using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>How a side is printed: <c>prints right "right LABEL"</c>.</summary>
public sealed class PrintsClauseSyntax : ClauseSyntax
{
    internal PrintsClauseSyntax(ImmutableArray<SyntaxElement> children) : base(children, ClauseKind.Prints)
    {
        Side = First<NameSyntax>()!;
        Text = First<StringSyntax>()!;
    }

    /// <summary>The side.</summary>
    public NameSyntax Side { get; }

    /// <summary>The text; <c>LABEL</c> in it stands for the anatomy's label.</summary>
    public StringSyntax Text { get; }
}
