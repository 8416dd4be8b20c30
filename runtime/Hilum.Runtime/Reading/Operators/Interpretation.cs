using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>
/// Says when a name is a reading of the name before it: "opacity consistent with atelectasis", "opacity which may represent scarring",
/// "airspace disease, possibly atelectasis", "opacity, atelectasis versus infiltrate". A reading shares place and change.
/// </summary>
internal static class Interpretation
{
    /// <summary>True when the second head is a reading of the first.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="left">A head.</param>
    /// <param name="right">The next head.</param>
    public static bool Links(SentenceStructure s, int left, int right)
    {
        ref var l = ref s.Groups[s.Items[left].Group];
        ref var r = ref s.Groups[s.Items[right].Group];
        if (s.Items[left].Group == s.Items[right].Group)
            return HasDoubt(s, left + 1, right);
        if (r.Clause != l.Clause)
            return r.Clause == l.Clause + 1 && s.Clauses[r.Clause].Kind == ClauseKind.Relative && s.Clauses[r.Clause].FirstGroup == s.Items[right].Group && HasDoubt(s, r.First, right);
        if (s.Items[right].Group != s.Items[left].Group + 1 && !IsNextNamed(s, left, right))
            return false;
        if (r.Joint == Joint.Interpretation)
            return true;
        if (r.Joint != Joint.Comma || r.Has(GroupTraits.Predication | GroupTraits.Denied | GroupTraits.Change))
            return false;
        return HasDoubt(s, r.First, right) || r.Has(GroupTraits.OrFollows) && !s.Groups[s.Items[right].Group + 1].Has(GroupTraits.CommaToo) && !l.Has(GroupTraits.Denied);
    }

    private static bool IsNextNamed(SentenceStructure s, int left, int right)
    {
        for (var g = s.Items[left].Group + 1; g < s.Items[right].Group; g++)
        {
            if (s.Groups[g].Head >= 0)
                return false;
        }
        return true;
    }

    private static bool HasDoubt(SentenceStructure s, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (s.Items[i].Kind == ItemKind.Cue && s.Items[i].Cue is CueKind.Uncertainty or CueKind.RemovedWord)
                return true;
        }
        return false;
    }
}
