using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A declaration: its first line and the clauses below it.</summary>
public sealed class DeclarationSyntax : SyntaxNode
{
    internal DeclarationSyntax(ImmutableArray<SyntaxElement> children, DeclarationKind kind) : base(children)
    {
        Kind = kind;
        var head = children.TakeWhile(child => child is SyntaxToken { Kind: SyntaxTokenKind.Keyword })
            .Cast<SyntaxToken>().ToList();
        EditKeyword = head.Find(token => token.Text is "extend" or "replace" or "disable");
        Keyword = head.Find(token => token != EditKeyword) ?? (SyntaxToken)children[0];
        Name = children.TakeWhile(child => child is not SyntaxToken { Kind: SyntaxTokenKind.Punctuation }
            && child is not SyntaxToken { Text: "on" }).OfType<NameSyntax>().FirstOrDefault();
        StringName = Name is null ? First<StringSyntax>() : null;
        BaseName = After<NameSyntax>("on");
        CueKind = After<NameSyntax>(":");
        var versions = children.OfType<SyntaxToken>().Where(token => token.Kind == SyntaxTokenKind.Version).ToList();
        BaseVersion = BaseName is null ? null : versions.Find(token => token.Span.Start > BaseName.Span.Start);
        VersionToken = versions.Find(token => token != BaseVersion);
        Parameters = All<ParameterSyntax>();
        WordItems = [.. children.SkipWhile(child => child is not SyntaxToken { Text: "=" }).OfType<SyntaxNode>()
            .Where(child => child is StringSyntax or NameSyntax)];
        Clauses = All<ClauseSyntax>();
    }

    /// <summary>What is declared. A misspelt word counts as the word nearest to it.</summary>
    public DeclarationKind Kind { get; }

    /// <summary><c>extend</c>, <c>replace</c> or <c>disable</c> before the declaration word.</summary>
    public SyntaxToken? EditKeyword { get; }

    /// <summary>The declaration word; missing where clauses stand before any declaration.</summary>
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
