using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>Codes of one system, perhaps of one side: <c>UMLS C0032326</c>, <c>UMLS C0225706 (right)</c>.</summary>
public sealed class CodeEntrySyntax : SyntaxNode
{
    internal CodeEntrySyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        var words = All<SyntaxToken>();
        if (words.Length > 1 && words[^1].Text is ['(', .., ')'])
        {
            SideToken = words[^1];
            words = words[..^1];
        }
        System = words.Length > 1 ? words[0] : null;
        Codes = words.Length > 1 ? words[1..] : words;
    }

    /// <summary>The coding system; null where only a code stands there: then the system of the entry before it.</summary>
    public SyntaxToken? System { get; }

    /// <summary>The side between parentheses behind the codes, or null.</summary>
    public SyntaxToken? SideToken { get; }

    /// <summary>The codes.</summary>
    public ImmutableArray<SyntaxToken> Codes { get; }
}
