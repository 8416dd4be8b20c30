using Hilum.Runtime.Plan;
using Hilum.Runtime.Reading;
using Hilum.Runtime.Text;

namespace Hilum.Runtime.Facts;

/// <summary>The words that say a fact, with the rules and reasons: those of its name, and those of its phrase's edges.</summary>
internal sealed class EvidenceBuilder(Ontology ontology, SentenceStructure structure, TokenBuffer tokens)
{
    private readonly List<Evidence> _evidence = [];

    public Evidence[] Of(in Phrase phrase, bool absent, bool compared)
    {
        _evidence.Clear();
        _evidence.Add(Words(phrase.Rule, phrase.Start, phrase.End));
        for (var e = phrase.FirstEdge; e >= 0; e = structure.EdgeAt(e).Next)
        {
            ref readonly var edge = ref structure.EdgeAt(e);
            var counts = edge.Kind switch
            {
                EdgeKind.Existence => edge.Reason == EdgeReason.Construction || absent == phrase.Absent && absent,
                EdgeKind.Certainty => !absent && phrase.Hedged,
                EdgeKind.Change => compared,
                EdgeKind.Value or EdgeKind.Size => !absent,
                _ => true,
            };
            if (counts)
                AddEvidence(Words(edge.Rule, edge.Start, edge.End) with { Says = edge.Kind, Reason = edge.Reason });
        }
        _evidence.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Rule, b.Rule));
        return [.. _evidence];
    }

    /// <summary>Words that are drawn on twice are listed once, with the first reason.</summary>
    private void AddEvidence(in Evidence words)
    {
        for (var i = 0; i < _evidence.Count; i++)
        {
            var other = _evidence[i];
            if (other.Start != words.Start || other.End != words.End || other.Rule != words.Rule)
                continue;
            if (other.Says is null)
                _evidence[i] = words;
            return;
        }
        _evidence.Add(words);
    }

    private Evidence Words(int rule, int start, int end) => new(ontology.Rules[rule].Name, tokens.Starts[start], tokens.Ends[end - 1]);
}
