using System.Globalization;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.SceneGraphs;

/// <summary>Makes the scene graph of a report from its facts. Immutable; threads may share one.</summary>
public sealed class SceneGraphBuilder
{
    private readonly Ontology _ontology;
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    /// <summary>Prepares the tables of a rule set.</summary>
    /// <param name="ontology">The tables of the rule set that read the reports.</param>
    public SceneGraphBuilder(Ontology ontology)
    {
        _ontology = ontology;
        foreach (var place in ontology.Places)
            _places.TryAdd(place.Name, place);
    }

    /// <summary>The graph of a report.</summary>
    /// <param name="result">What was read in it.</param>
    /// <param name="order">Its place among the patient's exams, or null when unknown.</param>
    public SceneGraph Build(ExtractionResult result, ExamOrder? order = null)
    {
        var report = result.Report;
        var imageId = report.ImageId ?? report.StudyId;
        var contradictions = new List<Contradiction>();
        var byAnatomy = Collect(result, contradictions);
        var attributes = new List<AnatomyAttributes>(byAnatomy.Count);
        foreach (var (name, drafts) in byAnatomy.OrderBy(a => PlaceOrder(a.Key)).ThenBy(a => a.Key, StringComparer.Ordinal))
        {
            var phrases = drafts.ConvertAll(d => d.Finish());
            var place = _places.GetValueOrDefault(name);
            var names = DatasetNames.OfAnatomy(name, place is null ? null : _ontology.Concepts[place.Anatomy]);
            attributes.Add(new AnatomyAttributes(name, names, ObjectId(imageId, name), phrases));
        }
        return new SceneGraph
        {
            ImageId = imageId,
            Viewpoint = report.Viewpoint is "AP" or "PA" ? report.Viewpoint : null,
            PatientId = report.PatientId,
            StudyId = report.StudyId,
            Gender = report.Gender,
            AgeDecile = report.AgeDecile,
            ReasonForExam = result.ReasonForExam,
            StudyOrder = order?.StudyOrder,
            StudyDateTime = report.StudyDateTime,
            Attributes = attributes,
            Relationships = order?.PreviousImageId is { } previous ? Relations(attributes, previous) : [],
            Extension = new SceneGraphExtension(_ontology.Name, _ontology.Version, _ontology.Hash, result.Vocabulary, result.Facts, contradictions),
        };
    }

    /// <summary>The id of an anatomy in an image: <c>image-id_anatomy</c>, with no other <c>_</c> before the anatomy.</summary>
    /// <param name="imageId">The image's id as given.</param>
    /// <param name="boxName">The anatomy's output name.</param>
    public static string ObjectId(string imageId, string boxName) => imageId.Replace('_', '-') + "_" + boxName;

    /// <summary>The id of a sentence.</summary>
    /// <param name="studyId">The study's id.</param>
    /// <param name="sentence">The sentence's number in the report.</param>
    public static string PhraseId(string studyId, int sentence) => studyId + "|" + sentence.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, List<PhraseDraft>> Collect(ExtractionResult result, List<Contradiction> contradictions)
    {
        var byAnatomy = new Dictionary<string, List<PhraseDraft>>(StringComparer.Ordinal);
        foreach (var fact in result.Facts)
        {
            if (fact.Concept.Unlisted)
                continue;
            foreach (var name in fact.Anatomies)
            {
                if (!byAnatomy.TryGetValue(name, out var phrases))
                    byAnatomy.Add(name, phrases = []);
                var phrase = PhraseOf(phrases, fact, result.Report.StudyId);
                if (phrase.Add(fact) is { } fallen)
                    contradictions.Add(new Contradiction(name, PhraseDraft.Attribute(fallen), phrase.Id, phrase.Id));
            }
        }
        foreach (var (name, phrases) in byAnatomy)
            DropContradicted(name, phrases, contradictions);
        return byAnatomy;
    }

    // Facts come in the order of the text, so that a sentence is nearly always the last one or a new one.
    private static PhraseDraft PhraseOf(List<PhraseDraft> phrases, Fact fact, string studyId)
    {
        var known = phrases.Count > 0 && phrases[^1].Sentence >= fact.Sentence ? phrases.FindLast(p => p.Sentence == fact.Sentence) : null;
        if (known is null)
            phrases.Add(known = new PhraseDraft(fact, PhraseId(studyId, fact.Sentence)));
        return known;
    }

    // What a later phrase contradicts falls; a phrase keeps its text even when nothing is left of it.
    private static void DropContradicted(string name, List<PhraseDraft> phrases, List<Contradiction> contradictions)
    {
        var standing = new Dictionary<(string, string), (Polarity Polarity, string Phrase)>();
        for (var i = phrases.Count - 1; i >= 0; i--)
        {
            var phrase = phrases[i];
            foreach (var fact in phrase.Stated)
                standing.TryAdd((fact.Category, fact.Label), (fact.Polarity, phrase.Id));
            phrase.Drop(fact =>
            {
                var (polarity, later) = standing[(fact.Category, fact.Label)];
                if (polarity != fact.Polarity)
                    contradictions.Add(new Contradiction(name, PhraseDraft.Attribute(fact), phrase.Id, later));
                return polarity != fact.Polarity;
            });
        }
    }

    private static List<Relationship> Relations(List<AnatomyAttributes> attributes, string previousImageId)
    {
        var relations = new List<Relationship>();
        foreach (var anatomy in attributes)
        {
            foreach (var phrase in anatomy.Phrases)
            {
                if (phrase.Comparison.Count == 0)
                    continue;
                relations.Add(new Relationship(
                    phrase.Id + "|" + anatomy.BoxName,
                    [.. phrase.Comparison.Select(DatasetNames.OfCue)],
                    phrase,
                    anatomy.BoxName,
                    anatomy.ObjectId,
                    ObjectId(previousImageId, anatomy.BoxName)));
            }
        }
        return relations;
    }

    private int PlaceOrder(string name) => _places.TryGetValue(name, out var place) ? place.Id : int.MaxValue;
}
