using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>How often a part of report text may stand.</summary>
public enum PatternQuantifier
{
    /// <summary><c>?</c>: once or not at all.</summary>
    Optional,

    /// <summary><c>*</c>: any number of times.</summary>
    ZeroOrMore,

    /// <summary><c>+</c>: at least once.</summary>
    OneOrMore,
}

/// <summary>A part of report text with <c>?</c>, <c>*</c> or <c>+</c> behind it.</summary>
public sealed class QuantifiedPatternSyntax : PatternNodeSyntax
{
    internal QuantifiedPatternSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        Inner = (PatternNodeSyntax)children[0];
        QuantifierToken = (SyntaxToken)children[1];
        Quantifier = QuantifierToken.Text switch
        {
            "?" => PatternQuantifier.Optional,
            "*" => PatternQuantifier.ZeroOrMore,
            _ => PatternQuantifier.OneOrMore,
        };
    }

    /// <summary>The part.</summary>
    public PatternNodeSyntax Inner { get; }

    /// <summary>How often it may stand.</summary>
    public PatternQuantifier Quantifier { get; }

    /// <summary>The sign that says so.</summary>
    public SyntaxToken QuantifierToken { get; }
}
