using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <summary>
/// Drops cues that are part of a longer cue's words or of a plain name, and cues that another one beats; and values inside the words of a
/// change ("slightly smaller") or of a pseudo-cue ("left behind").
/// </summary>
internal sealed class CueChooser(MatchContext c, Ontology ontology)
{
    private readonly List<Hit> _kept = [];
    private int[] _nameEnd = [];

    /// <summary>Decides which cues count.</summary>
    public void Choose()
    {
        FindNameEnds();
        var hits = c.Hits.Items;
        hits.Sort(Compare);
        _kept.Clear();
        // The longest reach of the hits before, and of those before the ones of the same words.
        var longest = -1;
        for (var i = 0; i < hits.Length;)
        {
            var end = i + 1;
            while (end < hits.Length && hits[end].Start == hits[i].Start && hits[end].End == hits[i].End)
                end++;
            var swallowed = longest >= hits[i].End || IsInName(in hits[i]);
            for (var k = i; k < end; k++)
            {
                if (KindOf(in hits[k]) != CueKind.Stop)
                    longest = Math.Max(longest, hits[k].End);
            }
            var sameWords = hits[i..end];
            for (var k = 0; k < sameWords.Length && !swallowed; k++)
            {
                if (!IsBeaten(k, sameWords))
                    _kept.Add(sameWords[k]);
            }
            i = end;
        }
        for (var k = 0; k < _kept.Count; k++)
            hits[k] = _kept[k];
        c.Hits.Truncate(_kept.Count);
        DropValues();
    }

    private static int Compare(Hit a, Hit b)
    {
        var byStart = a.Start.CompareTo(b.Start);
        if (byStart != 0)
            return byStart;
        var byLength = b.End.CompareTo(a.End);
        return byLength != 0 ? byLength : a.Rule.CompareTo(b.Rule);
    }

    private CueKind KindOf(in Hit hit) => CueOf(in hit).Kind;

    private CueDefinition CueOf(in Hit hit) => ontology.Cues[ontology.Rules[hit.Rule].Target];

    private bool IsBeaten(int index, ReadOnlySpan<Hit> sameWords)
    {
        var cue = CueOf(in sameWords[index]);
        for (var i = 0; i < sameWords.Length; i++)
        {
            if (i < index && sameWords[i].Rule == sameWords[index].Rule || i != index && Array.IndexOf(CueOf(in sameWords[i]).Beats, cue.Id) >= 0)
                return true;
        }
        return false;
    }

    /// <summary>By token, twice the furthest end of the plain names that begin there or before; one less for a value, which must be longer than the cue.</summary>
    private void FindNameEnds()
    {
        var length = c.End - c.First;
        if (_nameEnd.Length < length)
            _nameEnd = new int[Math.Max(length, 2 * _nameEnd.Length)];
        _nameEnd.AsSpan(0, length).Clear();
        for (var m = 0; m < c.Mentions.Count; m++)
        {
            ref var mention = ref c.Mentions[m];
            if (mention.Dropped || mention.FromPattern && mention.Concept >= 0)
                continue;
            ref var end = ref _nameEnd[mention.Start - c.First];
            end = Math.Max(end, 2 * mention.End - (mention.Concept < 0 ? 1 : 0));
        }
        for (var t = 1; t < length; t++)
            _nameEnd[t] = Math.Max(_nameEnd[t], _nameEnd[t - 1]);
    }

    private bool IsInName(in Hit hit)
    {
        var end = _nameEnd[hit.Start - c.First];
        if (end >= 2 * hit.End)
            return true;
        // A value of the cue's end and an earlier start is longer than the cue.
        return end == 2 * hit.End - 1 && hit.Start > c.First && _nameEnd[hit.Start - 1 - c.First] == end;
    }

    /// <summary>A name inside the longer words of a cue is part of the cue: "clear of", "back to normal".</summary>
    private void DropNames(in Hit hit)
    {
        for (var t = hit.Start; t < hit.End; t++)
        {
            for (var m = c.Mentions.FirstAt(t); m >= 0; m = c.Mentions.NextAt(m))
            {
                ref var mention = ref c.Mentions[m];
                if (mention.Concept >= 0 && !mention.FromPattern && mention.End <= hit.End && mention.End - mention.Start < hit.End - hit.Start)
                    mention.Dropped = true;
            }
        }
    }

    private void DropValues()
    {
        foreach (ref var hit in c.Hits.Items)
        {
            var kind = KindOf(in hit);
            if (!hit.FromPattern && hit.End - hit.Start > 1 && kind is not (CueKind.Abbreviation or CueKind.SpokenSign))
                DropNames(in hit);
            if (kind is not (CueKind.Comparison or CueKind.Pseudo) || hit.End - hit.Start < 2)
                continue;
            for (var t = hit.Start; t < hit.End; t++)
            {
                for (var m = c.Mentions.FirstAt(t); m >= 0; m = c.Mentions.NextAt(m))
                {
                    ref var mention = ref c.Mentions[m];
                    if (mention.Value >= 0 && (kind == CueKind.Pseudo || mention.Side == Side.None) && mention.End <= hit.End)
                        mention.Dropped = true;
                }
            }
        }
    }
}
