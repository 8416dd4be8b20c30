using Hilum.Runtime.SceneGraphs;

namespace Hilum.Cli.Viewing;

/// <summary>An exam as a page shows it: one scene graph.</summary>
internal sealed class Exam
{
    public required string ImageId { get; init; }

    public required string StudyId { get; init; }

    public string? PatientId { get; init; }

    /// <summary>Date and time as the graph has it.</summary>
    public string? Moment { get; init; }

    public string? View { get; init; }

    public int? Order { get; init; }

    public string? Reason { get; init; }

    public required IReadOnlyList<ExamBox> Boxes { get; init; }

    /// <summary>Sentences that a finding was read in, in the order of the report.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>True where two ways of finding the lungs disagree.</summary>
    public bool IsDoubtful { get; init; }
}

/// <summary>A box.</summary>
/// <param name="Name">The anatomy.</param>
/// <param name="Frame">In the 224 frame.</param>
/// <param name="Film">On the film, pixels.</param>
/// <param name="Confidence">0 to 1, or null.</param>
internal sealed record ExamBox(string Name, Box Frame, Box Film, double? Confidence);

/// <summary>A sentence of the report.</summary>
/// <param name="Id">Its phrase id.</param>
/// <param name="Text">As written.</param>
internal sealed record Sentence(string Id, string Text);

/// <summary>What one sentence says of one anatomy.</summary>
/// <param name="Anatomy">The anatomy; null where none is said.</param>
/// <param name="SentenceId">The sentence.</param>
/// <param name="Findings">What is there and what is not.</param>
/// <param name="Hedged">True where something in it is doubtful.</param>
/// <param name="Cues">Severity, time and texture, as words.</param>
/// <param name="Changes">Changes since the exam before, as words: <c>improved</c>.</param>
internal sealed record Statement(
    string? Anatomy, string SentenceId, IReadOnlyList<(bool Present, string Label)> Findings, bool Hedged, IReadOnlyList<string> Cues, IReadOnlyList<string> Changes);
