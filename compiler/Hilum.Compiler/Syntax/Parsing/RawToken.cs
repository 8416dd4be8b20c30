using Antlr4.Runtime;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>A token between lexer and tree: it can be renamed, dropped or made up while a line is mended.</summary>
internal sealed class RawToken : CommonToken
{
    public RawToken(int type, int start, string text, bool isMissing = false) : base(type, text)
    {
        StartIndex = start;
        StopIndex = start + text.Length - 1;
        IsMissing = isMissing;
    }

    public bool IsMissing { get; }

    public int Start => StartIndex;

    public int End => StopIndex + 1;

    /// <summary>The token of the tree; known when all lines are mended and the trivia are given out.</summary>
    public SyntaxToken? Syntax { get; set; }

    public TextSpan SpanOf() => TextSpan.FromBounds(Start, End);

    public static RawToken Missing(int type, int position) => new(type, position, "", isMissing: true);
}
