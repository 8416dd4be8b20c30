using System.Collections.Immutable;
using Hilum.Compiler.Binding;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Text;

namespace Hilum.Compiler.Lowering;

/// <summary>Makes the plan of a rule set without errors.</summary>
internal sealed class PlanLowering
{
    private readonly SymbolTable _table;
    private readonly RuleTable _rules;
    private readonly PatternLowering _patterns;
    private readonly List<PatternRule> _patternRules = [];
    private readonly SortedDictionary<int, PatternNode[]> _unless = [];

    private PlanLowering(SymbolTable table, RuleTable rules, PatternLowering patterns)
    {
        _table = table;
        _rules = rules;
        _patterns = patterns;
    }

    public static MatchPlan Lower(BindingContext context, string hash, SourcePaths paths)
    {
        var name = context.Table.Ontology?.Name ?? SymbolTable.Unnamed;
        var rules = new RuleTable(context.Table, paths);
        var lexicon = BuildLexicon(context.Table, rules);
        var patterns = new PatternLowering(lexicon, context.Table, paths);
        var lowering = new PlanLowering(context.Table, rules, patterns);
        lowering.LowerRules();
        return new MatchPlan
        {
            Ontology = OntologyLowering.Lower(context, rules, patterns, name, hash),
            Lexicon = lexicon,
            Rules = [.. lowering._patternRules.OrderBy(r => r.Rule)],
            Unless = lowering._unless,
        };
    }

    private static Lexicon BuildLexicon(SymbolTable table, RuleTable rules)
    {
        var entries = LexicalEntry.All(table).ToList();
        // What somebody wrote as the name of one concept is not also an inflected form of another.
        var written = entries.Where(e => !e.IsDerived && e.Kind == RuleKind.Name && !IsSaid(e)).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        var builder = new LexiconBuilder();
        foreach (var same in entries.Where(e => !(e.IsDerived && e.Kind == RuleKind.Name && !IsSaid(e) && written.Contains(e.Key)))
            .GroupBy(e => (e.Key, Rule: rules.NumberOf(e.Owner, e.Kind), Flags: e.Term.Flags & ~WordForm.AnyForm, Exact: e.Term.IsExact ? e.Term.Text : null)))
        {
            builder.Add(same.First().Words, same.Key.Rule, same.Key.Flags | FormsOf(same), same.Key.Exact);
            foreach (var entry in same.Where(e => e.IsDerived))
                builder.AddForms([entry.Term.Words[entry.Term.Inflected], entry.Words[entry.Term.Inflected]]);
        }
        foreach (var node in AllTerms(table).Where(t => t.Pattern is not null).SelectMany(t => t.Pattern!.SelfAndBelow()).OfType<BoundWord>())
        {
            foreach (var word in node.Forms)
                builder.AddWord(word);
            builder.AddForms(node.Forms);
        }
        foreach (var sign in table.Cues.Select(c => c.Sign).OfType<string>())
            builder.AddWord(sign);
        TolerateSpelling(table, builder);
        return builder.Build();
    }

    private static void TolerateSpelling(SymbolTable table, LexiconBuilder builder)
    {
        foreach (var ontology in table.All.OfType<OntologySymbol>().Where(o => o.IsSpellingTolerant))
            builder.TolerateSpelling(ontology.OrdinaryWords.SelectMany(w => w.Items).SelectMany(i => Tokenizer.SplitName(i.Text)));
    }

    private static bool IsSaid(LexicalEntry entry) => (entry.Term.Flags & EntryFlags.Said) != 0;

    // "Decrease" is a verb and a noun; words that somebody wrote without a form stand in any.
    private static EntryFlags FormsOf(IEnumerable<LexicalEntry> entries)
    {
        var forms = EntryFlags.None;
        foreach (var entry in entries)
        {
            if ((entry.Term.Flags & WordForm.AnyForm) == 0)
                return EntryFlags.None;
            forms |= entry.Term.Flags & WordForm.AnyForm;
        }
        return forms;
    }

    private static IEnumerable<BoundTerm> AllTerms(SymbolTable table) => table.All.SelectMany(s => s switch
    {
        ConceptSymbol c => c.Names.Concat(c.NotNames),
        AttributeSymbol a => a.Values.SelectMany(v => v.Names),
        CueSymbol c => c.Says.Concat(c.Unless),
        PatternSymbol p => p.Matches.Concat(p.Unless),
        _ => [],
    });

    private void LowerRules()
    {
        foreach (var symbol in _table.All)
        {
            switch (symbol)
            {
                case ConceptSymbol c:
                    AddNames(c, RuleKind.Name, c.Names);
                    AddNames(c, RuleKind.NotName, c.NotNames);
                    break;
                case AttributeSymbol a:
                    foreach (var value in a.Values)
                        AddNames(value, RuleKind.Value, value.Names);
                    break;
                case CueSymbol c:
                    AddCue(c);
                    break;
                case PatternSymbol p:
                    AddPattern(p);
                    break;
            }
        }
    }

    // Words that carry a side or a form are a rule of their own under the same number: both belong to the match.
    private void AddNames(Symbol symbol, RuleKind kind, ImmutableArray<BoundTerm> terms)
    {
        foreach (var group in terms.Where(t => t.Pattern is not null).GroupBy(t => t.Flags).OrderBy(g => g.Key))
        {
            var patterns = BoundChoice.InOrder(group.Select(t => t.Pattern!));
            _patternRules.Add(new PatternRule
            {
                Rule = _rules.NumberOf(symbol, kind),
                Stratum = Stratum.Names,
                Description = Describe(symbol, ClauseOf(kind, group.Key), patterns),
                Flags = group.Key,
                Patterns = [.. patterns.Select(_patterns.Lower)],
                Slots = SlotsOf(patterns),
            });
        }
    }

    private void AddCue(CueSymbol symbol)
    {
        var rule = _rules.NumberOf(symbol, RuleKind.Cue);
        AddUnless(rule, symbol.Unless);
        foreach (var group in symbol.Says.Where(t => t.Pattern is not null).GroupBy(t => t.Flags).OrderBy(g => g.Key))
        {
            var patterns = BoundChoice.InOrder(group.Select(t => t.Pattern!));
            _patternRules.Add(new PatternRule
            {
                Rule = rule,
                Stratum = Stratum.Cues,
                Description = Describe(symbol, ClauseOf(RuleKind.Cue, group.Key), patterns),
                Flags = group.Key,
                Patterns = [.. patterns.Select(_patterns.Lower)],
                Slots = symbol.SlotCount,
            });
        }
    }

    private static string ClauseOf(RuleKind kind, EntryFlags flags)
    {
        if ((flags & EntryFlags.Noun) != 0)
            return "noun";
        if ((flags & EntryFlags.Verb) != 0)
            return "verb";
        if ((flags & EntryFlags.Adjective) != 0)
            return "adjective";
        if ((flags & EntryFlags.Said) != 0)
            return "said by";
        return kind switch
        {
            RuleKind.Cue => "says",
            RuleKind.NotName => "not called",
            _ => "called",
        };
    }

    private void AddPattern(PatternSymbol symbol)
    {
        var rule = _rules.NumberOf(symbol, RuleKind.Pattern);
        AddUnless(rule, symbol.Unless);
        var patterns = BoundChoice.InOrder(symbol.Matches.Select(t => t.Pattern!));
        _patternRules.Add(new PatternRule
        {
            Rule = rule,
            Stratum = Stratum.Constructions,
            Description = Describe(symbol, "matches", patterns),
            Patterns = [.. patterns.Select(_patterns.Lower)],
            Slots = symbol.SlotCount,
            Yields = [.. symbol.Yields.Select(y => new Yield(y.Slot, y.Concept?.Id ?? -1, y.Status, [.. y.PlaceSlots], y.Places,
                [.. y.Values.Select(v => v.Code)], y.Comparison?.Id ?? -1)
            {
                ValueSlots = [.. y.ValueSlots],
                SideSlots = [.. y.SideSlots],
                ComparisonSlots = [.. y.ComparisonSlots],
            })],
            OnlyIf = [.. symbol.OnlyIf.Select(c => new SlotCondition(c.Slot, c.PlaceSlot, c.Negated)
            {
                Kind = c.Kind,
                Places = c.Places,
                Filter = c.Type is null ? null : _patterns.Lower(c.Type),
            })],
            Within = symbol.Within,
        });
    }

    private void AddUnless(int rule, ImmutableArray<BoundTerm> terms)
    {
        if (!terms.IsEmpty)
            _unless.Add(rule, [.. BoundChoice.InOrder(terms.Select(t => t.Pattern!)).Select(_patterns.Lower)]);
    }

    private static int SlotsOf(IEnumerable<BoundPattern> patterns) =>
        patterns.SelectMany(p => p.SelfAndBelow()).OfType<BoundSlot>().Select(s => s.Slot + 1).DefaultIfEmpty().Max();

    private static string Describe(Symbol symbol, string clause, ImmutableArray<BoundPattern> patterns)
    {
        var head = symbol switch
        {
            CueSymbol { Kind: CueKind.Comparison } c => $"comparison {c.Name}",
            CueSymbol c => $"cue {c.Name} : {Wording.Snake(c.Kind)}",
            ValueSymbol v => $"attribute {v.Attribute.Name} {v.Name}",
            PatternSymbol p => $"pattern {p.Name}",
            AnatomySymbol a => $"{(a.Declaration!.Kind == DeclarationKind.SidedAnatomy ? "sided anatomy" : "anatomy")} {a.Name}",
            ConceptSymbol c => $"{c.Kind.ToString().ToLowerInvariant()} {c.Name}",
            _ => symbol.Name,
        };
        return $"{head} {clause} {string.Join(", ", patterns.Select(p => $"{{ {p.Text} }}"))}";
    }
}
