using System.Collections.Immutable;
using System.Text;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Syntax;

/// <summary>A word, sign or text of a rule file with the blanks and comments around it.</summary>
public sealed class SyntaxToken : SyntaxElement
{
    internal SyntaxToken(
        SourceText source,
        SyntaxTokenKind kind,
        string text,
        int start,
        bool isMissing,
        ImmutableArray<SyntaxTrivia> leadingTrivia,
        ImmutableArray<SyntaxTrivia> trailingTrivia)
    {
        Source = source;
        Kind = kind;
        Text = text;
        IsMissing = isMissing;
        LeadingTrivia = leadingTrivia;
        TrailingTrivia = trailingTrivia;
        Span = new TextSpan(start, text.Length);
        FullSpan = TextSpan.FromBounds(
            leadingTrivia.IsEmpty ? start : leadingTrivia[0].Start,
            trailingTrivia.IsEmpty ? Span.End : trailingTrivia[^1].Span.End);
    }

    /// <summary>What it is.</summary>
    public SyntaxTokenKind Kind { get; }

    /// <summary>The text, exactly; empty for a missing token.</summary>
    public string Text { get; }

    /// <summary>Whether the file lacks it and the parser went on as if it stood there.</summary>
    public bool IsMissing { get; }

    /// <summary>What stands before it on its line, and the lines above it that belong to nothing else.</summary>
    public ImmutableArray<SyntaxTrivia> LeadingTrivia { get; }

    /// <summary>What follows it up to the next token or the end of the line.</summary>
    public ImmutableArray<SyntaxTrivia> TrailingTrivia { get; }

    /// <inheritdoc/>
    public override SourceText Source { get; }

    /// <inheritdoc/>
    public override TextSpan Span { get; }

    /// <inheritdoc/>
    public override TextSpan FullSpan { get; }

    /// <summary>Another token at the same place: what stands there once a family is used.</summary>
    internal SyntaxToken With(SyntaxTokenKind kind, string text) => new(Source, kind, text, Span.Start, false, LeadingTrivia, TrailingTrivia);

    /// <summary>The text without what surrounds it.</summary>
    public override string ToString() => Text;

    internal override void WriteTo(StringBuilder output)
    {
        foreach (var trivia in LeadingTrivia)
            output.Append(trivia.Text);
        output.Append(Text);
        foreach (var trivia in TrailingTrivia)
            output.Append(trivia.Text);
    }
}
