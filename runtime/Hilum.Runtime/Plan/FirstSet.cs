namespace Hilum.Runtime.Plan;

/// <summary>What a pattern may begin with. Dispatch and the choice between straight and backtracking code rest on it.</summary>
public sealed class FirstSet
{
    private static readonly FirstSet Nothing = new([], false, false, true);

    private FirstSet(int[] words, bool slot, bool anything, bool optional)
    {
        Words = words;
        HasSlot = slot;
        HasAnything = anything;
        IsOptional = optional;
    }

    /// <summary>Words it may begin with, ascending.</summary>
    public int[] Words { get; }

    /// <summary>True when it may begin with a slot, so with any word that a mention begins with.</summary>
    public bool HasSlot { get; }

    /// <summary>True when it may begin with a gap, so with any token.</summary>
    public bool HasAnything { get; }

    /// <summary>True when it also matches nothing at all.</summary>
    public bool IsOptional { get; }

    /// <summary>True when only the words can begin it.</summary>
    public bool IsWords => !HasSlot && !HasAnything;

    /// <summary>What a part may begin with.</summary>
    /// <param name="node">The part.</param>
    /// <exception cref="ArgumentException">An endless repeat of something that may be nothing; it would never end.</exception>
    public static FirstSet Of(PatternNode node)
    {
        switch (node)
        {
            case WordNode w:
                return new FirstSet(w.Words, false, false, false);
            // The words of a cue are no mention, so that nothing tells where they begin.
            case SlotNode { Filter.Cues.Length: > 0 }:
                return new FirstSet([], true, true, false);
            case SlotNode:
                return new FirstSet([], true, false, false);
            case GapNode g:
                return new FirstSet([], false, g.Max > 0, g.Min == 0);
            case SequenceNode s:
                var start = Nothing;
                foreach (var part in s.Parts)
                {
                    start = start.Then(Of(part));
                    if (!start.IsOptional)
                        break;
                }
                return start;
            case ChoiceNode c:
                // All words at once: a list of thousands joined one by one would cost its square.
                var all = Array.ConvertAll(c.Alternatives, Of);
                return new FirstSet([.. all.SelectMany(f => f.Words).Distinct().Order()],
                    Array.Exists(all, f => f.HasSlot), Array.Exists(all, f => f.HasAnything), Array.Exists(all, f => f.IsOptional));
            case RepeatNode r:
                var first = Of(r.Part);
                if (first.IsOptional && r.Max == int.MaxValue)
                    throw new ArgumentException("The part of an endless repeat may not match nothing.", nameof(node));
                return r.Min == 0 ? first.Or(Nothing) : first;
            default:
                throw new ArgumentException($"Unknown pattern part {node.GetType().Name}.", nameof(node));
        }
    }

    /// <summary>What this and then the other may begin with.</summary>
    /// <param name="next">What follows.</param>
    public FirstSet Then(FirstSet next) => !IsOptional ? this
        : new FirstSet(Union(Words, next.Words), HasSlot || next.HasSlot, HasAnything || next.HasAnything, next.IsOptional);

    /// <summary>What either may begin with.</summary>
    /// <param name="other">The other.</param>
    public FirstSet Or(FirstSet other) =>
        new(Union(Words, other.Words), HasSlot || other.HasSlot, HasAnything || other.HasAnything, IsOptional || other.IsOptional);

    /// <summary>True when no token can begin both.</summary>
    /// <param name="other">The other.</param>
    public bool IsDisjointFrom(FirstSet other) => IsWords && other.IsWords && !Overlap(Words, other.Words);

    /// <summary>True when two ascending word sets have a word in common.</summary>
    /// <param name="a">One set.</param>
    /// <param name="b">The other.</param>
    public static bool Overlap(int[] a, int[] b)
    {
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
                return true;
            if (a[i] < b[j])
                i++;
            else
                j++;
        }
        return false;
    }

    private static int[] Union(int[] a, int[] b) => a.Length == 0 ? b : b.Length == 0 ? a : [.. a.Union(b).Order()];
}
