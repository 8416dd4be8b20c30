namespace Hilum.Runtime.Reports;

/// <summary>One part of a report as it came in: a whole text, or one field such as the findings.</summary>
/// <param name="Section">The name of the section the field is (<c>findings</c>, <c>impression</c>, ...), or null for a text whose sections are still to be found by their headings.</param>
/// <param name="Text">The words as given; every offset in the output counts UTF-16 code units from the start of this text.</param>
public sealed record ReportField(string? Section, string Text);

/// <summary>A radiology report as input: identifiers, exam data and text.</summary>
public sealed record Report
{
    /// <summary>The study's identifier, as given.</summary>
    public required string StudyId { get; init; }

    /// <summary>The patient's identifier, or null when the source names none.</summary>
    public string? PatientId { get; init; }

    /// <summary>The image's identifier, or null; the scene graph then uses <see cref="StudyId"/>.</summary>
    public string? ImageId { get; init; }

    /// <summary>When the exam was made, as given (<c>2150-01-02 08:30:00</c>), or null.</summary>
    public string? StudyDateTime { get; init; }

    /// <summary><c>AP</c>, <c>PA</c>, another view as the source writes it, or null when unknown.</summary>
    public string? Viewpoint { get; init; }

    /// <summary>The patient's sex as the source writes it, or null.</summary>
    public string? Gender { get; init; }

    /// <summary>The patient's age in decades (<c>60-70</c>), or null.</summary>
    public string? AgeDecile { get; init; }

    /// <summary>The text, field by field in reading order.</summary>
    public required IReadOnlyList<ReportField> Fields { get; init; }
}
