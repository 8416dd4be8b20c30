using System.Collections.Immutable;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Binding;

/// <summary>Report text with its names resolved; words are still text, the lexicon numbers them later.</summary>
internal abstract record BoundPattern(Location Location)
{
    /// <summary>True when it can match nothing at all.</summary>
    public abstract bool MayBeEmpty { get; }

    /// <summary>Words at most, a slot counting as one; no more than <see cref="Many"/>.</summary>
    public abstract int MaxWords { get; }

    /// <summary>True when some match of it rests on no word and no slot: only gaps, or nothing.</summary>
    public abstract bool MayBeVague { get; }

    /// <summary>How many places at which matching may go on in several ways lie one behind the other on a way through it; no more than <see cref="Many"/>.</summary>
    public abstract int Branches { get; }

    /// <summary>The text in one line, the same however it is laid out in the file.</summary>
    public abstract string Text { get; }

    /// <summary>A count that stands for any.</summary>
    public const int Many = 1_000_000;

    public virtual IEnumerable<BoundPattern> Parts => [];

    /// <summary>This and all below it, a part before its own parts.</summary>
    public IEnumerable<BoundPattern> SelfAndBelow()
    {
        var open = new Stack<BoundPattern>([this]);
        while (open.TryPop(out var pattern))
        {
            yield return pattern;
            foreach (var part in pattern.Parts.Reverse())
                open.Push(part);
        }
    }
}

internal sealed record BoundWord(ImmutableArray<string> Forms, string Written, Location Location) : BoundPattern(Location)
{
    public override bool MayBeEmpty => false;

    public override int MaxWords => 1;

    public override bool MayBeVague => false;

    public override int Branches => 0;

    public override string Text => Written;
}

internal sealed record BoundSequence(ImmutableArray<BoundPattern> Items, Location Location) : BoundPattern(Location)
{
    public override bool MayBeEmpty { get; } = Items.All(i => i.MayBeEmpty);

    public override int MaxWords { get; } = (int)Math.Min(Many, Items.Sum(i => (long)i.MaxWords));

    public override bool MayBeVague { get; } = Items.All(i => i.MayBeVague);

    public override int Branches { get; } = (int)Math.Min(Many, Items.Sum(i => (long)i.Branches));

    public override string Text { get; } = string.Join(' ', Items.Select(i => i.Text));

    public override IEnumerable<BoundPattern> Parts => Items;
}

internal sealed record BoundChoice(ImmutableArray<BoundPattern> Alternatives, Location Location) : BoundPattern(Location)
{
    public override bool MayBeEmpty { get; } = Alternatives.Any(i => i.MayBeEmpty);

    public override int MaxWords { get; } = Alternatives.Max(i => i.MaxWords);

    public override bool MayBeVague { get; } = Alternatives.Any(i => i.MayBeVague);

    public override int Branches { get; } = Math.Min(Many, 1 + Alternatives.Max(i => i.Branches));

    public override string Text { get; } = $"({string.Join(" | ", Alternatives.Select(i => i.Text))})";

    public override IEnumerable<BoundPattern> Parts => Alternatives;

    /// <summary>A choice with its alternatives in the order in which they are tried; of one alternative, that itself.</summary>
    public static BoundPattern Of(IEnumerable<BoundPattern> alternatives, Location location)
    {
        var sorted = InOrder(alternatives);
        return sorted.Length == 1 ? sorted[0] : new BoundChoice(sorted, location);
    }

    public static ImmutableArray<BoundPattern> InOrder(IEnumerable<BoundPattern> alternatives) =>
        [.. alternatives.OrderByDescending(a => a.MaxWords).ThenBy(a => a.Text, StringComparer.Ordinal).DistinctBy(a => a.Text)];
}

internal sealed record BoundRepeat(BoundPattern Part, int Min, int Max, Location Location) : BoundPattern(Location)
{
    public override bool MayBeEmpty => Min == 0;

    public override int MaxWords { get; } = Max == int.MaxValue ? Many : Part.MaxWords;

    public override bool MayBeVague { get; } = Min == 0 || Part.MayBeVague;

    public override int Branches { get; } = Math.Min(Many, 1 + Part.Branches);

    public override string Text { get; } = Part.Text + (Max == 1 ? "?" : Min == 0 ? "*" : "+");

    public override IEnumerable<BoundPattern> Parts => [Part];
}

internal sealed record BoundGap(int Min, int Max, Location Location) : BoundPattern(Location)
{
    public override bool MayBeEmpty => Min == 0;

    public override int MaxWords => Math.Min(Max, Many);

    public override bool MayBeVague => true;

    public override int Branches => 1;

    public override string Text => Max == int.MaxValue ? "<anything>" : $"<{Min}-{Max} words>";
}

/// <summary>A typed slot, with its index among the slots of the rule.</summary>
internal sealed record BoundSlot(int Slot, string? Name, SlotType Type, Location Location) : BoundPattern(Location)
{
    public override bool MayBeEmpty => false;

    public override int MaxWords => 1;

    public override bool MayBeVague => false;

    public override int Branches => 0;

    public override string Text => Name is null ? $"<{Type.Text}>" : $"<{Name}: {Type.Text}>";
}

/// <summary>What a slot accepts, as written; everything below a concept is added when it is lowered.</summary>
internal sealed record SlotType(int Kinds, ImmutableArray<ConceptSymbol> Concepts, ImmutableArray<ValueSymbol> Values, ImmutableArray<CueSymbol> Cues, bool Number, string Text);
