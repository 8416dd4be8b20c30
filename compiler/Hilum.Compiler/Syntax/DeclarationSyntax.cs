using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A declaration: its first line and the clauses below it.</summary>
public sealed class DeclarationSyntax : SyntaxNode
{
    internal DeclarationSyntax(ImmutableArray<SyntaxElement> children, DeclarationKind kind, EditKind edit) : base(children)
    {
        Kind = kind;
        Edit = edit;
        // The words at the start: an edit word and a declaration word, or one of them.
        var words = children.TakeWhile((child, index) => child is SyntaxToken token && (index == 0 || token.Text != "on")
            && token.Kind is SyntaxTokenKind.Keyword or SyntaxTokenKind.Bad).Cast<SyntaxToken>().ToList();
        EditKeyword = edit == EditKind.None ? null : words[0];
        Keyword = words[^1];
        var start = children.TakeWhile(child => child is not SyntaxToken token || child == Keyword
            || (token.Kind != SyntaxTokenKind.Punctuation && token.Text != "on")).ToList();
        Name = start.OfType<NameSyntax>().FirstOrDefault();
        StringName = start.OfType<StringSyntax>().FirstOrDefault();
        BaseName = After<NameSyntax>("on");
        CueKind = After<NameSyntax>(":");
        var versions = children.OfType<SyntaxToken>()
            .Where(token => token.Kind is SyntaxTokenKind.Version or SyntaxTokenKind.Number).ToList();
        BaseVersion = BaseName is null ? null : versions.Find(token => token.Span.Start > BaseName.Span.Start);
        VersionToken = versions.Find(token => token != BaseVersion);
        Parameters = All<ParameterSyntax>();
        WordItems = [.. children.SkipWhile(child => child is not SyntaxToken { Text: "=" }).OfType<SyntaxNode>()
            .Where(child => child is StringSyntax or NameSyntax)];
        Clauses = All<ClauseSyntax>();
    }

    /// <summary>What is declared. A misspelt word counts as the word nearest to it.</summary>
    public DeclarationKind Kind { get; }

    /// <summary>What it does to a declaration of another rule set. A misspelt word counts as the word nearest to it.</summary>
    public EditKind Edit { get; }

    /// <summary><c>extend</c>, <c>replace</c> or <c>disable</c> before the declaration word.</summary>
    public SyntaxToken? EditKeyword { get; }

    /// <summary>The declaration word (the edit word, where it alone stands there); missing where clauses stand before any declaration.</summary>
    public SyntaxToken Keyword { get; }

    /// <summary>The name, or null where it is a string or missing (then reported, where one is needed).</summary>
    public NameSyntax? Name { get; }

    /// <summary>The name of a <c>test "..."</c>.</summary>
    public StringSyntax? StringName { get; }

    /// <summary>The version of an <c>ontology</c>.</summary>
    public SyntaxToken? VersionToken { get; }

    /// <summary>The kind behind the colon of a cue.</summary>
    public NameSyntax? CueKind { get; }

    /// <summary>The rule set an overlay changes.</summary>
    public NameSyntax? BaseName { get; }

    /// <summary>The version an overlay was written for.</summary>
    public SyntaxToken? BaseVersion { get; }

    /// <summary>Parameters of a family, or arguments of a use.</summary>
    public ImmutableArray<ParameterSyntax> Parameters { get; }

    /// <summary>What follows <c>=</c> in <c>words</c>: strings and names.</summary>
    public ImmutableArray<SyntaxNode> WordItems { get; }

    /// <summary>The indented lines.</summary>
    public ImmutableArray<ClauseSyntax> Clauses { get; }

    /// <summary>Whether the parser could not read a part of this declaration: what seems to be lacking may be there.</summary>
    public bool HasBadClauses => Clauses.Any(clause => clause is BadClauseSyntax);
}
