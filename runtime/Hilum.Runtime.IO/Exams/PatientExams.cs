namespace Hilum.Runtime.IO.Exams;

/// <summary>
/// The exams of one patient. A study is as old as its earliest image; exams are numbered by moment, those of one moment share the
/// number, and each is compared with the last one of an earlier moment. Where several images stand for that exam, the first by study
/// and moment does.
/// </summary>
internal static class PatientExams
{
    /// <summary>Places the images of a patient.</summary>
    /// <param name="images">All of them, in any order.</param>
    public static IEnumerable<PlacedExam> Place(IEnumerable<ExamKey> images)
    {
        var number = 0;
        var previous = "";
        var exams = images
            .GroupBy(i => i.Study, StringComparer.Ordinal)
            .Select(study => (Ticks: study.Min(i => i.Ticks), Study: study.Key, Images: study.Order(ExamKey.Order).ToList()))
            .GroupBy(study => study.Ticks)
            .OrderBy(moment => moment.Key);
        foreach (var exam in exams)
        {
            number++;
            var studies = exam.OrderBy(s => s.Study, StringComparer.Ordinal).ToList();
            foreach (var image in studies.SelectMany(s => s.Images))
                yield return new PlacedExam(image.Item, image.Number, number, previous);
            previous = studies[0].Images[0].Image;
        }
    }
}
