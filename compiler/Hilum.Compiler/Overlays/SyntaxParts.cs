using System.Collections.Immutable;
using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Overlays;

/// <summary>Makes nodes with other parts: a clause without one of its words, a declaration with the clauses of two files.</summary>
internal static class SyntaxParts
{
    /// <summary>A node of the same kind.</summary>
    public static SyntaxNode With(SyntaxNode node, ImmutableArray<SyntaxElement> children) => node switch
    {
        ClauseSyntax clause => WithClause(clause, children),
        PatternNodeSyntax pattern => WithPattern(pattern, children),
        NameSyntax => new NameSyntax(children),
        StringSyntax => new StringSyntax(children),
        ParameterSyntax => new ParameterSyntax(children),
        PlaceSyntax => new PlaceSyntax(children),
        TermSyntax => new TermSyntax(children),
        OptionSyntax => new OptionSyntax(children),
        CodeEntrySyntax => new CodeEntrySyntax(children),
        ReachLimitSyntax => new ReachLimitSyntax(children),
        ConditionSyntax => new ConditionSyntax(children),
        FactSyntax => new FactSyntax(children),
        FactAttributeSyntax => new FactAttributeSyntax(children),
        PatternSyntax => new PatternSyntax(children),
        DeclarationSyntax declaration => new DeclarationSyntax(children, declaration.Kind, declaration.Edit),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>A comma that nobody wrote.</summary>
    public static SyntaxToken Comma(SyntaxElement after) => new(after.Source, SyntaxTokenKind.Punctuation, ",", after.Span.End, false, [], []);

    /// <summary>The first line of a declaration.</summary>
    public static IEnumerable<SyntaxElement> HeadOf(DeclarationSyntax declaration) =>
        declaration.ChildNodesAndTokens().Where(c => c is not ClauseSyntax);

    /// <summary>A declaration with other clauses.</summary>
    public static DeclarationSyntax WithClauses(DeclarationSyntax declaration, IEnumerable<ClauseSyntax> clauses) =>
        (DeclarationSyntax)With(declaration, [.. HeadOf(declaration), .. clauses]);

    /// <summary>A declaration without <c>extend</c> or <c>replace</c>, and without what is said of the change itself.</summary>
    public static DeclarationSyntax WithoutEdit(DeclarationSyntax edit) => new(
        [.. edit.ChildNodesAndTokens().Where(c => c != edit.EditKeyword && c is not ClauseSyntax { Kind: ClauseKind.Because or ClauseKind.Until })],
        edit.Kind, EditKind.None);

    private static ClauseSyntax WithClause(ClauseSyntax clause, ImmutableArray<SyntaxElement> children) => clause switch
    {
        NameListClauseSyntax => new NameListClauseSyntax(children, clause.Kind),
        TermListClauseSyntax => new TermListClauseSyntax(children, clause.Kind),
        TextClauseSyntax => new TextClauseSyntax(children, clause.Kind),
        CodeClauseSyntax => new CodeClauseSyntax(children),
        ReachesClauseSyntax => new ReachesClauseSyntax(children),
        FactListClauseSyntax => new FactListClauseSyntax(children, clause.Kind),
        ExampleClauseSyntax => new ExampleClauseSyntax(children),
        OnlyIfClauseSyntax => new OnlyIfClauseSyntax(children),
        WordClauseSyntax => new WordClauseSyntax(children, clause.Kind),
        FlagClauseSyntax => new FlagClauseSyntax(children, clause.Kind),
        UntilClauseSyntax => new UntilClauseSyntax(children),
        EndingClauseSyntax => new EndingClauseSyntax(children),
        SplitsClauseSyntax => new SplitsClauseSyntax(children),
        PrintsClauseSyntax => new PrintsClauseSyntax(children),
        WithinClauseSyntax => new WithinClauseSyntax(children),
        ValueClauseSyntax => new ValueClauseSyntax(children),
        EditClauseSyntax => new EditClauseSyntax(children, clause.Kind),
        BadClauseSyntax bad => new BadClauseSyntax(children, bad.IntendedKind),
        _ => throw new ArgumentOutOfRangeException(nameof(clause)),
    };

    private static PatternNodeSyntax WithPattern(PatternNodeSyntax pattern, ImmutableArray<SyntaxElement> children) => pattern switch
    {
        GapPatternSyntax => new GapPatternSyntax(children),
        GroupPatternSyntax => new GroupPatternSyntax(children),
        QuantifiedPatternSyntax => new QuantifiedPatternSyntax(children),
        SequencePatternSyntax => new SequencePatternSyntax(children),
        SignPatternSyntax => new SignPatternSyntax(children),
        SlotPatternSyntax => new SlotPatternSyntax(children),
        VerbatimPatternSyntax => new VerbatimPatternSyntax(children),
        WordPatternSyntax => new WordPatternSyntax(children),
        _ => throw new ArgumentOutOfRangeException(nameof(pattern)),
    };
}
