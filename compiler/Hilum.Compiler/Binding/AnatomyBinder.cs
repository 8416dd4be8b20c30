using System.Collections.Immutable;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Binds how anatomies lie in each other, and numbers the places.</summary>
internal static class AnatomyBinder
{
    public static void Bind(BindingContext context)
    {
        var anatomies = context.Table.Anatomies.ToList();
        foreach (var anatomy in anatomies)
            BindRelations(context, anatomy);
        var membersFirst = BreakCycles(context, anatomies);
        var sides = context.Table.Attributes.FirstOrDefault(a => a.Type == AttributeType.Side);
        context.Places = PlaceTable.Create(anatomies, membersFirst, sides?.PrintsRight, sides?.PrintsLeft);
        if (context.Places.Count > PlaceSet.Capacity)
        {
            context.Diagnostics.Report(DiagnosticDescriptors.TooManyPlaces, context.Table.Ontology?.Location ?? anatomies[^1].Location,
                context.Places.Count, PlaceSet.Capacity);
        }
        foreach (var anatomy in anatomies)
            CheckSides(context, anatomy);
        BoxBinder.Bind(context, anatomies);
    }

    /// <summary>Places of a clause, or of a fact, with sides that exist.</summary>
    public static ImmutableArray<PlaceReference> BindPlaces(BindingContext context, HilumSyntaxTree tree, IEnumerable<PlaceSyntax> items)
    {
        var result = ImmutableArray.CreateBuilder<PlaceReference>();
        foreach (var item in items)
        {
            if (context.Names.ResolvePlace(tree, item) is { } place && HasSide(context, place))
                result.Add(place);
        }
        return result.ToImmutable();
    }

    public static void BindConceptBasics(BindingContext context, ConceptSymbol symbol, IReadOnlyList<string> kinds)
    {
        if (context.ClausesOf<TextClauseSyntax>(symbol, ClauseKind.Label).FirstOrDefault() is { } label && label.Value.Trim().Length > 0)
            symbol.Label = label.Value.Trim();
        if (context.ClausesOf<WordClauseSyntax>(symbol, ClauseKind.Kind).FirstOrDefault() is { } kind)
        {
            // A rule set that declares no kinds may name them as it likes.
            if (kinds.Count == 0 || kinds.Contains(kind.Word.Text))
            {
                symbol.Category = kind.Word.Text;
            }
            else
            {
                var diagnostic = Diagnostic.Create(DiagnosticDescriptors.UnknownKind, symbol.Tree.GetLocation(kind.Word), kind.Word.Text,
                    symbol.Kind.ToString().ToLowerInvariant(), Wording.List(kinds, "or"));
                context.Diagnostics.Add(Spelling.Nearest(kind.Word.Text, kinds) is { } near
                    ? diagnostic with { Fix = NameResolver.Replace(symbol.Tree, kind.Word, near) } : diagnostic);
            }
        }
        symbol.Codes = CodeBinder.Bind(context, symbol, sided: symbol is AnatomySymbol { IsSided: true });
    }

    private static void BindRelations(BindingContext context, AnatomySymbol symbol)
    {
        BindConceptBasics(context, symbol, ["anatomy", "unlisted"]);
        PrintsBinder.Bind(context, symbol);
        symbol.PartOf = [.. context.ClausesOf<NameListClauseSyntax>(symbol, ClauseKind.PartOf)
            .SelectMany(c => c.Items.Select(i => context.Names.ResolvePlace(symbol.Tree, i, c.SameSide)).OfType<PlaceReference>())];
        symbol.Means = [.. context.Items(symbol, ClauseKind.Means).Select(i => context.Names.ResolvePlace(symbol.Tree, i)).OfType<PlaceReference>()];
        symbol.RulesOut = [.. context.Resolve<FindingSymbol>(symbol, ClauseKind.RulesOut, "a finding")];
        if (symbol.IsGroup && !symbol.PartOf.IsEmpty)
            context.Diagnostics.Report(DiagnosticDescriptors.GroupIsNoPlace, symbol.PartOf[0].Location, symbol.Name, "part of another place");
    }

    // The anatomies, each behind those that it stands for.
    private static IEnumerable<AnatomySymbol> BreakCycles(BindingContext context, List<AnatomySymbol> anatomies)
    {
        foreach (var symbol in Cycles.Report(anatomies, s => ((AnatomySymbol)s).PartOf.Select(p => p.Anatomy), "part of", context.Diagnostics))
            ((AnatomySymbol)symbol).PartOf = [];
        // A group in a circle keeps its members: the places are found without going round twice.
        return Cycles.Report(anatomies, s => ((AnatomySymbol)s).Means.Select(p => p.Anatomy), "means", context.Diagnostics, out _).Cast<AnatomySymbol>();
    }

    private static void CheckSides(BindingContext context, AnatomySymbol symbol)
    {
        if (symbol is { IsSided: true, IsGroup: false } && context.Places.NamesOf(symbol.Places) is [var right, var left] && right == left)
            context.Diagnostics.Report(DiagnosticDescriptors.SidesPrintedAlike, symbol.Location, symbol.Name, right);
        foreach (var reference in symbol.Means)
        {
            // A sided group means the members of its side, so each of them must have sides.
            if (HasSide(context, reference) && symbol.IsSided && context.Places.Sided(reference.Anatomy.Places) != reference.Anatomy.Places)
                context.Diagnostics.Report(DiagnosticDescriptors.NoSides, reference.Location, reference.Anatomy.Name, "right or left");
        }
        foreach (var reference in symbol.PartOf)
        {
            if (!HasSide(context, reference))
                continue;
            var sided = !context.Places.Sided(reference.Anatomy.Places).IsEmpty;
            if (reference.SameSide && !(symbol.IsSided && sided))
                context.Diagnostics.Report(DiagnosticDescriptors.NoSides, reference.Location, symbol.IsSided ? reference.Anatomy.Name : symbol.Name, "right or left");
            else if (symbol.IsSided && sided && !reference.SameSide && reference.Side == Side.None)
                ReportBothSides(context, symbol, reference);
        }
    }

    private static void ReportBothSides(BindingContext context, AnatomySymbol symbol, PlaceReference reference)
    {
        var end = Hilum.Compiler.Text.Location.Create(reference.Location.Source!, new Hilum.Compiler.Text.TextSpan(reference.Location.Span.End, 0));
        context.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.PartOfBothSides, reference.Location, symbol.Name, reference.Anatomy.Name) with
        {
            Fix = Fix.Create("add `on the same side`", FixSafety.NeedsReview, new TextEdit(end, " on the same side")),
        });
    }

    private static bool HasSide(BindingContext context, PlaceReference place)
    {
        if (place.Side == Side.None || place.Anatomy.Places.IsEmpty || !context.Places.PlacesOf(place.Anatomy, place.Side).IsEmpty)
            return true;
        context.Diagnostics.Report(DiagnosticDescriptors.NoSides, place.Location, place.Anatomy.Name, place.Side.ToString().ToLowerInvariant());
        return false;
    }
}
