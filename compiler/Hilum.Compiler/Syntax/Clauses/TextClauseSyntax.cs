using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A clause with prose: <c>note</c>, <c>title</c>, <c>author</c>, <c>because</c>, <c>label</c>, <c>report</c>, <c>written as</c>.</summary>
public sealed class TextClauseSyntax : ClauseSyntax
{
    internal TextClauseSyntax(ImmutableArray<SyntaxElement> children, ClauseKind kind) : base(children, kind)
    {
        Text = First<StringSyntax>()!;
    }

    /// <summary>The text with its quotes; see <see cref="StringSyntax.MapOffset"/> for places in it.</summary>
    public StringSyntax Text { get; }

    /// <summary>The text meant.</summary>
    public string Value => Text.Value;
}
