using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>
/// A clause with a list of names: <c>is a</c>, <c>part of</c>, <c>means</c>, <c>seen in</c>, <c>usually in</c>,
/// <c>a side alone means</c>, <c>takes</c>, <c>stops at</c>, <c>applies to</c>, <c>beats</c>,
/// <c>from least to most</c>, <c>when normal rules out</c>, <c>imports</c>, <c>of</c>, <c>follows from</c>, <c>kinds</c>.
/// </summary>
public sealed class NameListClauseSyntax : ClauseSyntax
{
    internal NameListClauseSyntax(ImmutableArray<SyntaxElement> children, ClauseKind kind) : base(children, kind)
    {
        Items = All<PlaceSyntax>();
        SameSideToken = children.OfType<SyntaxToken>().Skip(1).FirstOrDefault(token => token.Kind == SyntaxTokenKind.Keyword);
    }

    /// <summary>The names, each with the side before it and the alias behind it, where there are any.</summary>
    public ImmutableArray<PlaceSyntax> Items { get; }

    /// <summary>The names alone.</summary>
    public IEnumerable<NameSyntax> Names => Items.Select(item => item.Name);

    /// <summary>The words <c>on the same side</c>.</summary>
    public SyntaxToken? SameSideToken { get; }

    /// <summary>Whether <c>on the same side</c> stands at the end.</summary>
    public bool SameSide => SameSideToken is not null;
}
