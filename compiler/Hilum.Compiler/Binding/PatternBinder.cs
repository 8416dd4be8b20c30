using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Binds constructions: what they match, what they yield, and when.</summary>
internal sealed class PatternBinder
{
    private readonly BindingContext _context;
    private readonly PatternSymbol _symbol;
    private readonly SlotTable _slots;

    private PatternBinder(BindingContext context, PatternSymbol symbol)
    {
        _context = context;
        _symbol = symbol;
        List<TermSyntax> matches = [.. context.Terms(symbol, ClauseKind.Matches)];
        _slots = new SlotTable(matches);
        symbol.Matches = new TermBinder(symbol.Tree, context.Names, context.Diagnostics).Bind(matches, TermUse.Pattern, ClauseKind.Matches, _slots);
        symbol.SlotCount = _slots.Count;
        // With a pattern that could not be read its slots are unknown; nothing is said of yields then.
        if (symbol.Matches.Length < matches.Count || matches.Count == 0 || symbol.Declaration!.HasBadClauses)
            return;
        NameBinder.CheckSlots(context, symbol, _slots);
        BindYields();
        symbol.OnlyIf = new ConditionBinder(context, symbol, _slots).Bind();
    }

    public static void Bind(BindingContext context)
    {
        foreach (var symbol in context.Table.All.OfType<PatternSymbol>())
        {
            _ = new PatternBinder(context, symbol);
            symbol.Unless = CueBinder.BindUnless(context, symbol);
            symbol.Beats = [.. CueBinder.BindBeats(context, symbol).Distinct()];
            symbol.Within = WithinBinder.Bind(context, symbol);
        }
    }

    private void BindYields()
    {
        var yields = new List<BoundYield>();
        foreach (var fact in _context.ClausesOf<FactListClauseSyntax>(_symbol, ClauseKind.Yields).SelectMany(c => c.Facts))
        {
            if (fact.IsNothing)
                yields.AddRange(_slots.Names.Where(n => MentionSlots.Takes(_slots, n, MentionSlots.FindingKinds)).Select(n => Ignored(_slots.Find(n))));
            else if (BindYield(fact) is { } bound)
                yields.Add(bound);
        }
        _symbol.Yields = [.. yields];
    }

    private static BoundYield Ignored(int slot) => new(slot, null, YieldStatus.Ignored, [], PlaceSet.Empty, [], null);

    private BoundYield? BindYield(FactSyntax fact)
    {
        if (BindStatus(fact) is not { } status)
            return null;
        var slot = _slots.Find(fact.Name!.Text);
        FindingSymbol? concept = null;
        if (slot >= 0)
        {
            if (!MentionSlots.Require(_context, _symbol, _slots, fact.Name, MentionSlots.FindingKinds, "a finding or device"))
                return null;
        }
        else
        {
            concept = BindYieldedConcept(fact.Name);
            if (concept is null)
                return null;
        }
        var spots = BindPlaces(fact);
        var said = YieldSlots.Bind(_context, _symbol, _slots, fact);
        if (!spots.Complete || said is null)
            return null;
        if (concept is not null)
            FactRules.CheckPlaces(_context, concept, spots.Places, _symbol.Tree.GetLocation(fact));
        var (values, comparison) = FactRules.BindAttributes(_context, _symbol.Tree, fact.Attributes.Except(said.Parts), concept);
        return new BoundYield(slot, concept, status, [.. spots.Slots], spots.Places, [.. values], comparison)
        {
            ValueSlots = [.. said.Values],
            SideSlots = [.. spots.Sides],
            ComparisonSlots = [.. said.Comparisons],
        };
    }

    private YieldStatus? BindStatus(FactSyntax fact)
    {
        if (fact.Polarity is null)
            return YieldStatus.AsRead;
        if (Wording.FromSnake<YieldStatus>(fact.Polarity.Text) is { } status and not YieldStatus.AsRead)
            return status;
        _context.ReportUnknownWord(_symbol, ClauseKind.Yields, fact.Polarity, ["present", "absent", "uncertain", "ignored"]);
        return null;
    }

    private FindingSymbol? BindYieldedConcept(NameSyntax name)
    {
        if (_context.Table.Find(NameResolver.LastPart(name)) is not null)
            return _context.Names.Resolve<FindingSymbol>(_symbol.Tree, name, "a finding or device");
        MentionSlots.ReportUnknown(_context, _symbol, _slots, name, " and no finding is called so");
        return null;
    }

    // A slot before a place is its side: `at s a`, `at s lung`; a side alone is the finding's usual place on that side.
    private (List<int> Slots, List<int> Sides, PlaceSet Places, bool Complete) BindPlaces(FactSyntax fact)
    {
        var (slots, sides) = (new List<int>(), new List<int>());
        var places = PlaceSet.Empty;
        var complete = true;
        foreach (var place in fact.Places)
        {
            var side = place.Side is null ? -1 : _slots.Find(place.Side);
            if (side >= 0)
            {
                complete &= RequireSide(place.SideToken!, place.Side!);
                sides.Add(side);
            }
            var slot = _slots.Find(place.Name.Text);
            if (slot >= 0 && (place.SideToken is null || side >= 0))
            {
                if (place.SideToken is null && YieldSlots.IsSide(_slots, place.Name.Text))
                {
                    sides.Add(slot);
                    continue;
                }
                complete &= MentionSlots.Require(_context, _symbol, _slots, place.Name, MentionSlots.AnatomyKinds, "an anatomy");
                slots.Add(slot);
            }
            else if (side >= 0)
            {
                var anatomy = _context.Names.Resolve<AnatomySymbol>(_symbol.Tree, place.Name, "an anatomy");
                complete &= anatomy is not null;
                places |= anatomy?.Places ?? PlaceSet.Empty;
            }
            else
            {
                var bound = AnatomyBinder.BindPlaces(_context, _symbol.Tree, [place]);
                complete &= bound.Length > 0;
                places |= _context.Places.PlacesOf(bound);
            }
        }
        return (slots, sides, places, complete);
    }

    private bool RequireSide(SyntaxElement element, string slot)
    {
        if (YieldSlots.IsSide(_slots, slot))
            return true;
        _context.Diagnostics.Report(DiagnosticDescriptors.WrongSlotType, _symbol.Tree.GetLocation(element), slot, _slots.TypesOf(slot)[0].Text, "a side");
        return false;
    }
}
