using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.Reports;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Runtime.IO.Exams;

/// <summary>An image to write a graph for.</summary>
/// <param name="Report">The report, with what is known of the image.</param>
/// <param name="Order">Its place among the patient's exams, or null when unknown.</param>
public readonly record struct PlannedImage(Report Report, ExamOrder? Order);

/// <summary>
/// Which images each report has and where each stands among its patient's exams, from a first pass over the inputs. Ids and dates
/// alone are kept, sorted in files where they are many; the input may come in any order, and the second pass takes the images in the
/// order of the input. A report without a patient or a readable date has no place.
/// </summary>
public sealed class ExamPlan : IDisposable
{
    private const int InMemory = 1 << 16;

    private readonly ExamMetadata? _metadata;
    private readonly bool _allViews;
    private readonly ExternalSort<PlacedExam> _placed = new(PlacedExam.Order, PlacedExam.Write, PlacedExam.Read, InMemory);

    private ExamPlan(ExamMetadata? metadata, bool allViews)
    {
        _metadata = metadata;
        _allViews = allViews;
    }

    /// <summary>Reports that have no frontal view and so no graph.</summary>
    public long WithoutFrontal { get; private set; }

    /// <summary>Makes the plan.</summary>
    /// <param name="items">The first pass over the inputs.</param>
    /// <param name="metadata">Tables of images, or null.</param>
    /// <param name="allViews">True to count and write every view, false for frontal ones and unknown ones.</param>
    /// <param name="cancellation">Ends the pass.</param>
    public static ExamPlan Make(IEnumerable<ReportOrReject> items, ExamMetadata? metadata, bool allViews, CancellationToken cancellation = default)
    {
        var plan = new ExamPlan(metadata, allViews);
        try
        {
            using var keys = new ExternalSort<ExamKey>(ExamKey.Order, ExamKey.Write, ExamKey.Read, InMemory);
            long item = 0;
            foreach (var read in items)
            {
                cancellation.ThrowIfCancellationRequested();
                if (read.Report is { } report)
                    plan.Add(keys, item, report);
                item++;
            }
            plan.Place(keys.Sorted());
            return plan;
        }
        catch
        {
            plan.Dispose();
            throw;
        }
    }

    /// <summary>Walks along with the second pass over the same inputs; may be opened once.</summary>
    public Walk Open() => new(this, _placed.Sorted().GetEnumerator());

    /// <inheritdoc/>
    public void Dispose() => _placed.Dispose();

    private void Add(ExternalSort<ExamKey> keys, long item, Report report)
    {
        var images = ImagesOf(report);
        if (images.Count == 0)
            WithoutFrontal++;
        for (var i = 0; i < images.Count; i++)
        {
            var image = images[i];
            if (image.PatientId is { } patient && ExamDate.Parse(image.StudyDateTime) is { } moment)
                keys.Add(new ExamKey(patient, moment.Ticks, image.StudyId, ImageIds.Of(image), item, i));
        }
    }

    private void Place(IEnumerable<ExamKey> sorted)
    {
        var patient = new List<ExamKey>();
        foreach (var key in sorted)
        {
            if (patient.Count > 0 && patient[0].Patient != key.Patient)
                Flush();
            patient.Add(key);
        }
        Flush();

        void Flush()
        {
            foreach (var placed in PatientExams.Place(patient))
                _placed.Add(placed);
            patient.Clear();
        }
    }

    private List<Report> ImagesOf(Report report)
    {
        var known = Known(report);
        var images = known.Count == 0 ? [report] : known.Select(k => With(report, k)).ToList();
        if (!_allViews)
            images.RemoveAll(i => Views.IsOther(i.Viewpoint));
        return images;
    }

    private IReadOnlyList<ExamImage> Known(Report report)
    {
        if (_metadata is null)
            return [];
        if (report.ImageId is not { } id)
            return _metadata.OfStudy(report.StudyId);
        return _metadata.Image(id) is { } image ? [image] : [];
    }

    private static Report With(Report report, ExamImage image) => report with
    {
        ImageId = image.Image ?? report.ImageId,
        PatientId = image.Patient ?? report.PatientId,
        Viewpoint = image.View ?? report.Viewpoint,
        StudyDateTime = image.Date ?? report.StudyDateTime,
        Gender = image.Gender ?? report.Gender,
        AgeDecile = image.AgeDecile ?? report.AgeDecile,
    };

    /// <summary>The second pass.</summary>
    public sealed class Walk : IDisposable
    {
        private readonly ExamPlan _plan;
        private readonly IEnumerator<PlacedExam> _placed;
        private bool _any;
        private long _item = -1;

        internal Walk(ExamPlan plan, IEnumerator<PlacedExam> placed)
        {
            _plan = plan;
            _placed = placed;
            _any = placed.MoveNext();
        }

        /// <summary>The images of the next item of the input; none for a reject.</summary>
        /// <param name="item">The item, the same as in the first pass.</param>
        public IReadOnlyList<PlannedImage> Next(ReportOrReject item)
        {
            _item++;
            if (item.Report is not { } report)
                return [];
            var images = _plan.ImagesOf(report);
            var planned = new PlannedImage[images.Count];
            for (var i = 0; i < planned.Length; i++)
                planned[i] = new PlannedImage(images[i], OrderOf(i));
            return planned;
        }

        /// <inheritdoc/>
        public void Dispose() => _placed.Dispose();

        private ExamOrder? OrderOf(int number)
        {
            if (!_any || _placed.Current.Item != _item || _placed.Current.Number != number)
                return null;
            var found = _placed.Current;
            _any = _placed.MoveNext();
            return new ExamOrder(found.StudyOrder, found.Previous.Length > 0 ? found.Previous : null);
        }
    }
}
