using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A literal word: <c>effusion</c>, or in any inflection <c>effusion~</c>.</summary>
public sealed class WordPatternSyntax : PatternNodeSyntax
{
    internal WordPatternSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        Token = (SyntaxToken)children[0];
        AnyInflection = Token.Text.EndsWith('~');
        Text = Token.Text.TrimEnd('~');
    }

    /// <summary>The word as written.</summary>
    public SyntaxToken Token { get; }

    /// <summary>The word without its <c>~</c>.</summary>
    public string Text { get; }

    /// <summary>Whether <c>~</c> stands behind it.</summary>
    public bool AnyInflection { get; }
}
