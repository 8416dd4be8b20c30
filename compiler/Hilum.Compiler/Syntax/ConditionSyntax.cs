using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A condition on slots: <c>f may be in a</c>, <c>not f is pneumothorax</c>.</summary>
public sealed class ConditionSyntax : SyntaxNode
{
    internal ConditionSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        IsNegated = children[0] is SyntaxToken;
        Left = First<NameSyntax>()!;
        OperatorToken = children.OfType<SyntaxToken>().Last();
        Right = First<PlaceSyntax>()!;
        Operator = OperatorToken.Text switch
        {
            "at" => ConditionOperator.At,
            "is" => ConditionOperator.Is,
            _ => ConditionOperator.MayBeIn,
        };
    }

    /// <summary>Whether <c>not</c> stands before it.</summary>
    public bool IsNegated { get; }

    /// <summary>The slot asked about.</summary>
    public NameSyntax Left { get; }

    /// <summary>What is asked.</summary>
    public ConditionOperator Operator { get; }

    /// <summary>The words that ask it.</summary>
    public SyntaxToken OperatorToken { get; }

    /// <summary>The other slot, or a concept.</summary>
    public PlaceSyntax Right { get; }
}

/// <summary>What a condition asks.</summary>
public enum ConditionOperator
{
    /// <summary><c>may be in</c>: the ontology allows the finding at the place.</summary>
    MayBeIn,

    /// <summary><c>at</c>: the finding is at the place.</summary>
    At,

    /// <summary><c>is</c>: it is the concept or below it.</summary>
    Is,
}
