using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Binds what the values of an attribute do, which of them count, and where they are written; its values must be bound.</summary>
internal static class AttributeBinder
{
    private static readonly Dictionary<string, Side> Sides = new(StringComparer.Ordinal)
    {
        ["right"] = Side.Right,
        ["left"] = Side.Left,
        ["bilateral"] = Side.Both,
        ["same_side"] = Side.Same,
        ["opposite_side"] = Side.Opposite,
    };

    public static void Bind(BindingContext context, AttributeSymbol symbol)
    {
        symbol.Rule = symbol.IsOrdered ? AttributeRule.Highest : AttributeRule.First;
        if (Word(context, symbol, ClauseKind.Counts) is { } counts)
            BindRule(context, symbol, counts);
        if (Word(context, symbol, ClauseKind.Type) is { } type)
            BindType(context, symbol, type);
        PrintsBinder.Bind(context, symbol);
        if (context.ClausesOf<TextClauseSyntax>(symbol, ClauseKind.WrittenAs).FirstOrDefault() is { } key)
        {
            if (key.Value.Trim().Length > 0)
                symbol.Key = key.Value.Trim();
            else
                context.Diagnostics.Report(DiagnosticDescriptors.NoWords, symbol.Tree.GetLocation(key.Text));
        }
    }

    private static NameSyntax? Word(BindingContext context, AttributeSymbol symbol, ClauseKind kind) =>
        context.ClausesOf<WordClauseSyntax>(symbol, kind).FirstOrDefault()?.Word;

    private static void BindRule(BindingContext context, AttributeSymbol symbol, NameSyntax word)
    {
        if (Wording.FromSnake<AttributeRule>(word.Text) is not { } rule)
        {
            context.ReportUnknownWord(symbol, ClauseKind.Counts, word, ["all", "the first", "the highest"]);
            return;
        }
        symbol.Rule = rule;
        if (rule == AttributeRule.Highest && !symbol.IsOrdered && !symbol.Declaration!.HasBadClauses)
            context.Diagnostics.Report(DiagnosticDescriptors.MissingPart, symbol.Location, symbol.Name, "from least to most", "only a scale has a highest value");
    }

    private static void BindType(BindingContext context, AttributeSymbol symbol, NameSyntax word)
    {
        if (Wording.FromSnake<AttributeType>(word.Text) is not { } type || type == AttributeType.Description)
        {
            context.ReportUnknownWord(symbol, ClauseKind.Type, word, ["side", "unit"]);
            return;
        }
        symbol.Type = type;
        if (type == AttributeType.Side)
        {
            foreach (var value in symbol.Values)
                BindSide(context, value);
        }
    }

    private static void BindSide(BindingContext context, ValueSymbol value)
    {
        if (Sides.TryGetValue(value.Name, out var side))
        {
            value.Side = side;
            return;
        }
        var diagnostic = Diagnostic.Create(DiagnosticDescriptors.ValueIsNoSide, value.Location, value.Name, Wording.List(Sides.Keys, "or"));
        context.Diagnostics.Add(Spelling.Nearest(value.Name, Sides.Keys) is { } near
            ? diagnostic with { Fix = NameResolver.Replace(value.Tree, ((ValueClauseSyntax)value.Syntax).Name, near) } : diagnostic);
    }
}
