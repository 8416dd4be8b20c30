using System.Collections.Immutable;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Text;

namespace Hilum.Compiler.Binding;

/// <summary>Binds report text between braces: words, groups, slots and gaps.</summary>
internal sealed class ReportTextBinder(HilumSyntaxTree tree, NameResolver names, DiagnosticBag diagnostics, SlotTable slots)
{
    /// <summary>The slot type of all comparisons.</summary>
    private const string Comparison = "comparison";

    /// <summary>The pattern, or null when a mistake in it has been reported.</summary>
    public BoundPattern? Bind(PatternSyntax syntax)
    {
        slots.BeginPattern();
        return BindChoice(syntax.Alternatives, syntax);
    }

    private BoundPattern? BindChoice(ImmutableArray<SequencePatternSyntax> alternatives, SyntaxNode syntax)
    {
        var bound = new List<BoundPattern>();
        var complete = alternatives.Length > 0;
        var (start, end) = (slots.Next, slots.Next);
        foreach (var alternative in alternatives)
        {
            // Only one alternative matches at a time, so they can share the slots without a name.
            slots.Next = start;
            if (BindSequence(alternative) is { } part)
                bound.Add(part);
            else
                complete = false;
            end = Math.Max(end, slots.Next);
        }
        slots.Next = end;
        return complete ? BoundChoice.Of(bound, tree.GetLocation(syntax)) : null;
    }

    private BoundPattern? BindSequence(SequencePatternSyntax syntax)
    {
        var items = ImmutableArray.CreateBuilder<BoundPattern>();
        var complete = true;
        foreach (var item in syntax.Items)
        {
            switch (BindNode(item))
            {
                case null:
                    complete = false;
                    break;
                case BoundSequence inner:
                    items.AddRange(inner.Items);
                    break;
                case var part:
                    items.Add(part);
                    break;
            }
        }
        return !complete ? null : items.Count == 1 ? items[0] : new BoundSequence(items.ToImmutable(), tree.GetLocation(syntax));
    }

    private BoundPattern? BindNode(PatternNodeSyntax syntax) => syntax switch
    {
        WordPatternSyntax word => BindWords(word.Text, word.AnyInflection, word),
        SignPatternSyntax sign => BindWords(sign.Text, false, sign),
        VerbatimPatternSyntax verbatim => BindWords(verbatim.Text, false, verbatim),
        GroupPatternSyntax group => BindChoice(group.Alternatives, group),
        SequencePatternSyntax sequence => BindSequence(sequence),
        QuantifiedPatternSyntax quantified => BindQuantified(quantified),
        GapPatternSyntax gap => BindGap(gap),
        SlotPatternSyntax slot => BindSlot(slot),
        _ => null,
    };

    /// <summary>Words as the reader of reports splits them: <c>air-space</c> is two.</summary>
    public BoundPattern? BindWords(string text, bool inflected, SyntaxNode syntax)
    {
        var location = tree.GetLocation(syntax);
        var words = Tokenizer.SplitName(text);
        if (words.Count == 0)
        {
            diagnostics.Report(DiagnosticDescriptors.NoWords, location);
            return null;
        }
        var parts = ImmutableArray.CreateBuilder<BoundPattern>();
        for (var i = 0; i < words.Count; i++)
        {
            var any = inflected && i == words.Count - 1;
            parts.Add(new BoundWord(any ? AllForms(words[i]) : [words[i]], any ? words[i] + "~" : words[i], location));
        }
        return parts.Count == 1 ? parts[0] : new BoundSequence(parts.ToImmutable(), location);
    }

    private ImmutableArray<string> AllForms(string word) =>
        [.. names.Table.Inflections.Take(VocabularyBinder.MaxInflections).SelectMany(i => i.FormsOf(word)).Prepend(word).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private BoundPattern? BindQuantified(QuantifiedPatternSyntax syntax)
    {
        var inner = BindNode(syntax.Inner);
        if (inner is null)
            return null;
        if (inner.MayBeEmpty)
        {
            if (syntax.Quantifier == PatternQuantifier.Optional)
                return inner;
            diagnostics.Report(DiagnosticDescriptors.RepeatedNothing, tree.GetLocation(syntax), syntax.ToString());
            return null;
        }
        var isEndless = syntax.Quantifier != PatternQuantifier.Optional;
        if (isEndless && inner.SelfAndBelow().Any(p => p is BoundRepeat { Max: int.MaxValue } or BoundGap { Max: int.MaxValue }))
        {
            diagnostics.Report(DiagnosticDescriptors.RepeatedRepeat, tree.GetLocation(syntax), syntax.ToString());
            return null;
        }
        return new BoundRepeat(inner, syntax.Quantifier == PatternQuantifier.OneOrMore ? 1 : 0,
            isEndless ? int.MaxValue : 1, tree.GetLocation(syntax));
    }

    private BoundGap BindGap(GapPatternSyntax syntax)
    {
        var location = tree.GetLocation(syntax);
        if (syntax.Max is null)
            diagnostics.Report(DiagnosticDescriptors.UnboundedGap, location);
        var max = syntax.Max ?? int.MaxValue;
        return new BoundGap(Math.Min(syntax.Min, max), max, location);
    }

    private BoundPattern? BindSlot(SlotPatternSyntax syntax)
    {
        var location = tree.GetLocation(syntax);
        var choices = new List<BoundPattern>();
        var type = new SlotTypeBuilder();
        foreach (var name in syntax.Types)
        {
            if (!BindType(name, type, choices))
                return null;
        }
        if (!type.IsEmpty)
        {
            var slot = slots.Take(syntax.SlotName?.Text);
            var bound = type.Build(string.Join(" | ", syntax.Types.Select(t => t.Text)));
            if (syntax.SlotName is not null)
                slots.NoteType(syntax.SlotName.Text, bound);
            choices.Add(new BoundSlot(slot, syntax.SlotName?.Text, bound, location));
        }
        return choices.Count == 0 ? null : BoundChoice.Of(choices, location);
    }

    private bool BindType(NameSyntax name, SlotTypeBuilder type, List<BoundPattern> choices)
    {
        var text = NameResolver.LastPart(name);
        switch (text)
        {
            case "finding": type.Kinds |= 1 << (int)ConceptKind.Finding; return true;
            case "device": type.Kinds |= 1 << (int)ConceptKind.Device; return true;
            case "anatomy": type.Kinds |= 1 << (int)ConceptKind.Anatomy; return true;
            case "number": type.Number = true; return true;
            case Comparison: type.Cues.AddRange(names.Table.Cues.Where(c => c.Kind == CueKind.Comparison)); return true;
        }
        var symbol = name.Parts.Length > 1 && names.Table.Find(name.Parts[^2].Text) is AttributeSymbol
            ? names.TryResolveValue(tree, name)
            : names.Table.Find(text) ?? names.TryResolveValue(tree, name);
        if (symbol is null)
        {
            if (name.Parts.Length < 2 || names.Table.Find(name.Parts[^2].Text) is not AttributeSymbol)
            {
                names.ReportUnknown(tree, name, text, names.Table.Concepts.Select(c => c.Name).Concat(names.Table.Attributes.Select(a => a.Name))
                    .Concat(names.Table.All.OfType<WordsSymbol>().Select(w => w.Name)).Concat(["finding", "device", "anatomy", "number", Comparison]));
            }
            return false;
        }
        names.References[name] = symbol;
        switch (symbol)
        {
            case ConceptSymbol concept: type.Concepts.Add(concept); return true;
            case CueSymbol cue: type.Cues.Add(cue); return true;
            case AttributeSymbol attribute: type.Values.AddRange(attribute.Values); return true;
            case ValueSymbol value: type.Values.Add(value); return true;
            case WordsSymbol words:
                choices.AddRange(words.Items.Select(item => BindWords(item.Text, false, name)).OfType<BoundPattern>());
                return true;
        }
        diagnostics.Report(DiagnosticDescriptors.WrongSymbolKind, tree.GetLocation(name), text, symbol.Description,
            "finding, device, anatomy, number, comparison, a concept, an attribute, a cue or a set of words");
        return false;
    }

    private sealed class SlotTypeBuilder
    {
        public int Kinds { get; set; }

        public bool Number { get; set; }

        public List<ConceptSymbol> Concepts { get; } = [];

        public List<ValueSymbol> Values { get; } = [];

        public List<CueSymbol> Cues { get; } = [];

        public bool IsEmpty => Kinds == 0 && !Number && Concepts.Count == 0 && Values.Count == 0 && Cues.Count == 0;

        public SlotType Build(string text) => new(Kinds, [.. Concepts.Distinct()], [.. Values.Distinct()], [.. Cues.Distinct()], Number, text);
    }
}
