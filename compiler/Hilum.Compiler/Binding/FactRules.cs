using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>What facts of examples and of <c>yields</c> have in common: places that are allowed, attributes that are taken.</summary>
internal static class FactRules
{
    /// <summary>Reports places where the finding may not be.</summary>
    public static void CheckPlaces(BindingContext context, FindingSymbol concept, PlaceSet places, Location location)
    {
        var wrong = places.Except(concept.Allowed);
        if (wrong.IsEmpty)
            return;
        var allowed = context.Places.NamesOf(concept.Allowed);
        context.Diagnostics.Report(DiagnosticDescriptors.PlaceNotAllowed, location, concept.Name, Wording.List(context.Places.NamesOf(wrong)),
            allowed.Count == 0 ? "no place: it has neither `seen in` nor `usually in`" : Wording.Some(allowed));
    }

    /// <summary>Attribute values and the comparison behind a fact.</summary>
    /// <param name="context">The rule set.</param>
    /// <param name="tree">The file.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="concept">What must take them, or null where that is known only from the report.</param>
    public static (List<ValueSymbol> Values, CueSymbol? Comparison) BindAttributes(BindingContext context, HilumSyntaxTree tree, FactSyntax fact, FindingSymbol? concept) =>
        BindAttributes(context, tree, fact.Attributes, concept);

    /// <summary>Attribute values and the comparison among some parts of a fact.</summary>
    /// <param name="context">The rule set.</param>
    /// <param name="tree">The file.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="concept">What must take them, or null where that is known only from the report.</param>
    public static (List<ValueSymbol> Values, CueSymbol? Comparison) BindAttributes(
        BindingContext context, HilumSyntaxTree tree, IEnumerable<FactAttributeSyntax> parts, FindingSymbol? concept)
    {
        var values = new List<ValueSymbol>();
        CueSymbol? comparison = null;
        foreach (var syntax in parts)
        {
            if (syntax.Value is not null && syntax.Name.Text == "comparison")
            {
                comparison = BindComparison(context, tree, syntax.Value);
                if (comparison is not null && concept is { TakesComparison: false })
                    ReportNotTaken(context, tree, syntax, concept, "comparison");
            }
            else if (BindValue(context, tree, syntax) is { } value)
            {
                values.Add(value);
                if (concept is not null && !concept.Takes.Contains(value.Attribute))
                    ReportNotTaken(context, tree, syntax, concept, value.Attribute.Name);
            }
        }
        return (values, comparison);
    }

    private static void ReportNotTaken(BindingContext context, HilumSyntaxTree tree, FactAttributeSyntax syntax, FindingSymbol concept, string attribute)
    {
        if (!concept.Declaration!.HasBadClauses)
            context.Diagnostics.Report(DiagnosticDescriptors.AttributeNotTaken, tree.GetLocation(syntax), concept.Name, attribute);
    }

    private static ValueSymbol? BindValue(BindingContext context, HilumSyntaxTree tree, FactAttributeSyntax syntax)
    {
        if (syntax.Value is null)
        {
            var found = context.Names.TryResolveValue(tree, syntax.Name);
            if (found is null)
                context.Names.ReportUnknown(tree, syntax.Name, NameResolver.LastPart(syntax.Name), context.Table.Attributes.SelectMany(a => a.Values).Select(v => v.Name));
            return found;
        }
        return context.Names.Resolve<AttributeSymbol>(tree, syntax.Name, "an attribute") is { } attribute
            ? context.Names.ResolveValue(tree, attribute, syntax.Value) : null;
    }

    // Several declarations may state one value; the first of them stands for it.
    private static CueSymbol? BindComparison(BindingContext context, HilumSyntaxTree tree, NameSyntax name)
    {
        var text = NameResolver.LastPart(name);
        var found = FindComparison(context, text);
        if (found is not null)
            context.Names.References[name] = found;
        else if (!context.Table.IsSilent(text))
            context.Names.ReportUnknownValue(tree, name, "comparison", text, ComparisonNames(context));
        return found;
    }

    /// <summary>The comparison that states a value or is called so, or null.</summary>
    public static CueSymbol? FindComparison(BindingContext context, string text)
    {
        var all = context.Table.Cues.Where(c => c.Kind == CueKind.Comparison).ToList();
        return all.Find(c => c.Comparison == text.Replace('_', ' ')) ?? all.Find(c => c.Name == text);
    }

    /// <summary>The values that comparisons state, as rules write them.</summary>
    public static List<string> ComparisonNames(BindingContext context) =>
        [.. context.Table.Cues.Select(c => c.Comparison?.Replace(' ', '_')).OfType<string>().Distinct()];
}
