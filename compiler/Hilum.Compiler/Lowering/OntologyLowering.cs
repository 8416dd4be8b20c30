using Hilum.Compiler.Binding;
using Hilum.Compiler.Symbols;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Lowering;

/// <summary>Makes the tables of the ontology from bound symbols.</summary>
internal static class OntologyLowering
{
    /// <summary>The coding system whose codes scene graphs carry.</summary>
    internal const string CodeSystem = "UMLS";

    public static Ontology Lower(BindingContext context, RuleTable rules, PatternLowering patterns, string name, string hash)
    {
        var table = context.Table;
        return new Ontology
        {
            Name = name,
            Version = table.Ontology?.Version ?? "0",
            Hash = hash,
            Concepts = [.. table.Concepts.Select(c => LowerConcept(c, table.QualifiedName(c, c.Name)))],
            Places = context.Places.ToPlaces(),
            Boxes = BoxOrder.Of(table.Anatomies.SelectMany(a => a.Boxes)),
            Attributes = [.. table.Attributes.Select(a => new AttributeDefinition
            {
                Id = a.Id,
                Name = a.Name,
                Values = [.. a.Values.Select(v => v.Label)],
                Ordered = a.IsOrdered,
                Rule = a.Rule,
                Type = a.Type,
                Key = a.Key,
                Sides = a.Type == AttributeType.Side ? [.. a.Values.Select(v => v.Side)] : [],
            })],
            Sections = [.. table.All.OfType<SectionSymbol>().Select(s => new SectionDefinition(s.Id, s.Name, s.Status, s.IsDefault) { ShownAs = s.ShownAs })],
            Cues = [.. table.Cues.Select(c => LowerCue(c, patterns))],
            Rules = rules.Definitions,
        }.Completed();
    }

    private static Concept LowerConcept(ConceptSymbol symbol, string rule)
    {
        var concept = new Concept
        {
            Id = symbol.Id,
            Name = symbol.Name,
            Rule = rule,
            Kind = symbol.Kind,
            Category = symbol.Category,
            Label = symbol.Label,
            Codes = [.. symbol.Codes.Where(c => c.System == CodeSystem && c.Side == Side.None).Select(c => c.Code)],
        };
        if (symbol is AnatomySymbol anatomy)
            return concept with { Places = anatomy.Places, RulesOut = [.. anatomy.RulesOut.Select(f => f.Id).Distinct()] };
        var finding = (FindingSymbol)symbol;
        return concept with
        {
            Shown = [.. finding.ShownValues.Select(v => new ShownValue(v.Attribute.Name, v.Label))],
            Ancestors = [.. finding.Ancestors.Select(a => a.Id)],
            Allowed = finding.Allowed,
            Usual = finding.Usual,
            BySide = finding.BySide,
            Takes = finding.Takes.Aggregate(0ul, (bits, a) => bits | 1ul << a.Id),
            TakesComparison = finding.TakesComparison,
            NeedsPlace = finding.NeedsPlace,
            AffectsBothSides = finding.AffectsBothSides,
            WhenAbsent = finding.WhenAbsent?.Id ?? -1,
            Of = finding.Of,
            StatesNormal = finding.StatesNormal,
            FollowsFrom = [.. finding.FollowsFrom],
            TakesTip = finding.TakesTip,
            CountsAs = finding.IsExtension ? finding.CountsAs?.Id ?? Concept.CountsAsNothing : null,
        };
    }

    private static CueDefinition LowerCue(CueSymbol symbol, PatternLowering patterns) => new()
    {
        Id = symbol.Id,
        Name = symbol.Name,
        Kind = symbol.Kind,
        Comparison = symbol.Comparison,
        ShownAs = symbol.ShownAs,
        Codes = [.. symbol.Codes.Where(c => c.System == CodeSystem).Select(c => c.Code)],
        Sign = symbol.Sign,
        MakesAbsent = symbol.MakesAbsent,
        Trend = symbol.Trend,
        Direction = symbol.Direction,
        Scope = symbol.Scope,
        MaxWords = symbol.MaxWords,
        StopsAt = [.. symbol.StopsAt.Select(c => c.Id).Order()],
        AppliesToKinds = symbol.AppliesToKinds,
        AppliesToConcepts = patterns.WithBelow(symbol.AppliesTo),
        Denied = symbol.Denied,
        Partly = symbol.Partly,
        Beats = [.. BeatenBy(symbol).OfType<CueSymbol>().Select(c => c.Id).Order()],
    };

    /// <summary>All that a cue or pattern wins against: whoever beats the winner beats the loser too.</summary>
    public static IEnumerable<Symbol> BeatenBy(Symbol symbol)
    {
        var found = new HashSet<Symbol>();
        var open = new Stack<Symbol>([symbol]);
        while (open.TryPop(out var winner))
        {
            var losers = winner switch
            {
                CueSymbol c => c.Beats,
                PatternSymbol p => p.Beats,
                _ => [],
            };
            foreach (var loser in losers.Where(found.Add))
                open.Push(loser);
        }
        return found;
    }
}
