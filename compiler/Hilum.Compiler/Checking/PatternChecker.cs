using Hilum.Compiler.Binding;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Checking;

/// <summary>Names and cues that contain what is only known once they are found.</summary>
internal static class PatternChecker
{
    private const int FindingKinds = 1 << (int)ConceptKind.Finding | 1 << (int)ConceptKind.Device;

    public static void Check(BindingContext context)
    {
        foreach (var symbol in context.Table.All)
        {
            var names = symbol switch
            {
                ConceptSymbol c => c.Names.Concat(c.NotNames),
                AttributeSymbol a => a.Values.SelectMany(v => v.Names),
                CueSymbol c => c.Says.Concat(c.Unless),
                _ => [],
            };
            foreach (var slot in names.Where(t => t.Pattern is not null).SelectMany(t => t.Pattern!.SelfAndBelow()).OfType<BoundSlot>())
            {
                if (!slot.Type.Cues.IsEmpty || symbol is not CueSymbol && ((slot.Type.Kinds & FindingKinds) != 0 || slot.Type.Concepts.Any(c => c is FindingSymbol)))
                    context.Diagnostics.Report(DiagnosticDescriptors.RecursiveName, slot.Location, slot.Type.Text);
            }
        }
    }
}
