using Hilum.Runtime.Plan;
using Hilum.Runtime.Reading;

namespace Hilum.Runtime.Facts;

/// <summary>The facts of a sentence before they are written; what says nothing of its own is merged into what was said before.</summary>
internal sealed class DraftList(SentenceStructure structure)
{
    private Draft[] _drafts = new Draft[16];
    private int _count;

    public int Count => _count;

    public void Clear() => _count = 0;

    /// <summary>In the order of the text.</summary>
    public ReadOnlySpan<Draft> Sorted()
    {
        var drafts = _drafts.AsSpan(0, _count);
        drafts.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Order.CompareTo(b.Order));
        return drafts;
    }

    /// <summary>One finding stated at two places in one sentence is one fact with both, unless something else differs.</summary>
    public void Add(in Draft draft)
    {
        for (var i = 0; i < _count; i++)
        {
            ref var d = ref _drafts[i];
            if (d.Written.Label != draft.Written.Label)
                continue;
            if (IsDoubtOf(in draft, in d))
                return;
            if (d.Absent == draft.Absent && d.Stated == draft.Stated && IsAlike(d.Phrase, draft.Phrase))
            {
                d = d with { Places = d.Places | draft.Places };
                return;
            }
        }
        if (_count == _drafts.Length)
            Array.Resize(ref _drafts, 2 * _count);
        _drafts[_count++] = draft;
    }

    private bool IsAlike(int left, int right)
    {
        ref var a = ref structure.Phrases[left];
        ref var b = ref structure.Phrases[right];
        if (a.Hedged != b.Hedged || a.Comparison != b.Comparison)
            return false;
        foreach (var attribute in structure.Ontology.Attributes)
        {
            if (attribute.Rule != AttributeRule.All && structure.Values(left, attribute.Id) != structure.Values(right, attribute.Id))
                return false;
        }
        return true;
    }

    /// <summary>A doubtful repetition of what the sentence already states there says nothing new.</summary>
    private bool IsDoubtOf(in Draft doubt, in Draft stated) =>
        structure.Phrases[doubt.Phrase].Hedged && !structure.Phrases[stated.Phrase].Hedged && !doubt.Absent && !stated.Absent
        && (!doubt.Stated || (doubt.Places & stated.Places) == doubt.Places);
}
