using System.Collections.Immutable;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Binds examples and whole-report tests.</summary>
internal static class ExampleBinder
{
    public static void Bind(BindingContext context)
    {
        foreach (var symbol in context.Table.All)
        {
            var examples = ImmutableArray.CreateBuilder<Example>();
            foreach (var clause in context.ClausesOf<ExampleClauseSyntax>(symbol, ClauseKind.Example))
            {
                if (BindExample(context, symbol, clause) is { } example)
                    examples.Add(example);
            }
            if (symbol is TestSymbol test && BindTest(context, test) is { } report)
                examples.Add(report);
            symbol.Examples = examples.ToImmutable();
        }
    }

    private static Example? BindExample(BindingContext context, Symbol owner, ExampleClauseSyntax clause)
    {
        var location = owner.Tree.GetLocation(clause.Text);
        if (string.IsNullOrWhiteSpace(clause.Text.Value))
        {
            context.Diagnostics.Report(DiagnosticDescriptors.EmptyExample, location);
            return null;
        }
        if (clause.Facts.IsEmpty || BindFacts(context, owner.Tree, clause.Facts) is not { } facts)
            return null;
        return new Example
        {
            Owner = owner,
            Vocabulary = Labels.Of(context, clause.Source),
            Text = clause.Text.Value,
            Facts = facts,
            NothingElse = facts.IsEmpty,
            IsTodo = clause.IsTodo,
            Location = location,
            Notes = NotesOf(context, owner, clause.Source, "extend", "drop example"),
        };
    }

    private static Example? BindTest(BindingContext context, TestSymbol test)
    {
        var report = context.ClausesOf<TextClauseSyntax>(test, ClauseKind.Report).FirstOrDefault();
        var expected = context.ClausesOf<FactListClauseSyntax>(test, ClauseKind.Expect).SelectMany(c => c.Facts).ToImmutableArray();
        if (report is null || expected.IsEmpty)
        {
            if (!test.Declaration!.HasBadClauses)
                context.Diagnostics.Report(DiagnosticDescriptors.MissingPart, test.Location, test.Name, report is null ? "report" : "expect", "a test is a report and what must come out of it");
            return null;
        }
        if (string.IsNullOrWhiteSpace(report.Value))
        {
            context.Diagnostics.Report(DiagnosticDescriptors.EmptyExample, test.Tree.GetLocation(report.Text));
            return null;
        }
        return BindFacts(context, test.Tree, expected) is not { } facts ? null : new Example
        {
            Owner = test,
            Vocabulary = Labels.Of(context, test.Tree.Text),
            Text = report.Value,
            Facts = facts,
            NothingElse = facts.IsEmpty || context.ClausesOf(test).Any(c => c.Kind == ClauseKind.AndNothingElse),
            Location = test.Location,
            Notes = NotesOf(context, test, test.Tree.Text, "disable", null),
        };
    }

    // What a base shows is tried with what an overlay makes of it.
    private static ImmutableArray<DiagnosticNote> NotesOf(BindingContext context, Symbol owner, SourceText source, string edit, string? clause)
    {
        if (context.Table.Ontology is not { IsOverlay: true } overlay || !context.Table.IsImported(source))
            return [];
        var name = owner is TestSymbol ? $"\"{owner.Name}\"" : owner.Name;
        var way = $"`{edit} {owner.Declaration!.Keyword.Text} {name}`" + (clause is null ? "" : $" with `{clause}`");
        return [new DiagnosticNote(overlay.Location, $"the base shows it, and it no longer holds with this overlay; where that is meant so, say {way}")];
    }

    private static ImmutableArray<ExpectedFact>? BindFacts(BindingContext context, HilumSyntaxTree tree, ImmutableArray<FactSyntax> facts)
    {
        if (facts.Length > 1 && facts.FirstOrDefault(f => f.IsNothing) is { } nothing)
        {
            context.Diagnostics.Report(DiagnosticDescriptors.NothingAmongFacts, tree.GetLocation(nothing));
            return null;
        }
        var result = ImmutableArray.CreateBuilder<ExpectedFact>();
        var complete = true;
        foreach (var fact in facts.Where(f => !f.IsNothing))
        {
            if (BindFact(context, tree, fact) is { } bound)
                result.Add(bound);
            else
                complete = false;
        }
        return complete ? result.ToImmutable() : null;
    }

    private static ExpectedFact? BindFact(BindingContext context, HilumSyntaxTree tree, FactSyntax fact)
    {
        var concept = context.Names.Resolve<FindingSymbol>(tree, fact.Name!, "a finding or device");
        var status = fact.Polarity is null ? null : Wording.FromSnake<ExpectedStatus>(fact.Polarity.Text);
        if (status is null)
            context.Diagnostics.Report(DiagnosticDescriptors.NoStatus, tree.GetLocation((SyntaxElement?)fact.Polarity ?? fact.Name!), fact.Name!.Text);
        var places = AnatomyBinder.BindPlaces(context, tree, fact.Places);
        var (values, comparison) = FactRules.BindAttributes(context, tree, fact, concept);
        CheckAskable(context, tree, fact, values);
        if (concept is null || status is null || places.Length < fact.Places.Length)
            return null;
        var set = context.Places.PlacesOf(places);
        if (places.Length > 0)
            FactRules.CheckPlaces(context, concept, set, tree.GetLocation(fact));
        return new ExpectedFact
        {
            Concept = concept,
            Status = status.Value,
            Places = places.Length == 0 ? null : set,
            PlaceNames = [.. context.Places.NamesOf(set, listedOnly: true)],
            Values = [.. values],
            Comparison = comparison?.Comparison,
            OrFiner = Labels.FinerThan(context, concept, fact.Source),
            Location = tree.GetLocation(fact),
        };
    }

    private static void CheckAskable(BindingContext context, HilumSyntaxTree tree, FactSyntax fact, List<ValueSymbol> values)
    {
        foreach (var attribute in values.Select(v => v.Attribute).Where(a => a.Type == AttributeType.Side).Distinct())
            context.Diagnostics.Report(DiagnosticDescriptors.AttributeNotInFacts, tree.GetLocation(fact), attribute.Name);
    }
}
