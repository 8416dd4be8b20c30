using System.Globalization;
using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Runtime.IO.Running;

/// <summary>
/// The order of each patient's exams, from a first pass over the inputs that keeps ids and dates only. Images of one study are one
/// exam; exams of one moment keep the order of the input. A report without a patient or a readable date has no order.
/// </summary>
public sealed class ExamIndex
{
    private static readonly string[] s_formats =
    [
        "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd", "yyyyMMdd HHmmss.FFFFFFF", "yyyyMMddHHmmss.FFFFFFF", "yyyyMMdd",
    ];

    private readonly Dictionary<string, ExamOrder> _orders = new(StringComparer.Ordinal);

    private ExamIndex()
    {
    }

    /// <summary>An index that knows no exam.</summary>
    public static ExamIndex Empty { get; } = new();

    /// <summary>Reads all inputs once; text files, which have no dates, only where other inputs are read too.</summary>
    /// <param name="readers">The inputs.</param>
    /// <param name="cancellation">Ends the pass.</param>
    public static ExamIndex Read(IReadOnlyList<ReportReader> readers, CancellationToken cancellation = default)
    {
        if (!readers.Any(r => r.MayHaveDates))
            return Empty;
        var patients = new Dictionary<string, List<Exam>>(StringComparer.Ordinal);
        foreach (var item in UniqueReports.Read(readers))
        {
            cancellation.ThrowIfCancellationRequested();
            if (item.Report is not { PatientId: { } patient } report || Moment(report.StudyDateTime) is not { } moment)
                continue;
            if (!patients.TryGetValue(patient, out var exams))
                patients.Add(patient, exams = new List<Exam>(1));
            exams.Add(new Exam(moment, report.StudyId, report.ImageId ?? report.StudyId));
        }
        var index = new ExamIndex();
        foreach (var exams in patients.Values)
            index.AddPatient(exams);
        return index;
    }

    /// <summary>The order of an image's exam, or null when unknown.</summary>
    /// <param name="imageId">The image's id, or the study's.</param>
    public ExamOrder? Find(string imageId) => _orders.TryGetValue(imageId, out var order) ? order : null;

    /// <summary>A date and time as inputs write it, or null.</summary>
    /// <param name="text">Such as <c>2150-01-02 08:30:00</c>.</param>
    internal static DateTime? Moment(string? text) =>
        DateTime.TryParseExact(text, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;

    private void AddPatient(List<Exam> exams)
    {
        // A study counts from its earliest image; the first image of the input stands for it.
        var studies = exams
            .Select((exam, position) => (exam, position))
            .GroupBy(e => e.exam.StudyId, StringComparer.Ordinal)
            .OrderBy(g => g.Min(e => e.exam.Moment))
            .ThenBy(g => g.Min(e => e.position));
        var number = 0;
        string? previous = null;
        foreach (var study in studies)
        {
            number++;
            foreach (var (exam, _) in study)
                _orders[exam.ImageId] = new ExamOrder(number, previous);
            previous = study.First().exam.ImageId;
        }
    }

    private readonly record struct Exam(DateTime Moment, string StudyId, string ImageId);
}
