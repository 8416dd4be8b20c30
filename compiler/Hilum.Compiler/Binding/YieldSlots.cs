using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Slots of a construction that say something of the finding it yields: a value of an attribute, a comparison.</summary>
/// <param name="Values">Slots that take values.</param>
/// <param name="Comparisons">Slots that take comparisons.</param>
/// <param name="Parts">The parts of the fact that name them.</param>
internal sealed record YieldSlots(List<int> Values, List<int> Comparisons, List<FactAttributeSyntax> Parts)
{
    /// <summary>The slots of a fact: <c>severity v</c>, <c>comparison c</c>, or the slot alone; null when one is of the wrong kind, which has then been said.</summary>
    public static YieldSlots? Bind(BindingContext context, PatternSymbol symbol, SlotTable slots, FactSyntax fact)
    {
        var result = new YieldSlots([], [], []);
        var complete = true;
        foreach (var part in fact.Attributes)
        {
            var name = part.Value ?? part.Name;
            if (slots.Find(name.Text) is not (>= 0 and var slot))
                continue;
            result.Parts.Add(part);
            var isComparison = part.Value is null ? IsComparison(slots, name.Text) : part.Name.Text == "comparison";
            complete &= Require(context, symbol, slots, part, isComparison);
            (isComparison ? result.Comparisons : result.Values).Add(slot);
        }
        return complete ? result : null;
    }

    /// <summary>Whether a slot takes sides and nothing else.</summary>
    public static bool IsSide(SlotTable slots, string slot) => Takes(slots, slot, v => v.Attribute.Type == AttributeType.Side);

    private static bool IsComparison(SlotTable slots, string slot) => slots.TypesOf(slot).All(t =>
        t.Kinds == 0 && !t.Number && t.Concepts.IsEmpty && t.Values.IsEmpty && !t.Cues.IsEmpty && t.Cues.All(c => c.Kind == CueKind.Comparison));

    private static bool Takes(SlotTable slots, string slot, Func<ValueSymbol, bool> value) => slots.TypesOf(slot).All(t =>
        t.Kinds == 0 && !t.Number && t.Concepts.IsEmpty && t.Cues.IsEmpty && !t.Values.IsEmpty && t.Values.All(value));

    private static bool Require(BindingContext context, PatternSymbol symbol, SlotTable slots, FactAttributeSyntax part, bool isComparison)
    {
        var name = part.Value ?? part.Name;
        if (isComparison)
            return IsComparison(slots, name.Text) || Report(context, symbol, slots, name, "a comparison");
        if (part.Value is null)
            return Takes(slots, name.Text, _ => true) || Report(context, symbol, slots, name, "an attribute");
        return context.Names.Resolve<AttributeSymbol>(symbol.Tree, part.Name, "an attribute") is { } attribute
            && (Takes(slots, name.Text, v => v.Attribute == attribute) || Report(context, symbol, slots, name, attribute.Name));
    }

    private static bool Report(BindingContext context, PatternSymbol symbol, SlotTable slots, NameSyntax name, string wanted)
    {
        context.Diagnostics.Report(DiagnosticDescriptors.WrongSlotType, symbol.Tree.GetLocation(name), name.Text, slots.TypesOf(name.Text)[0].Text, wanted);
        return false;
    }
}
