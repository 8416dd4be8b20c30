using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <content>Findings that are meant but not named again.</content>
internal sealed partial class SentenceAnalyzer
{
    /// <summary>"... and another on the left": a word that stands for the finding before it names it again.</summary>
    private void AddProForms()
    {
        for (var h = 0; h < Context.Hits.Count; h++)
        {
            var hit = Context.Hits[h];
            if (CueKindOf(in hit) != CueKind.ProForm)
                continue;
            var last = -1;
            for (var m = 0; m < Context.Mentions.Count; m++)
            {
                ref var mention = ref Context.Mentions[m];
                if (!mention.Dropped && mention.Concept >= 0 && mention.Kind != ConceptKind.Anatomy && mention.End <= hit.Start
                    && (last < 0 || mention.Start > Context.Mentions[last].Start))
                {
                    last = m;
                }
            }
            if (last < 0)
                continue;
            ref var named = ref Context.Mentions[last];
            Context.Mentions.Add(new Mention { Start = hit.Start, Core = hit.Start, End = hit.End, Rule = named.Rule, Concept = named.Concept, Value = -1, Kind = named.Kind });
        }
    }

    /// <summary>"Moderate left and small right effusions": the first side has a finding of its own, which is named once for both.</summary>
    private void AddOmittedHeads()
    {
        for (int s = 0, count = Context.Mentions.Count; s < count; s++)
        {
            var first = Context.Mentions[s];
            if (first.Dropped || !IsSide(in first) || JointAfter(first.End) is not (> 0 and var joint))
                continue;
            var value = ValueAt(joint, side: false);
            if (value < 0 || ValueAt(Context.Mentions[value].End, side: true) is not (>= 0 and var second))
                continue;
            var head = FindingAfter(Context.Mentions[second].End);
            if (head < 0)
                continue;
            var named = Context.Mentions[head];
            Context.Mentions.Add(new Mention { Start = first.Start, Core = first.Start, End = first.End, Rule = named.Rule, Concept = named.Concept, Value = -1, Kind = named.Kind });
        }
    }

    /// <summary>End of the coordinator that starts at a token, or -1.</summary>
    private int JointAfter(int token)
    {
        foreach (ref var hit in Context.Hits.Items)
        {
            if (hit.Start == token && CueKindOf(in hit) is CueKind.Coordinator)
                return hit.End;
        }
        return -1;
    }

    private int ValueAt(int token, bool side)
    {
        if (token >= Context.End)
            return -1;
        for (var m = Context.Mentions.FirstAt(token); m >= 0; m = Context.Mentions.NextAt(m))
        {
            ref var mention = ref Context.Mentions[m];
            if (!mention.Dropped && mention.Value >= 0 && IsSide(in mention) == side)
                return m;
        }
        return -1;
    }

    /// <summary>The finding that starts at a token or a word or two later, or -1.</summary>
    private int FindingAfter(int token)
    {
        for (var at = token; at < Context.End && at < token + 3; at++)
        {
            for (var m = Context.Mentions.FirstAt(at); m >= 0; m = Context.Mentions.NextAt(m))
            {
                ref var mention = ref Context.Mentions[m];
                if (!mention.Dropped && mention.Concept >= 0 && mention.Kind != ConceptKind.Anatomy)
                    return m;
            }
        }
        return -1;
    }
}
