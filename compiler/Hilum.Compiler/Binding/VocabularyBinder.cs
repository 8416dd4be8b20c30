using System.Collections.Immutable;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Text;

namespace Hilum.Compiler.Binding;

/// <summary>Binds inflections, sets of words and the values of attributes: what other words are made of.</summary>
internal static class VocabularyBinder
{
    // A word with `~` is tried with each of them.
    public const int MaxInflections = 64;

    public static void Bind(BindingContext context)
    {
        foreach (var inflection in context.Table.Inflections)
            BindEndings(context, inflection);
        BindWords(context);
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
        var inflections = context.Table.Inflections;
        if (inflections.Count > MaxInflections)
            context.Diagnostics.Report(DiagnosticDescriptors.TooManyValues, inflections[MaxInflections].Location, "the rule set", inflections.Count, "inflections", MaxInflections);
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

    // Sets that others name come before those that name them, so that each set is put together once.
    private static void BindWords(BindingContext context)
    {
        var sets = context.Table.All.OfType<WordsSymbol>().ToList();
        var named = sets.ToDictionary(s => s, s => NamedBy(context, s));
        var order = Cycles.Report(sets, s => named[(WordsSymbol)s].Values, "words", context.Diagnostics, out var cut);
        foreach (var set in cut.Cast<WordsSymbol>())
            named[set].Clear();
        foreach (var set in order.Cast<WordsSymbol>())
            set.Items = [.. ItemsOf(context, set, named[set]).DistinctBy(i => i.Text, StringComparer.Ordinal)];
    }

    private static Dictionary<NameSyntax, WordsSymbol> NamedBy(BindingContext context, WordsSymbol symbol)
    {
        var result = new Dictionary<NameSyntax, WordsSymbol>();
        foreach (var name in symbol.Declaration!.WordItems.OfType<NameSyntax>())
        {
            if (context.Names.Resolve<WordsSymbol>(symbol.Tree, name, "a text or a set of words") is { } other)
                result.Add(name, other);
        }
        return result;
    }

    private static IEnumerable<WordsItem> ItemsOf(BindingContext context, WordsSymbol symbol, Dictionary<NameSyntax, WordsSymbol> named)
    {
        foreach (var item in symbol.Declaration!.WordItems)
        {
            var location = symbol.Tree.GetLocation(item);
            if (item is StringSyntax text)
            {
                if (Tokenizer.SplitName(text.Value).Count > 0)
                    yield return new WordsItem(text.Value.Trim(), location);
                else
                    context.Diagnostics.Report(DiagnosticDescriptors.NoWords, location);
            }
            else if (item is NameSyntax name && named.GetValueOrDefault(name) is { } other)
            {
                foreach (var inner in other.Items)
                    yield return inner;
            }
        }
    }

    private static void BindValues(BindingContext context, AttributeSymbol attribute)
    {
        var values = new Dictionary<string, ValueSymbol>(StringComparer.Ordinal);
        foreach (var clause in context.ClausesOf<ValueClauseSyntax>(attribute, ClauseKind.Value))
        {
            var value = new ValueSymbol(attribute, attribute.Tree, clause, clause.Name);
            if (!values.TryAdd(value.Name, value))
                context.Diagnostics.Report(DiagnosticDescriptors.DeclaredTwice, value.Location, value.Name, value.Description, values[value.Name].Location);
        }
        attribute.Values = Order(context, attribute, values);
        for (var i = 0; i < attribute.Values.Length; i++)
            attribute.Values[i].Index = i;
        if (attribute.Values.IsEmpty && !attribute.Declaration!.HasBadClauses)
            context.Diagnostics.Report(DiagnosticDescriptors.MissingPart, attribute.Location, attribute.Name, "VALUE \"words\"", "it has no values");
    }

    private static ImmutableArray<ValueSymbol> Order(BindingContext context, AttributeSymbol attribute, Dictionary<string, ValueSymbol> values)
    {
        if (context.ClausesOf<NameListClauseSyntax>(attribute, ClauseKind.FromLeastToMost).FirstOrDefault() is not { } order)
            return [.. values.Values];
        attribute.IsOrdered = true;
        var sorted = new OrderedDictionary<string, ValueSymbol>(StringComparer.Ordinal);
        foreach (var name in order.Names)
        {
            var text = NameResolver.LastPart(name);
            if (values.TryGetValue(text, out var value))
            {
                context.Names.References[name] = value;
                sorted.TryAdd(text, value);
            }
            else if (!attribute.Declaration!.HasBadClauses)
            {
                context.Names.ReportUnknownValue(attribute.Tree, name, attribute.Name, text, values.Keys);
            }
        }
        var unsorted = values.Values.Where(v => !sorted.ContainsKey(v.Name)).ToList();
        foreach (var value in unsorted)
        {
            context.Diagnostics.Report(DiagnosticDescriptors.MissingPart, value.Location, $"the scale of {attribute.Name}", value.Name,
                "`from least to most` must say where every value stands");
        }
        return [.. sorted.Values, .. unsorted];
    }
}
