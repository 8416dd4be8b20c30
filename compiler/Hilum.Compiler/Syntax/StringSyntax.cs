using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>Text between quotes or triple quotes.</summary>
public sealed class StringSyntax : SyntaxNode
{
    private readonly StringValue _value;

    internal StringSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        Token = (SyntaxToken)children[0];
        _value = StringValue.Decode(Token.Text);
    }

    /// <summary>The token, quotes included.</summary>
    public SyntaxToken Token { get; }

    /// <summary>Whether it stands between triple quotes.</summary>
    public bool IsLong => Token.Kind == SyntaxTokenKind.LongString;

    /// <summary>
    /// The text meant: without quotes, <c>\"</c> and <c>\\</c> decoded; a long text without the line break
    /// right behind its opening quotes.
    /// </summary>
    public string Value => _value.Text;

    /// <summary>The place in the file of the character at an offset of <see cref="Value"/>; its length gives the end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative or behind the end.</exception>
    public int MapOffset(int offset) => Token.Span.Start + _value.MapOffset(offset);
}
