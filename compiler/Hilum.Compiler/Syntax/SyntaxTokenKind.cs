namespace Hilum.Compiler.Syntax;

/// <summary>Kinds of tokens, as far as colouring and formatting need them.</summary>
public enum SyntaxTokenKind
{
    /// <summary>A word (or words) with a meaning in its position: <c>finding</c>, <c>seen in</c>, <c>at</c>.</summary>
    Keyword,

    /// <summary>A name or a part of a dotted name.</summary>
    Name,

    /// <summary>Text between quotes.</summary>
    String,

    /// <summary>Text between triple quotes.</summary>
    LongString,

    /// <summary>A number, or a percentage such as <c>-15%</c>.</summary>
    Number,

    /// <summary>A version such as <c>1.0</c>.</summary>
    Version,

    /// <summary>A date such as <c>2027-01-31</c>.</summary>
    Date,

    /// <summary>A code or the name of a coding system.</summary>
    Code,

    /// <summary>A sign with a meaning: a comma, a bracket, a bar.</summary>
    Punctuation,

    /// <summary>A literal word of report text.</summary>
    Word,

    /// <summary>A literal sign of report text.</summary>
    Sign,

    /// <summary>Something that fits nowhere.</summary>
    Bad,

    /// <summary>The end of the file; it carries what stands before it.</summary>
    EndOfFile,
}
