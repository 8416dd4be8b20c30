using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <summary>
/// A pattern tree with every part linked to what comes after it, so that the interpreter needs no list of what is still to do
/// and matches without allocating. Immutable once built.
/// </summary>
internal abstract class Step(PatternNode? node)
{
    /// <summary>The part, for traces.</summary>
    public PatternNode? Node { get; } = node;

    /// <summary>Links a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="places">Numbers the places to which matching may come back; unique in a matcher.</param>
    /// <exception cref="ArgumentException">The plan is not one that can be matched.</exception>
    public static Step Build(PatternNode pattern, PlaceCounter places)
    {
        FirstSet.Of(pattern);
        return Build(pattern, new AcceptStep(), places);
    }

    private static Step Build(PatternNode node, Step next, PlaceCounter places)
    {
        switch (node)
        {
            case WordNode w:
                return new WordStep(w, next);
            case SlotNode s:
                if (s.Slot >= MatchContext.MaxSlots)
                    throw new ArgumentException($"A rule may have {MatchContext.MaxSlots} slots.", nameof(node));
                return new SlotStep(s, next);
            case GapNode g:
                return new GapStep(g, next, places);
            case SequenceNode s:
                for (var i = s.Parts.Length - 1; i >= 0; i--)
                    next = Build(s.Parts[i], next, places);
                return next;
            case ChoiceNode c:
                return new ChoiceStep(c, Array.ConvertAll(c.Alternatives, a => Build(a, next, places)), places);
            case RepeatNode r:
                return Repeat(r, next, places);
            default:
                throw new ArgumentException($"Unknown pattern part {node.GetType().Name}.", nameof(node));
        }
    }

    private static Step Repeat(RepeatNode r, Step next, PlaceCounter places)
    {
        // Checked for parts behind the first, which the check of the whole does not reach.
        FirstSet.Of(r);
        var start = next;
        if (r.Max == int.MaxValue)
        {
            var loop = new OptionStep(r, next, places);
            loop.More = Build(r.Part, loop, places);
            start = loop;
        }
        else
        {
            for (var i = r.Min; i < r.Max; i++)
                start = new OptionStep(r, next, places) { More = Build(r.Part, start, places) };
        }
        for (var i = 0; i < r.Min; i++)
            start = Build(r.Part, start, places);
        return start;
    }
}

/// <summary>Numbers places of patterns.</summary>
internal sealed class PlaceCounter
{
    private int _last;

    public int Next() => ++_last;
}

internal sealed class AcceptStep() : Step(null);

internal sealed class WordStep(WordNode node, Step next) : Step(node)
{
    public int[] Words { get; } = node.Words;

    public Step Next { get; } = next;
}

internal sealed class SlotStep(SlotNode node, Step next) : Step(node)
{
    public int Slot { get; } = node.Slot;

    public SlotFilter Filter { get; } = node.Filter;

    public Step Next { get; } = next;
}

internal sealed class GapStep(GapNode node, Step next, PlaceCounter places) : Step(node)
{
    public int Place { get; } = places.Next();

    public int PlaceBehind { get; } = places.Next();

    public int Min { get; } = node.Min;

    public int Max { get; } = node.Max;

    public Step Next { get; } = next;
}

internal sealed class ChoiceStep(ChoiceNode node, Step[] alternatives, PlaceCounter places) : Step(node)
{
    public int Place { get; } = places.Next();

    public Step[] Alternatives { get; } = alternatives;
}

/// <summary>The part once more, or on without it; of an endless repeat the part leads back here.</summary>
internal sealed class OptionStep(RepeatNode node, Step exit, PlaceCounter places) : Step(node)
{
    public int Place { get; } = places.Next();

    public Step More { get; set; } = exit;

    public Step Exit { get; } = exit;
}
