using Hilum.Compiler.Text;

namespace Hilum.Compiler.Syntax;

/// <summary>Text around a token that carries no meaning: blanks, line breaks, comments, skipped text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text, exactly.</param>
/// <param name="Start">Where it begins.</param>
public sealed record SyntaxTrivia(SyntaxTriviaKind Kind, string Text, int Start)
{
    /// <summary>Where it is.</summary>
    public TextSpan Span => new(Start, Text.Length);
}
