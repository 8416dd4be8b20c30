using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.SceneGraphs;

/// <summary>One image's scene graph in the layout of Chest ImaGenome, and beside it what that layout cannot hold.</summary>
public sealed class SceneGraph
{
    /// <summary>The image's name, see <see cref="ImageIds"/>; the study's id where the image has none.</summary>
    public required string ImageId { get; init; }

    /// <summary><c>AP</c>, <c>PA</c> or null.</summary>
    public string? Viewpoint { get; init; }

    /// <summary>The patient's id, or null.</summary>
    public string? PatientId { get; init; }

    /// <summary>The study's id.</summary>
    public required string StudyId { get; init; }

    /// <summary>The patient's sex as the source writes it, or null.</summary>
    public string? Gender { get; init; }

    /// <summary>The patient's age in decades, or null.</summary>
    public string? AgeDecile { get; init; }

    /// <summary>Text of the indication, or null.</summary>
    public string? ReasonForExam { get; init; }

    /// <summary>The exam's number among the patient's exams of the input by date, from 1; null without a patient or date.</summary>
    public int? StudyOrder { get; init; }

    /// <summary>The exam's date and time as given, or null.</summary>
    public string? StudyDateTime { get; init; }

    /// <summary>Anatomies with a box; empty without boxes.</summary>
    public IReadOnlyList<SceneObject> Objects { get; init; } = [];

    /// <summary>Where the boxes come from; null without a film.</summary>
    public FilmObjects? Film { get; init; }

    /// <summary>Anatomies with a phrase, in the ontology's order.</summary>
    public required IReadOnlyList<AnatomyAttributes> Attributes { get; init; }

    /// <summary>Changes against the patient's previous exam; empty when there is none.</summary>
    public required IReadOnlyList<Relationship> Relationships { get; init; }

    /// <summary>What the layout cannot hold.</summary>
    public required SceneGraphExtension Extension { get; init; }
}

/// <summary>A located anatomy.</summary>
/// <param name="ObjectId"><c>image-id_anatomy</c>.</param>
/// <param name="BoxName">The anatomy's output name.</param>
/// <param name="Names">Its display name and codes.</param>
/// <param name="Box">Its box in the 224 frame, pixels.</param>
/// <param name="OriginalBox">Its box in the image, pixels.</param>
public sealed record SceneObject(string ObjectId, string BoxName, AnatomyName Names, Box Box, Box OriginalBox);

/// <summary>A box, in pixels; the right and lower edges are outside it.</summary>
/// <param name="X1">Left edge.</param>
/// <param name="Y1">Upper edge.</param>
/// <param name="X2">Right edge.</param>
/// <param name="Y2">Lower edge.</param>
public readonly record struct Box(int X1, int Y1, int X2, int Y2)
{
    /// <summary>Width.</summary>
    public int Width => X2 - X1;

    /// <summary>Height.</summary>
    public int Height => Y2 - Y1;
}

/// <summary>How the dataset names an anatomy.</summary>
/// <param name="Display">Name for people, <c>Right lung</c>.</param>
/// <param name="Codes">UMLS codes, perhaps none.</param>
public readonly record struct AnatomyName(string Display, IReadOnlyList<string> Codes);

/// <summary>What the report says of one anatomy: a phrase after the other, in the order of the text.</summary>
/// <param name="BoxName">The anatomy's output name.</param>
/// <param name="Names">Its display name and codes.</param>
/// <param name="ObjectId"><c>image-id_anatomy</c>.</param>
/// <param name="Phrases">The phrases; written as parallel lists.</param>
public sealed record AnatomyAttributes(string BoxName, AnatomyName Names, string ObjectId, IReadOnlyList<Phrase> Phrases);

/// <summary>A sentence and what it states at one anatomy. All lists are in ordinal order and without repeats.</summary>
public sealed class Phrase
{
    /// <summary>The sentence as written.</summary>
    public required string Text { get; init; }

    /// <summary><c>study|sentence</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The section's name in scene graphs, such as <c>finalreport</c>.</summary>
    public required string Section { get; init; }

    /// <summary><c>category|yes|label</c>.</summary>
    public required IReadOnlyList<string> Attributes { get; init; }

    /// <summary>By attribute: its code, or its label where it has none.</summary>
    public required IReadOnlyList<string> AttributeIds { get; init; }

    /// <summary><c>comparison|yes|improved</c>.</summary>
    public required IReadOnlyList<string> Comparison { get; init; }

    /// <summary><c>temporal|yes|acute</c>.</summary>
    public required IReadOnlyList<string> Temporal { get; init; }

    /// <summary><c>severity|yes|mild</c>; a hedge is <c>severity|yes|hedge</c>.</summary>
    public required IReadOnlyList<string> Severity { get; init; }

    /// <summary><c>texture|yes|interstitial</c>.</summary>
    public required IReadOnlyList<string> Texture { get; init; }
}

/// <summary>A change of one anatomy between the patient's previous exam and this one.</summary>
/// <param name="Id"><c>phrase|anatomy|change|image|previous image</c>; unique in all graphs of a run.</param>
/// <param name="Change">The change.</param>
/// <param name="Attributes">What changed so, <c>category|yes|label</c>, in ordinal order.</param>
/// <param name="Phrase">The sentence that says so.</param>
/// <param name="BoxName">The anatomy's output name.</param>
/// <param name="SubjectId">The anatomy in this exam.</param>
/// <param name="ObjectId">The same anatomy in the previous exam.</param>
public sealed record Relationship(
    string Id, Change Change, IReadOnlyList<string> Attributes, string Phrase, string BoxName, string SubjectId, string ObjectId);

/// <summary>A kind of change.</summary>
/// <param name="Name"><c>comparison|yes|improved</c>.</param>
/// <param name="Predicate">The predicate's name.</param>
/// <param name="Code">Its UMLS codes, parted by <c>;;</c>; empty where it has none.</param>
public sealed record Change(string Name, string Predicate, string Code);

/// <summary>What the dataset's layout cannot hold.</summary>
/// <param name="RuleSet">Name of the rule set that read the report.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hash">SHA-256 of its sources.</param>
/// <param name="Vocabulary">The vocabulary of the labels.</param>
/// <param name="Facts">Every fact of the report; <see cref="Fact.ImpliedBy"/> counts in this list.</param>
/// <param name="Contradictions">Statements that disagree.</param>
/// <param name="Changes">Changes against the previous exam that the layout has no name for: <c>new</c>, <c>resolved</c>.</param>
public sealed record SceneGraphExtension(
    string RuleSet, string Version, string Hash, OutputVocabulary Vocabulary, IReadOnlyList<Fact> Facts, IReadOnlyList<Contradiction> Contradictions,
    IReadOnlyList<Relationship> Changes);

/// <summary>
/// Two statements of one report that disagree at one anatomy. Of two phrases both stay in the graph; within one phrase only one does.
/// </summary>
/// <param name="BoxName">The anatomy's output name.</param>
/// <param name="Attribute">What was said first, or fell within one phrase, <c>category|yes|label</c>.</param>
/// <param name="PhraseId">Where it was said.</param>
/// <param name="ContradictedBy">The phrase that says otherwise, the last where several do.</param>
public sealed record Contradiction(string BoxName, string Attribute, string PhraseId, string ContradictedBy);

/// <summary>What is known of the patient's other exams.</summary>
/// <param name="StudyOrder">Number of this exam by date, from 1.</param>
/// <param name="PreviousImageId">Image of the exam before, as given; null when this is the first.</param>
public readonly record struct ExamOrder(int StudyOrder, string? PreviousImageId);
