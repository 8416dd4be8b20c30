namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>The tokens of one line with its continuation: the first line of a declaration, or a clause.</summary>
internal sealed class Unit(List<RawToken> tokens, bool isDeclaration)
{
    public List<RawToken> Tokens { get; } = tokens;

    public bool IsDeclaration { get; set; } = isDeclaration;

    /// <summary>Whether a mistake in it is reported; what follows from that mistake is not.</summary>
    public bool IsReported { get; set; }
}
