using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>
/// Words that stand for a finding: pro-forms ("another one"), "the former" and "the latter", and anaphors ("it") in a sentence that names
/// none. They become names like any other, so that what is said of them is read by the same operators.
/// </summary>
internal sealed class Identify(MatchContext c, Ontology ontology)
{
    /// <summary>Adds a mention for each word that stands for a finding; before the structure is built.</summary>
    public void Run(Discourse discourse)
    {
        var named = Named();
        for (var h = 0; h < c.Hits.Count; h++)
        {
            var hit = c.Hits[h];
            var kind = ontology.Cues[ontology.Rules[hit.Rule].Target].Kind;
            switch (kind)
            {
                case CueKind.ProForm:
                    StandForLast(hit, discourse);
                    break;
                case CueKind.Former or CueKind.Latter when discourse.Named.Length > 0 && named == 0:
                    Add(hit, discourse, kind == CueKind.Former ? 0 : discourse.Named.Length - 1);
                    break;
                case CueKind.Latter:
                    StandForLast(hit, discourse);
                    break;
                case CueKind.PluralAnaphor when named == 0:
                    StandForAll(hit, discourse);
                    named++;
                    break;
                case CueKind.Anaphor when (named == 0 || hit.Start == c.First) && discourse.LastAffirmed >= 0:
                    Add(hit, discourse, discourse.LastAffirmed);
                    // One word stands for the finding; the sentence says no more of it by repeating that word.
                    named++;
                    break;
            }
        }
    }

    private void StandForAll(in Hit hit, Discourse discourse)
    {
        for (var i = 0; i < discourse.Named.Length; i++)
        {
            if (!discourse.Named[i].Absent)
                Add(hit, discourse, i);
        }
    }

    private int Named()
    {
        var count = 0;
        for (var m = 0; m < c.Mentions.Count; m++)
        {
            if (IsNamed(in c.Mentions[m]))
                count++;
        }
        return count;
    }

    private bool IsNamed(in Mention m) => !m.Dropped && m.Concept >= 0 && m.Kind != ConceptKind.Anatomy && !m.IsSaid && !ontology.Concepts[m.Concept].NeedsPlace;

    private void StandForLast(in Hit hit, Discourse discourse)
    {
        var last = -1;
        for (var m = 0; m < c.Mentions.Count; m++)
        {
            ref var mention = ref c.Mentions[m];
            if (IsNamed(in mention) && mention.End <= hit.Start && (last < 0 || mention.Start > c.Mentions[last].Start))
                last = m;
        }
        if (last >= 0)
            Add(hit, c.Mentions[last].Concept, c.Mentions[last].Rule, 0);
        else if (discourse.Named.Length > 0)
            Add(hit, discourse.Named[^1].Concept, discourse.Named[^1].Rule, 0);
    }

    private void Add(in Hit hit, Discourse discourse, int referent) =>
        Add(hit, discourse.Named[referent].Concept, discourse.Named[referent].Rule, referent + 1);

    private void Add(in Hit hit, int concept, int rule, int standsFor) =>
        c.Mentions.Add(new Mention
        {
            Start = hit.Start,
            Core = hit.Start,
            End = hit.End,
            Rule = rule,
            Concept = concept,
            Value = -1,
            Kind = ontology.Concepts[concept].Kind,
            StandsFor = standsFor,
        });
}
