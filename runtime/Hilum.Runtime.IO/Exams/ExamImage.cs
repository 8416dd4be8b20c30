namespace Hilum.Runtime.IO.Exams;

/// <summary>An image as a table of metadata describes it; what the table does not say is null.</summary>
/// <param name="Study">The study's id.</param>
/// <param name="Image">The image's id.</param>
/// <param name="Patient">The patient's id.</param>
/// <param name="View">The view as written, such as <c>PA</c>, <c>LATERAL</c>.</param>
/// <param name="Moment">When it was made.</param>
/// <param name="Date">The same as text for the output.</param>
/// <param name="Gender">The patient's sex.</param>
/// <param name="AgeDecile">The patient's age in decades.</param>
public sealed record ExamImage(string? Study, string? Image, string? Patient, string? View, DateTime? Moment, string? Date, string? Gender, string? AgeDecile);
