using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.SceneGraphs;

/// <summary>Makes the scene graph of a report from its facts. Immutable; threads may share one.</summary>
public sealed class SceneGraphBuilder
{
    private readonly Ontology _ontology;
    private readonly GraphNames _names;
    private readonly GraphPlaces _places;
    private readonly RelationFinder _relations;

    /// <summary>Prepares the tables of a rule set.</summary>
    /// <param name="ontology">The tables of the rule set that read the reports.</param>
    public SceneGraphBuilder(Ontology ontology)
    {
        _ontology = ontology;
        _names = new GraphNames(ontology);
        _places = new GraphPlaces(ontology, _names);
        _relations = new RelationFinder(ontology, _names);
    }

    /// <summary>The graph of a report.</summary>
    /// <param name="result">What was read in it.</param>
    /// <param name="order">Its place among the patient's exams, or null when unknown.</param>
    /// <param name="film">Boxes on its film, or null without a film.</param>
    public SceneGraph Build(ExtractionResult result, ExamOrder? order = null, FilmObjects? film = null)
    {
        var report = result.Report;
        var imageId = ImageIds.Of(report);
        var draft = new GraphDraft(_ontology, _places, _names);
        draft.Add(result);
        var (known, further) = order?.PreviousImageId is { } previous ? _relations.Find(draft, imageId, ImageIds.Of(previous)) : ([], []);
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
            Objects = film is null ? [] : [.. film.Boxes.Select(b => ObjectOf(b, imageId)).OfType<SceneObject>()],
            Film = film,
            Attributes = [.. draft.Anatomies.Select(a => AttributesOf(a.Key, a.Value, imageId))],
            Relationships = known,
            Extension = new SceneGraphExtension(
                _ontology.Name, _ontology.Version, _ontology.Hash, result.Vocabulary, result.Facts, draft.Contradictions, further),
        };
    }

    /// <summary>The id of an anatomy in an image: <c>image_anatomy</c>.</summary>
    /// <param name="imageId">The image's name, without <c>_</c>.</param>
    /// <param name="boxName">The anatomy's output name.</param>
    public static string ObjectId(string imageId, string boxName) => imageId + "_" + boxName;

    /// <summary>The id of a sentence.</summary>
    /// <param name="studyId">The study's id.</param>
    /// <param name="sentence">The sentence's number in the report.</param>
    public static string PhraseId(string studyId, int sentence) => GraphDraft.PhraseId(studyId, sentence);

    // A box of a place that the rule set does not have belongs to nothing.
    private SceneObject? ObjectOf(ObjectBox box, string imageId) => _names.Place(box.BoxName) is { } place
        ? new SceneObject(ObjectId(imageId, place.Name), place.Name, GraphNames.OfAnatomy(place), box.Box, box.OriginalBox)
        : null;

    private AnatomyAttributes AttributesOf(int id, List<PhraseDraft> phrases, string imageId)
    {
        var place = _ontology.Places[id];
        return new AnatomyAttributes(place.Name, GraphNames.OfAnatomy(place), ObjectId(imageId, place.Name), phrases.ConvertAll(p => p.Finish(_names)));
    }
}
