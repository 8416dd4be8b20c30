using Hilum.Runtime.Facts;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>
/// Makes the phrases of a sentence. A head gives one phrase; one that is named once for several modifier groups gives one for each:
/// before it ("moderate right and small left effusions"), after it ("effusion, large on the right, small on the left"), after a verb
/// ("have decreased on the right and increased on the left") and after a colon ("Consolidation: better on the left, worse on the right").
/// What stands outside those groups belongs to all.
/// </summary>
internal sealed class Share(SentenceStructure s)
{
    private readonly Owners _owners = new(s);
    private readonly Distribution _distribution = new(s);

    private const GroupTraits Located = GroupTraits.Place | GroupTraits.Side;
    private const GroupTraits Described = GroupTraits.Value | GroupTraits.Change | GroupTraits.Existence;

    /// <summary>Makes the phrases; nothing is said of them yet.</summary>
    public void Run()
    {
        _owners.Run();
        for (var g = 0; g < s.GroupCount; g++)
        {
            if (s.Groups[g].Head >= 0)
                AddHeads(g);
            else if (s.Groups[g].Owner >= 0)
                AddShared(g);
        }
        for (var c = 0; c < s.ClauseCount; c++)
            SetSubject(c);
    }

    private void AddHeads(int g)
    {
        ref var group = ref s.Groups[g];
        group.FirstPhrase = s.PhraseCount;
        var shared = _distribution.SharesOnly(g);
        for (var i = group.Head; i <= group.LastHead; i++)
        {
            if (s.Items[i].Kind != ItemKind.Head || s.Items[i].Inside >= 0 || s.Items[i].Twin != i)
                continue;
            if (!shared || i != group.LastHead)
                AddPhrases(i, g);
        }
        group.Phrases = s.PhraseCount - group.FirstPhrase;
        if (group.Phrases > 0 && _distribution.IsDistributed(g))
            _distribution.MarkExclusive(g);
    }

    /// <summary>The phrases of a head and of the other heads of the same words.</summary>
    private void AddPhrases(int head, int g)
    {
        for (var i = head; i < s.ItemCount && s.Items[i].Start <= s.Items[head].Start; i++)
        {
            if (s.Items[i].Twin != head || s.Items[i].Kind != ItemKind.Head)
                continue;
            ref var m = ref s.MentionOf(in s.Items[i]);
            var p = s.AddPhrase(NewPhrase(head, g, s.Groups[g].Clause, in m, s.Items[i].Index));
            s.Phrases[p].NextOfHead = s.Items[head].FirstPhrase;
            s.Items[head].FirstPhrase = p;
        }
    }

    internal static Phrase NewPhrase(int head, int group, int clause, in Matching.Mention m, int mention) => new()
    {
        Head = head,
        Group = group,
        Clause = clause,
        NextOfHead = -1,
        Start = m.Start,
        End = m.End,
        Mention = mention,
        Concept = m.Concept,
        Rule = m.Rule,
        Referent = m.Referent,
        Existence = -1,
        Certainty = -1,
        Comparison = -1,
        Unit = -1,
        EarlierUnit = -1,
        EarlierScale = -1,
        FirstEdge = -1,
        LastEdge = -1,
        Measured = Measured.Size,
    };

    private void AddShared(int g)
    {
        ref var group = ref s.Groups[g];
        if (!_distribution.Distributes(g))
        {
            // "... decreased on the right and the lingula": a place alone goes with the group before it.
            ref var before = ref s.Groups[Math.Max(0, g - 1)];
            if (g > 0 && before.Owner == group.Owner && before.Phrases > 0 && before.Head < 0 && group.Has(Located) && !group.Has(Described) && group.Joint == Joint.And)
                (group.FirstPhrase, group.Phrases) = (before.FirstPhrase, before.Phrases);
            return;
        }
        group.FirstPhrase = s.PhraseCount;
        AddPhrases(group.Owner, g);
        group.Phrases = s.PhraseCount - group.FirstPhrase;
    }

    private void SetSubject(int c)
    {
        ref var clause = ref s.Clauses[c];
        clause.FirstPhrase = clause.EndPhrase = s.PhraseCount;
        for (var g = clause.FirstGroup; g < clause.EndGroup; g++)
        {
            if (s.Groups[g].Phrases == 0)
                continue;
            clause.FirstPhrase = Math.Min(clause.FirstPhrase, s.Groups[g].FirstPhrase);
            clause.EndPhrase = s.Groups[g].FirstPhrase + s.Groups[g].Phrases;
        }
    }
}
