using Hilum.Compiler.Text;
using static Hilum.Compiler.Syntax.Parsing.Generated.HilumLexer;

namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>Gives every token of the tree its trivia. What no token claims becomes trivia too, so no text is lost.</summary>
internal static class TokenBuilder
{
    /// <summary>Makes the tokens of the tree; returns the one for the end of the file.</summary>
    public static SyntaxToken Run(SourceText source, List<RawToken> tokens)
    {
        var text = source.Text;
        var position = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var next = i + 1 < tokens.Count ? tokens[i + 1].Start : text.Length;
            var trailingEnd = TriviaScanner.EndOfFirstLine(text, token.End, next);
            token.Syntax = new SyntaxToken(
                source,
                KindOf(token.Type),
                token.Text,
                token.Start,
                token.IsMissing,
                TriviaScanner.Scan(text, position, token.Start),
                TriviaScanner.Scan(text, token.End, trailingEnd));
            position = trailingEnd;
        }
        return new SyntaxToken(
            source, SyntaxTokenKind.EndOfFile, "", text.Length, false, TriviaScanner.Scan(text, position, text.Length), []);
    }

    private static SyntaxTokenKind KindOf(int type) => type switch
    {
        NAME => SyntaxTokenKind.Name,
        STRING => SyntaxTokenKind.String,
        TEXT => SyntaxTokenKind.LongString,
        NUM or L_NUM or PERCENT => SyntaxTokenKind.Number,
        VERSION => SyntaxTokenKind.Version,
        DATE => SyntaxTokenKind.Date,
        CODE_WORD => SyntaxTokenKind.Code,
        P_WORD => SyntaxTokenKind.Word,
        P_SIGN => SyntaxTokenKind.Sign,
        UNKNOWN_WORD or BAD => SyntaxTokenKind.Bad,
        COMMA or SEMI or COLON or DOT or LP or RP or EQ or ARROW or LBRACE or RBRACE or P_LP or P_RP or P_OR or P_OPT
            or P_STAR or P_PLUS or SLOT_OPEN or SLOT_CLOSE or L_DASH or L_COLON or L_DOT or L_OR => SyntaxTokenKind.Punctuation,
        _ => SyntaxTokenKind.Keyword,
    };
}
