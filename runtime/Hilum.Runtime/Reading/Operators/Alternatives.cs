using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>The part of <see cref="Reach"/> for what "or" joins: each of several alternatives is doubtful.</summary>
internal sealed class Alternatives(SentenceStructure s)
{
    /// <summary>"Scarring or atelectasis", "edema versus pneumonia": each is doubtful, and so is what else "A, B, or C" lists.</summary>
    public void Run()
    {
        for (var g = 1; g < s.GroupCount; g++)
        {
            if (s.Groups[g].Joint != Joint.Or || s.Groups[g].Head < 0 || s.Groups[g - 1].Head < 0 || HasDenialBehind(in s.Groups[g - 1]))
                continue;
            var joint = AlternativeBefore(g);
            Hedge(s.Groups[g].Head, joint);
            Hedge(s.Groups[g - 1].LastHead, joint);
            for (var b = g - 1; s.Groups[g].Has(GroupTraits.CommaToo) && b > 0 && s.Groups[b].Joint == Joint.Comma && s.Groups[b - 1].Head >= 0 && !s.Groups[b].Has(GroupTraits.Denied); b--)
                Hedge(s.Groups[b - 1].LastHead, joint);
        }
    }

    /// <summary>The item of the alternative that joins a group to the one before it.</summary>
    private int AlternativeBefore(int g)
    {
        var i = s.Groups[g].First - 1;
        while (i > s.Groups[g - 1].End && !s.IsCue(i, CueKind.Alternative))
            i--;
        return i;
    }

    /// <summary>"... in the SVC without kinking or fracture": the alternative is to something that is denied.</summary>
    private bool HasDenialBehind(in Group group)
    {
        for (var i = group.LastHead + 1; i < group.End; i++)
        {
            if (s.IsCue(i, CueKind.Negation))
                return true;
        }
        return false;
    }

    private void Hedge(int head, int joint)
    {
        for (var p = s.Items[head].FirstPhrase; p >= 0; p = s.Phrases[p].NextOfHead)
        {
            if (s.Phrases[p].Absent)
                continue;
            s.Phrases[p].Hedged = true;
            s.Connect(EdgeKind.Certainty, EdgeReason.Alternative, joint, p);
        }
    }
}
