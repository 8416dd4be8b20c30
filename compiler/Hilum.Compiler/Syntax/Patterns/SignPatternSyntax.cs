using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A literal sign: <c>,</c> <c>:</c> <c>;</c> <c>/</c> <c>-</c> <c>%</c> <c>.</c> <c>&amp;</c>.</summary>
public sealed class SignPatternSyntax : PatternNodeSyntax
{
    internal SignPatternSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        Token = (SyntaxToken)children[0];
    }

    /// <summary>The sign as written.</summary>
    public SyntaxToken Token { get; }

    /// <summary>The sign.</summary>
    public string Text => Token.Text;
}
