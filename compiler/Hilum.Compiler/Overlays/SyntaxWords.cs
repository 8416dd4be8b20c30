using System.Text;
using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Overlays;

/// <summary>What a part of a rule file says, however it is laid out.</summary>
internal static class SyntaxWords
{
    /// <summary>Equal for parts that say the same in the same words.</summary>
    public static string Key(SyntaxElement element) => string.Join('\u001F', TokensOf(element).Select(TextOf));

    /// <summary>The part in one line (a long text keeps its own lines), without comments.</summary>
    public static string OneLine(SyntaxElement element)
    {
        var output = new StringBuilder();
        SyntaxToken? before = null;
        foreach (var token in TokensOf(element))
        {
            if (before is not null && (!before.TrailingTrivia.IsEmpty || !token.LeadingTrivia.IsEmpty || before.Text is "," or ";"))
                output.Append(' ');
            output.Append(TextOf(token));
            before = token;
        }
        return output.ToString();
    }

    /// <summary>A declaration as a rule file would hold it, a clause a line, ending in a line feed.</summary>
    public static string Declaration(DeclarationSyntax declaration)
    {
        var output = new StringBuilder();
        foreach (var part in SyntaxParts.HeadOf(declaration))
        {
            var text = OneLine(part);
            output.Append(output.Length == 0 || text is "," ? "" : " ").Append(text);
        }
        output.Append('\n');
        foreach (var clause in declaration.Clauses)
            output.Append("    ").Append(OneLine(clause)).Append('\n');
        return output.ToString();
    }

    private static IEnumerable<SyntaxToken> TokensOf(SyntaxElement element) =>
        (element is SyntaxToken token ? [token] : ((SyntaxNode)element).DescendantTokens()).Where(t => t.Text.Length > 0);

    // Between the words of `part  of` may stand any blanks.
    private static string TextOf(SyntaxToken token) => token.Kind == SyntaxTokenKind.Keyword
        ? string.Join(' ', token.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : token.Text;
}
