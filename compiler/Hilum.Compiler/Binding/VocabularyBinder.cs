using System.Collections.Immutable;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Text;

namespace Hilum.Compiler.Binding;

/// <summary>Binds inflections, sets of words and the values of attributes: what other words are made of.</summary>
internal static class VocabularyBinder
{
    public static void Bind(BindingContext context)
    {
        foreach (var inflection in context.Table.Inflections)
            BindEndings(context, inflection);
        foreach (var words in context.Table.All.OfType<WordsSymbol>())
            words.Items = [.. ItemsOf(context, words, [])];
        foreach (var attribute in context.Table.Attributes)
        {
            BindValues(context, attribute);
            AttributeBinder.Bind(context, attribute);
        }
        CheckLimits(context);
    }

    // A finding's attributes are bits of one number, and a value is one byte of its code.
    private static void CheckLimits(BindingContext context)
    {
        var attributes = context.Table.Attributes.ToList();
        if (attributes.Count > 64)
            context.Diagnostics.Report(DiagnosticDescriptors.TooManyValues, attributes[64].Location, "the rule set", attributes.Count, "attributes", 64);
        foreach (var attribute in attributes.Where(a => a.Values.Length > 256))
            context.Diagnostics.Report(DiagnosticDescriptors.TooManyValues, attribute.Location, attribute.Name, attribute.Values.Length, "values", 256);
    }

    private static void BindEndings(BindingContext context, InflectionSymbol symbol)
    {
        symbol.Endings = [.. context.ClausesOf<EndingClauseSyntax>(symbol, ClauseKind.Ending)
            .Select(c => new EndingRule(Fold(c.Ending.Value), [.. c.Forms.Select(f => Fold(f.Value))]))];
        if (symbol.Endings.IsEmpty && !symbol.Declaration!.HasBadClauses)
            context.Diagnostics.Report(DiagnosticDescriptors.MissingPart, symbol.Location, symbol.Name, "ending", "it changes no word");
    }

    private static string Fold(string text) => string.Concat(text.Select(Hilum.Runtime.Plan.Lexicon.Fold));

    private static IEnumerable<WordsItem> ItemsOf(BindingContext context, WordsSymbol symbol, HashSet<WordsSymbol> open)
    {
        var first = open.Count == 0;
        if (!open.Add(symbol))
            yield break;
        foreach (var item in symbol.Declaration!.WordItems)
        {
            var location = symbol.Tree.GetLocation(item);
            if (item is StringSyntax text)
            {
                if (Tokenizer.SplitName(text.Value).Count > 0)
                    yield return new WordsItem(text.Value.Trim(), location);
                else if (first)
                    context.Diagnostics.Report(DiagnosticDescriptors.NoWords, location);
            }
            else if (item is NameSyntax name)
            {
                var other = first
                    ? context.Names.Resolve<WordsSymbol>(symbol.Tree, name, "a text or a set of words")
                    : context.Table.Find(NameResolver.LastPart(name)) as WordsSymbol;
                if (other is null)
                    continue;
                foreach (var inner in ItemsOf(context, other, open))
                    yield return inner;
            }
        }
    }

    private static void BindValues(BindingContext context, AttributeSymbol attribute)
    {
        var values = new List<ValueSymbol>();
        foreach (var clause in context.ClausesOf<ValueClauseSyntax>(attribute, ClauseKind.Value))
        {
            var value = new ValueSymbol(attribute, attribute.Tree, clause, clause.Name);
            if (values.Find(v => v.Name == value.Name) is { } first)
                context.Diagnostics.Report(DiagnosticDescriptors.DeclaredTwice, value.Location, value.Name, value.Description, first.Location);
            else
                values.Add(value);
        }
        attribute.Values = Order(context, attribute, values);
        for (var i = 0; i < attribute.Values.Length; i++)
            attribute.Values[i].Index = i;
        if (attribute.Values.IsEmpty && !attribute.Declaration!.HasBadClauses)
            context.Diagnostics.Report(DiagnosticDescriptors.MissingPart, attribute.Location, attribute.Name, "VALUE \"words\"", "it has no values");
    }

    private static ImmutableArray<ValueSymbol> Order(BindingContext context, AttributeSymbol attribute, List<ValueSymbol> values)
    {
        if (context.ClausesOf<NameListClauseSyntax>(attribute, ClauseKind.FromLeastToMost).FirstOrDefault() is not { } order)
            return [.. values];
        attribute.IsOrdered = true;
        var sorted = new List<ValueSymbol>();
        foreach (var name in order.Names)
        {
            var text = NameResolver.LastPart(name);
            if (values.Find(v => v.Name == text) is { } value)
            {
                context.Names.References[name] = value;
                if (!sorted.Contains(value))
                    sorted.Add(value);
            }
            else if (!attribute.Declaration!.HasBadClauses)
            {
                context.Names.ReportUnknownValue(attribute.Tree, name, attribute.Name, text, [.. values.Select(v => v.Name)]);
            }
        }
        foreach (var value in values.Except(sorted))
        {
            context.Diagnostics.Report(DiagnosticDescriptors.MissingPart, value.Location, $"the scale of {attribute.Name}", value.Name,
                "`from least to most` must say where every value stands");
        }
        return [.. sorted, .. values.Except(sorted)];
    }
}
