using System.Collections.Immutable;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>The door to the parser: text in, tree and diagnostics out.</summary>
internal static class FileParser
{
    public static (FileSyntax Root, ImmutableArray<Diagnostic> Diagnostics) Parse(SourceText text)
    {
        var trivia = text.Length == 0
            ? ImmutableArray<SyntaxTrivia>.Empty
            : [new SyntaxTrivia(SyntaxTriviaKind.SkippedText, text.Text, 0)];
        var end = new SyntaxToken(SyntaxTokenKind.EndOfFile, "", text.Length, false, trivia, []);
        return (new FileSyntax([end]), []);
    }
}
