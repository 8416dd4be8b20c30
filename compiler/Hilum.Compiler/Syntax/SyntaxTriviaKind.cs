namespace Hilum.Compiler.Syntax;

/// <summary>Kinds of text that carry no meaning of their own.</summary>
public enum SyntaxTriviaKind
{
    /// <summary>Blanks and tabs.</summary>
    WhiteSpace,

    /// <summary>A line break.</summary>
    NewLine,

    /// <summary>A comment, from <c>#</c> to the end of its line.</summary>
    Comment,

    /// <summary>Text that could not be understood; a diagnostic says so.</summary>
    SkippedText,
}
