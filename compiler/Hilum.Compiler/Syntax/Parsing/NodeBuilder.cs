using System.Collections.Immutable;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using static Hilum.Compiler.Syntax.Parsing.Generated.HilumParser;

namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>Turns the generated parser's contexts into nodes of the tree.</summary>
internal static class NodeBuilder
{
    /// <summary>The parts of a declaration's first line.</summary>
    public static ImmutableArray<SyntaxElement> DeclarationParts(ParserRuleContext declaration) => Children(declaration);

    public static ClauseSyntax Clause(ParserRuleContext context)
    {
        var children = Children(context);
        var kind = Vocabulary.ClauseOf(context.Start.Type)?.Kind ?? ClauseKind.Value;
        return context switch
        {
            NameListClauseContext or SpellingClauseContext => new NameListClauseSyntax(children, kind),
            TermListClauseContext => new TermListClauseSyntax(children, kind),
            TextClauseContext => new TextClauseSyntax(children, kind),
            CodeClauseContext => new CodeClauseSyntax(children),
            ReachesClauseContext => new ReachesClauseSyntax(children),
            FactListClauseContext => new FactListClauseSyntax(children, kind),
            ExampleClauseContext => new ExampleClauseSyntax(children),
            OnlyIfClauseContext => new OnlyIfClauseSyntax(children),
            WordClauseContext => new WordClauseSyntax(children, kind),
            FlagClauseContext => new FlagClauseSyntax(children, kind),
            UntilClauseContext => new UntilClauseSyntax(children),
            EndingClauseContext => new EndingClauseSyntax(children),
            BoxClauseContext => new BoxClauseSyntax(children),
            SplitsClauseContext => new SplitsClauseSyntax(children),
            PrintsClauseContext => new PrintsClauseSyntax(children),
            WithinClauseContext => new WithinClauseSyntax(children),
            _ => new ValueClauseSyntax(children),
        };
    }

    private static ImmutableArray<SyntaxElement> Children(ParserRuleContext context)
    {
        var elements = ImmutableArray.CreateBuilder<SyntaxElement>(context.ChildCount);
        Add(elements, context);
        return elements.ToImmutable();
    }

    private static void Add(ImmutableArray<SyntaxElement>.Builder elements, ParserRuleContext context)
    {
        for (var i = 0; i < context.ChildCount; i++)
        {
            if (context.GetChild(i) is ITerminalNode terminal)
                elements.Add(((RawToken)terminal.Symbol).Syntax!);
            else if (context.GetChild(i) is ParserRuleContext child)
                AddNode(elements, child);
        }
    }

    private static void AddNode(ImmutableArray<SyntaxElement>.Builder elements, ParserRuleContext context)
    {
        switch (context)
        {
            // Rules that only group: their parts belong to the node above.
            case KindContext or VersionContext or ParametersContext or WordItemContext or NameListWordContext
                or TermListWordContext or TextWordContext or WordWordContext or FactsContext or AlternativesContext or WordContext:
            case ReachContext reach when reach.UP_TO() is null && reach.TO_END() is null:
            case ElementContext element when element.ChildCount == 1:
                Add(elements, context);
                break;
            default:
                elements.Add(Node(context));
                break;
        }
    }

    private static SyntaxNode Node(ParserRuleContext context) => context switch
    {
        NameContext or TypeNameContext => new NameSyntax(NameParts(context)),
        StringContext => new StringSyntax(Children(context)),
        ParameterContext => new ParameterSyntax(Children(context)),
        PlaceContext => new PlaceSyntax(Children(context)),
        TermContext => new TermSyntax(Children(context)),
        OptionContext => new OptionSyntax(Children(context)),
        CodeEntryContext => new CodeEntrySyntax(Children(context)),
        BoxPartContext => new BoxPartSyntax(Children(context)),
        ReachContext => new ReachLimitSyntax(Children(context)),
        ConditionContext => new ConditionSyntax(Children(context)),
        FactContext => new FactSyntax(FactParts(context)),
        FactAttributeContext => new FactAttributeSyntax(Children(context)),
        PatternContext => new PatternSyntax(Children(context)),
        AtomContext atom => Atom(atom),
        SequenceContext => new SequencePatternSyntax(Children(context)),
        ElementContext => new QuantifiedPatternSyntax(Children(context)),
        GroupContext => new GroupPatternSyntax(Children(context)),
        SlotContext => new SlotPatternSyntax(Children(context)),
        GapContext => new GapPatternSyntax(Children(context)),
        _ => throw new InvalidOperationException($"The grammar rule {context.GetType().Name} has no node."),
    };

    private static PatternNodeSyntax Atom(AtomContext atom)
    {
        var parts = Children(atom);
        if (parts[0] is SyntaxToken token)
            return token.Kind == SyntaxTokenKind.Word ? new WordPatternSyntax(parts) : new SignPatternSyntax(parts);
        return parts[0] as PatternNodeSyntax ?? new VerbatimPatternSyntax(parts);
    }

    // A connective that is used as a name is coloured as one.
    private static ImmutableArray<SyntaxElement> NameParts(ParserRuleContext context) =>
    [
        .. Children(context).Select(part => part is SyntaxToken { Kind: SyntaxTokenKind.Keyword } token
            ? new SyntaxToken(token.Source, SyntaxTokenKind.Name, token.Text, token.Span.Start, token.IsMissing, token.LeadingTrivia, token.TrailingTrivia)
            : part),
    ];

    // `nothing` alone is the absence of facts, not the name of one.
    private static ImmutableArray<SyntaxElement> FactParts(ParserRuleContext context)
    {
        var parts = Children(context);
        return parts is [NameSyntax { Text: "nothing" } nothing] ? [nothing.Parts[0]] : parts;
    }
}
