using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>Text between quotes inside report text: as it stands, as one string.</summary>
public sealed class VerbatimPatternSyntax : PatternNodeSyntax
{
    internal VerbatimPatternSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        String = (StringSyntax)children[0];
    }

    /// <summary>The string.</summary>
    public StringSyntax String { get; }

    /// <summary>The text meant.</summary>
    public string Text => String.Value;
}
