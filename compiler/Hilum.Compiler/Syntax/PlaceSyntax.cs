using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A name in a list or in a fact, with a side before it where one is said: <c>right lung</c>.</summary>
public sealed class PlaceSyntax : SyntaxNode
{
    internal PlaceSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        SideToken = children[0] as SyntaxToken;
        Name = First<NameSyntax>()!;
        Alias = children.OfType<NameSyntax>().Skip(1).FirstOrDefault();
    }

    /// <summary>The word before the name; whether it is a side is not known yet.</summary>
    public SyntaxToken? SideToken { get; }

    /// <summary>The text of <see cref="SideToken"/>.</summary>
    public string? Side => SideToken?.Text;

    /// <summary>The name.</summary>
    public NameSyntax Name { get; }

    /// <summary>The name behind <c>as</c> (<c>imports chest.cues as cues</c>).</summary>
    public NameSyntax? Alias { get; }
}
