using Hilum.Compiler.Binding;
using Hilum.Compiler.Symbols;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Lowering;

/// <summary>Makes pattern nodes with numbered words from bound report text.</summary>
internal sealed class PatternLowering(Lexicon lexicon, SymbolTable table, SourcePaths paths)
{
    // Once for all slots and cues: a slot for a general finding takes what is below it.
    private readonly ILookup<ConceptSymbol, int> _below = table.Findings
        .SelectMany(f => f.Ancestors.Select(above => (Above: (ConceptSymbol)above, f.Id))).ToLookup(p => p.Above, p => p.Id);

    public PatternNode Lower(BoundPattern pattern) => pattern switch
    {
        BoundWord w => new WordNode([.. w.Forms.Select(f => lexicon.Find(f)).Order()], w.Written, paths.Span(w.Location)),
        BoundSequence s => new SequenceNode([.. s.Items.Select(Lower)], paths.Span(s.Location)),
        BoundChoice c => new ChoiceNode([.. c.Alternatives.Select(Lower)], paths.Span(c.Location)),
        BoundRepeat r => new RepeatNode(Lower(r.Part), r.Min, r.Max, paths.Span(r.Location)),
        BoundGap g => new GapNode(g.Min, g.Max, paths.Span(g.Location)),
        BoundSlot s => new SlotNode(s.Slot, s.Name, Lower(s.Type), paths.Span(s.Location)),
        _ => throw new ArgumentOutOfRangeException(nameof(pattern)),
    };

    /// <summary>Concepts and all that is below them, ascending.</summary>
    public int[] WithBelow(IEnumerable<ConceptSymbol> concepts) =>
        [.. concepts.SelectMany(c => _below[c].Append(c.Id)).Distinct().Order()];

    public SlotFilter Lower(SlotType type) => new()
    {
        Kinds = type.Kinds,
        Concepts = WithBelow(type.Concepts),
        Values = [.. type.Values.Select(v => v.Code).Order()],
        Cues = [.. type.Cues.Select(c => c.Id).Order()],
        Number = type.Number,
    };
}
