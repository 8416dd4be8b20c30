namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>A keyword of one or more words, with the token the lexer makes of it.</summary>
internal record Keyword(string Text, int TokenType)
{
    public string[] Words { get; } = Text.Split(' ');

    /// <summary>Whether it stands at the position, with any blanks between its words; then where it ends.</summary>
    public bool Matches(string text, int position, out int end)
    {
        end = position;
        for (var i = 0; i < Words.Length; i++)
        {
            var blanks = end;
            while (i > 0 && end < text.Length && TriviaScanner.IsBlank(text[end]))
                end++;
            if (i > 0 && end == blanks || string.CompareOrdinal(text, end, Words[i], 0, Words[i].Length) != 0)
                return false;
            end += Words[i].Length;
        }
        return end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == '_');
    }
}

/// <summary>A clause word with its aspect and an example of its line.</summary>
internal sealed record ClauseKeyword(string Text, int TokenType, ClauseKind Kind, string Usage) : Keyword(Text, TokenType);

/// <summary>A declaration word with what it declares and an example of its line.</summary>
internal sealed record DeclarationKeyword(string Text, int TokenType, DeclarationKind Kind, string Usage) : Keyword(Text, TokenType);
