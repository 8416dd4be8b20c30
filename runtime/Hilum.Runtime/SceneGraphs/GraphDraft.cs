using System.Globalization;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.SceneGraphs;

/// <summary>The phrases of a report by anatomy.</summary>
/// <param name="ontology">The tables of the rule set.</param>
/// <param name="places">Where facts are written.</param>
/// <param name="names">How they are written.</param>
internal sealed class GraphDraft(Ontology ontology, GraphPlaces places, GraphNames names)
{
    private readonly SortedDictionary<int, List<PhraseDraft>> _byPlace = [];

    /// <summary>Phrases by the number of their place, in the ontology's order.</summary>
    public IEnumerable<KeyValuePair<int, List<PhraseDraft>>> Anatomies => _byPlace;

    /// <summary>Statements that disagree at one anatomy.</summary>
    public List<Contradiction> Contradictions { get; } = [];

    /// <summary>Adds all facts of a report.</summary>
    public void Add(ExtractionResult result)
    {
        foreach (var fact in result.Facts)
        {
            if (fact.Concept.Unlisted)
                continue;
            var source = fact.ImpliedBy is { } by ? result.Facts[by] : fact;
            for (var at = places.Of(fact, source); !at.IsEmpty; at = at.WithoutFirst)
                Add(at.First, fact, source, result.Report.StudyId);
        }
        foreach (var (place, phrases) in _byPlace)
            Compare(ontology.Places[place].Name, phrases);
    }

    /// <summary>The id of a sentence.</summary>
    public static string PhraseId(string studyId, int sentence) => studyId + "|" + sentence.ToString(CultureInfo.InvariantCulture);

    private void Add(int place, Fact fact, Fact source, string studyId)
    {
        if (!_byPlace.TryGetValue(place, out var phrases))
            _byPlace.Add(place, phrases = []);
        var phrase = PhraseOf(phrases, fact, studyId);
        if (phrase.Add(fact, source, names) is { } fallen)
            Contradictions.Add(new Contradiction(ontology.Places[place].Name, GraphNames.Attribute(fallen), phrase.Id, phrase.Id));
    }

    // Facts come in the order of the text, so that a sentence is nearly always the last one or a new one.
    private static PhraseDraft PhraseOf(List<PhraseDraft> phrases, Fact fact, string studyId)
    {
        var known = phrases.Count > 0 && phrases[^1].Sentence >= fact.Sentence ? phrases.FindLast(p => p.Sentence == fact.Sentence) : null;
        if (known is null)
            phrases.Add(known = new PhraseDraft(fact, PhraseId(studyId, fact.Sentence)));
        return known;
    }

    // Both phrases stay, as in the dataset, whose readers take the last; that they disagree is noted.
    private void Compare(string place, List<PhraseDraft> phrases)
    {
        if (phrases.Count < 2)
            return;
        var last = new Dictionary<(string, string), (Polarity Polarity, string Phrase)>();
        for (var i = phrases.Count - 1; i >= 0; i--)
        {
            foreach (var fact in phrases[i].Stated)
            {
                var label = (fact.Category, fact.Label);
                if (!last.TryAdd(label, (fact.Polarity, phrases[i].Id)) && last[label].Polarity != fact.Polarity)
                    Contradictions.Add(new Contradiction(place, GraphNames.Attribute(fact), phrases[i].Id, last[label].Phrase));
            }
        }
    }
}
