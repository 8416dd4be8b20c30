namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>The tokens of one line with its continuation: the first line of a declaration, or a clause.</summary>
internal sealed class Unit(List<RawToken> tokens, bool isDeclaration)
{
    public List<RawToken> Tokens { get; } = tokens;

    public bool IsDeclaration { get; set; } = isDeclaration;

    /// <summary>The word <c>add</c> or <c>drop</c> before the clause, which is mended and parsed without it.</summary>
    public RawToken? EditWord { get; set; }

    /// <summary>All tokens of the line, in the order of the text; a declaration has no such word, so there it is left out.</summary>
    public IEnumerable<RawToken> AllTokens => EditWord is null || IsDeclaration ? Tokens : Tokens.Prepend(EditWord);

    /// <summary>Whether a mistake in it is reported; what follows from that mistake is not.</summary>
    public bool IsReported { get; set; }
}
