using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>What constructions state of the findings in their slots, and the findings that they state themselves.</summary>
internal sealed class Construct(SentenceStructure s)
{
    /// <summary>Applies the statements; of two on one finding the longer counts, then the first, then the first declared.</summary>
    public void Run()
    {
        var statements = s.Context.Statements;
        if (statements.Count == 0)
            return;
        statements.Sort(static (a, b) =>
        {
            var byLength = (b.End - b.Start).CompareTo(a.End - a.Start);
            if (byLength != 0)
                return byLength;
            var byStart = a.Start.CompareTo(b.Start);
            return byStart != 0 ? byStart : a.Rule.CompareTo(b.Rule);
        });
        foreach (var statement in statements)
        {
            if (statement.Yield.Slot < 0)
            {
                AddStated(in statement);
                continue;
            }
            for (var p = 0; p < s.PhraseCount; p++)
            {
                if (s.Phrases[p].Mention != statement.Mention)
                    continue;
                if (s.Phrases[p].Forced == YieldStatus.AsRead)
                    s.Phrases[p].Forced = statement.Yield.Status;
                Attach(p, in statement);
            }
        }
    }

    private void AddStated(in Statement statement)
    {
        for (var p = 0; p < s.PhraseCount; p++)
        {
            // The same construction found twice at one place (two of its patterns) states one fact.
            ref var other = ref s.Phrases[p];
            if (other.Head < 0 && other.Concept == statement.Yield.Concept && other.Start < statement.End && statement.Start < other.End)
                return;
        }
        var mention = new Mention { Start = statement.Start, End = statement.End, Concept = statement.Yield.Concept, Rule = statement.Rule };
        var added = s.AddPhrase(Share.NewPhrase(-1, -1, -1, in mention, -1) with
        {
            Forced = statement.Yield.Status == YieldStatus.AsRead ? YieldStatus.Present : statement.Yield.Status,
        });
        Attach(added, in statement);
    }

    private void Attach(int phrase, in Statement statement)
    {
        ref var p = ref s.Phrases[phrase];
        if (!statement.Places.IsEmpty)
            p.Leading |= statement.Places & s.ConceptOf(in p).Allowed;
        foreach (var value in statement.Yield.Values)
            Describe.AddValue(s, phrase, s.Ontology.Attributes[value >> 8], value & 255);
        if (statement.Yield.Comparison >= 0 && s.ConceptOf(in p).TakesComparison)
            p.Comparison = statement.Yield.Comparison;
        p.Said = true;
        s.Connect(EdgeKind.Existence, EdgeReason.Construction, statement.Rule, statement.Start, statement.End, phrase);
    }
}
