using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>How far a cue reaches forward: over its phrase, its list, its clause or the sentence.</summary>
internal sealed class ForwardReach(SentenceStructure s)
{
    /// <summary>Items [first, end) that follow a cue within its reach.</summary>
    public int ForwardEnd(int item, CueDefinition cue)
    {
        var end = cue.Scope is CueScope.Sentence or CueScope.Section ? s.ItemCount : EndOfList(item, cue);
        for (var i = item + 1; i < end; i++)
        {
            ref var it = ref s.Items[i];
            if (cue.MaxWords > 0 && it.Start - s.Items[item].End >= cue.MaxWords || it.Kind == ItemKind.Cue && Array.IndexOf(cue.StopsAt, s.CueOf(in it).Id) >= 0)
                return i;
        }
        return end;
    }

    /// <summary>The last cue that reaches to the end of the sentence that was read, or null.</summary>
    public Hit? OpenCue()
    {
        for (var i = s.ItemCount - 1; i >= 0; i--)
        {
            ref var item = ref s.Items[i];
            if (item.Kind != ItemKind.Cue || item.Consumed || item.Inside >= 0 || !IsContext(item.Cue) || item.Governed.Status == GovernedStatus.Nothing)
                continue;
            var cue = s.CueOf(in item);
            if (cue.Direction != CueDirection.Backward && ForwardEnd(i, cue) == s.ItemCount)
                return s.Context.Hits[item.Index];
        }
        return null;
    }

    public static bool IsContext(CueKind kind) => kind is CueKind.Negation or CueKind.Affirmation or CueKind.Uncertainty or CueKind.Certainty
        or CueKind.Hypothetical or CueKind.Historical or CueKind.OtherExam;

    private int EndOfList(int item, CueDefinition cue)
    {
        var g = s.Items[item].Group;
        var named = s.Groups[g].LastHead > item;
        var closed = false;
        var end = s.Groups[g].End;
        for (var h = g + 1; h < s.GroupCount && s.Groups[h].Clause == s.Groups[g].Clause; h++)
        {
            ref var next = ref s.Groups[h];
            // "No collapse or consolidation, nipple shadows noted": with the alternative the list has ended.
            if (named && (!GoesOn(in next, cue) || closed && next.Joint == Joint.Comma && !next.Has(GroupTraits.OrFollows)))
                break;
            closed |= next.Joint == Joint.Or;
            named |= next.Head >= 0;
            end = next.End;
        }
        return end;
    }

    private static bool GoesOn(in Group next, CueDefinition cue) => next.Joint switch
    {
        Joint.Or => true,
        _ when cue.Scope == CueScope.Phrase => false,
        Joint.Interpretation => cue.Kind != CueKind.Negation,
        Joint.With => cue.Kind != CueKind.Uncertainty && !next.Has(GroupTraits.Restated | GroupTraits.Denied),
        Joint.Comma when cue.Scope == CueScope.Coordination && !next.Has(GroupTraits.OrFollows) => false,
        _ when next.Has(GroupTraits.Firm | GroupTraits.Denied | GroupTraits.Predication | GroupTraits.VerbFirst) => false,
        _ => next.Has(GroupTraits.OrFollows) || !next.Has(GroupTraits.Restated),
    };
}
