using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Emit;

/// <summary>
/// Decides where backtracking cannot matter. A part is straight when, given what follows, the first way in which it matches is the
/// only one that can lead to a match, so that code need not come back to it.
/// </summary>
internal static class Determinism
{
    private const int MaxCompared = 64;

    /// <summary>True when straight code does for a part.</summary>
    public static bool IsStraight(PatternNode node, Follow next) => node switch
    {
        WordNode or SlotNode => true,
        GapNode g => g.Min == g.Max || !next.CanFail,
        SequenceNode s => IsStraight(s.Parts, 0, next),
        ChoiceNode c => IsStraight(c, next),
        RepeatNode r => IsStraight(r, next),
        _ => false,
    };

    /// <summary>True when straight code does for all that is still to match here.</summary>
    public static bool IsStraight(Follow follow)
    {
        for (; follow is Then then; follow = then.Next)
        {
            if (!IsStraight(then.Node, then.Next))
                return false;
        }
        return true;
    }

    private static bool IsStraight(PatternNode[] parts, int index, Follow next)
    {
        var follow = next;
        for (var i = parts.Length - 1; i >= index; i--)
        {
            if (!IsStraight(parts[i], follow))
                return false;
            follow = new Then(parts[i], follow);
        }
        return true;
    }

    private static bool IsStraight(RepeatNode r, Follow next)
    {
        var words = PatternShape.AsWords(r.Part);
        if (words is { Length: > 0 } && !next.CanFail)
            return true;
        // Other parts are entered on their first word alone: right only if doing without them would be wrong then.
        var first = FirstSet.Of(r.Part);
        if (!next.CanFail || first.IsOptional || !first.IsDisjointFrom(next.First))
            return false;
        return words is not null || IsStraight(r.Part, r.Max == 1 ? next : new Then(r with { Min = 0 }, next));
    }

    private static bool IsStraight(ChoiceNode c, Follow next)
    {
        var words = Array.ConvertAll(c.Alternatives, PatternShape.AsWords);
        if (!next.CanFail && Array.TrueForAll(words, w => w is not null))
            return true;
        // Every two alternatives are compared, unless there are so many that their first words must do.
        if (words.Length > MaxCompared && !HaveFirstWordsApart(c))
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is null && (FirstSet.Of(c.Alternatives[i]) is { IsOptional: true } or { IsWords: false } || !IsStraight(c.Alternatives[i], next)))
                return false;
            for (var j = i + 1; j < words.Length && words.Length <= MaxCompared; j++)
            {
                var apart = words[i] is { } a && words[j] is { } b
                    ? AreApart(a, b, next)
                    : FirstSet.Of(c.Alternatives[i]) is { IsOptional: false } f && FirstSet.Of(c.Alternatives[j]) is { IsOptional: false } g && f.IsDisjointFrom(g);
                if (!apart)
                    return false;
            }
        }
        return true;
    }

    private static bool HaveFirstWordsApart(ChoiceNode c)
    {
        var seen = new HashSet<int>();
        return Array.TrueForAll(c.Alternatives, a => FirstSet.Of(a) is { IsOptional: false, IsWords: true } first && Array.TrueForAll(first.Words, seen.Add));
    }

    /// <summary>True when the second need not be tried after the first one matched and what follows did not.</summary>
    private static bool AreApart(WordNode[] a, WordNode[] b, Follow next)
    {
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            if (!FirstSet.Overlap(a[i].Words, b[i].Words))
                return true;
        }
        if (a.Length == b.Length)
            return true;
        // The first is longer: the second helps only if what follows can begin with the first one's next word.
        return a.Length > b.Length && next.CanFail && FirstSet.Of(a[b.Length]).IsDisjointFrom(next.First);
    }
}
