using System.Collections.Immutable;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Binds <c>only if</c>: what a construction asks of what its slots took.</summary>
internal sealed class ConditionBinder(BindingContext context, PatternSymbol symbol, SlotTable slots)
{
    public ImmutableArray<BoundCondition> Bind() =>
        [.. context.ClausesOf<OnlyIfClauseSyntax>(symbol, ClauseKind.OnlyIf).SelectMany(c => c.Conditions).Select(Bind).OfType<BoundCondition>()];

    private BoundCondition? Bind(ConditionSyntax condition)
    {
        var slot = slots.Find(condition.Left.Text);
        if (slot < 0)
            MentionSlots.ReportUnknown(context, symbol, slots, condition.Left, "");
        return condition.Operator switch
        {
            ConditionOperator.Is => BindIs(condition, slot),
            ConditionOperator.At => BindAt(condition, slot),
            _ => BindMayBeIn(condition, slot),
        };
    }

    private BoundCondition? BindMayBeIn(ConditionSyntax condition, int slot)
    {
        var place = condition.Right.SideToken is null ? slots.Find(condition.Right.Name.Text) : -1;
        var isSlot = place >= 0 && Require(condition.Right.Name, MentionSlots.AnatomyKinds, "an anatomy");
        if (place < 0 && condition.Right.SideToken is null && context.Table.Find(NameResolver.LastPart(condition.Right.Name)) is null)
        {
            MentionSlots.ReportUnknown(context, symbol, slots, condition.Right.Name, " and no anatomy is called so");
            return null;
        }
        var places = place >= 0 ? PlaceSet.Empty : NamedPlaces(condition.Right);
        if (slot < 0 || !Require(condition.Left, MentionSlots.FindingKinds, "a finding or device") || !isSlot && places.IsEmpty)
            return null;
        return new BoundCondition(ConditionKind.MayBeIn, slot, place, places, null, condition.IsNegated);
    }

    private BoundCondition? BindAt(ConditionSyntax condition, int slot)
    {
        if (condition.Right.SideToken is null && slots.Find(condition.Right.Name.Text) >= 0)
        {
            context.Diagnostics.Report(DiagnosticDescriptors.WrongSlotType, symbol.Tree.GetLocation(condition.Right), condition.Right.Name.Text,
                slots.TypesOf(condition.Right.Name.Text)[0].Text, "the name of an anatomy");
            return null;
        }
        var places = NamedPlaces(condition.Right);
        if (slot < 0 || places.IsEmpty || !Require(condition.Left, MentionSlots.FindingKinds | MentionSlots.AnatomyKinds, "a finding, a device or an anatomy"))
            return null;
        return new BoundCondition(ConditionKind.At, slot, -1, context.Places.WithParts(places), null, condition.IsNegated);
    }

    private BoundCondition? BindIs(ConditionSyntax condition, int slot)
    {
        if (condition.Right.SideToken is not null)
        {
            context.ReportUnknownWord(symbol, ClauseKind.OnlyIf, condition.Right, ["one name, such as the name of a finding"]);
            return null;
        }
        var type = TypeOf(condition.Right.Name);
        return slot < 0 || type is null ? null : new BoundCondition(ConditionKind.Is, slot, -1, PlaceSet.Empty, type, condition.IsNegated);
    }

    private SlotType? TypeOf(NameSyntax name)
    {
        var text = NameResolver.LastPart(name);
        var found = context.Names.Table.Find(text) ?? context.Names.TryResolveValue(symbol.Tree, name);
        switch (found)
        {
            case ConceptSymbol concept: return Type(concepts: [concept]);
            case CueSymbol cue: return Type(cues: [cue]);
            case ValueSymbol value: return Type(values: [value]);
            case AttributeSymbol attribute: return Type(values: attribute.Values);
            case null:
                context.Names.ReportUnknown(symbol.Tree, name, text, context.Table.Names);
                return null;
        }
        context.Diagnostics.Report(DiagnosticDescriptors.WrongSymbolKind, symbol.Tree.GetLocation(name), text, found.Description, "a concept, a value or a cue");
        return null;

        SlotType Type(ImmutableArray<ConceptSymbol> concepts = default, ImmutableArray<ValueSymbol> values = default, ImmutableArray<CueSymbol> cues = default)
        {
            context.Names.References[name] = found!;
            return new SlotType(0, OrEmpty(concepts), OrEmpty(values), OrEmpty(cues), Number: false, text);
        }
    }

    private static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;

    private PlaceSet NamedPlaces(PlaceSyntax place) => context.Places.PlacesOf(AnatomyBinder.BindPlaces(context, symbol.Tree, [place]));

    private bool Require(NameSyntax name, int kinds, string wanted) => MentionSlots.Require(context, symbol, slots, name, kinds, wanted);
}
