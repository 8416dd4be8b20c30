using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Slots of a construction that take findings or places.</summary>
internal static class MentionSlots
{
    public const int FindingKinds = 1 << (int)ConceptKind.Finding | 1 << (int)ConceptKind.Device;

    public const int AnatomyKinds = 1 << (int)ConceptKind.Anatomy;

    /// <summary>Whether a slot takes concepts of some kinds and nothing else.</summary>
    public static bool Takes(SlotTable slots, string slot, int kinds) => slots.TypesOf(slot).All(t =>
        t.Values.IsEmpty && t.Cues.IsEmpty && !t.Number && (t.Kinds & ~kinds) == 0 && t.Concepts.All(c => (kinds >> (int)c.Kind & 1) != 0));

    /// <summary>The same; says so where it does not.</summary>
    public static bool Require(BindingContext context, PatternSymbol symbol, SlotTable slots, NameSyntax name, int kinds, string wanted)
    {
        if (Takes(slots, name.Text, kinds))
            return true;
        context.Diagnostics.Report(DiagnosticDescriptors.WrongSlotType, symbol.Tree.GetLocation(name), name.Text, slots.TypesOf(name.Text)[0].Text, wanted);
        return false;
    }

    /// <summary>Says that a name is no slot.</summary>
    public static void ReportUnknown(BindingContext context, PatternSymbol symbol, SlotTable slots, NameSyntax name, string rest)
    {
        if (context.Table.IsSilent(name.Text))
            return;
        var diagnostic = Diagnostic.Create(DiagnosticDescriptors.UnknownSlot, symbol.Tree.GetLocation(name), name.Text, rest);
        context.Diagnostics.Add(Spelling.Nearest(name.Text, slots.Names) is { } near
            ? diagnostic with { Fix = NameResolver.Replace(symbol.Tree, name, near) } : diagnostic);
    }
}
