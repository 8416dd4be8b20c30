using Hilum.Runtime.IO.Exams;
using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.Reports;

namespace Hilum.Runtime.IO.Tests;

/// <summary>Exams in order: dates as inputs write them, tables of images, any order of the input.</summary>
public sealed class ExamPlanTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("2150-01-02 08:30:00", "2150-01-02 08:30:00 UTC")]
    [InlineData("2150-01-02 08:30:00 UTC", "2150-01-02 08:30:00 UTC")]
    [InlineData("2150-01-02T08:30:00+02:00", "2150-01-02 06:30:00 UTC")]
    [InlineData("2150-01-02", "2150-01-02 00:00:00 UTC")]
    [InlineData("21500102", "2150-01-02 00:00:00 UTC")]
    [InlineData("01/03/2026", null)]
    [InlineData("2150-13-02", null)]
    [InlineData("", null)]
    public void DatesAreReadAsTheyAreWritten(string text, string? moment) =>
        Assert.Equal(moment, ExamDate.Parse(text) is { } m ? ExamDate.Text(m) : null);

    [Theory]
    [InlineData("21500102", "083000.000", "2150-01-02 08:30:00 UTC")]
    [InlineData("21500102", "80556.875", "2150-01-02 08:05:56 UTC")]
    [InlineData("21500102", "213014.53100000003", "2150-01-02 21:30:14 UTC")]
    [InlineData("21500102", "0.0", "2150-01-02 00:00:00 UTC")]
    [InlineData("21500102", "000000", "2150-01-02 00:00:00 UTC")]
    [InlineData("21500102.0", null, "2150-01-02 00:00:00 UTC")]
    [InlineData("21500102", "246000", null)]
    [InlineData("21500102", "half past", null)]
    [InlineData("2150", "0", null)]
    public void DicomDatesAndTimesAreRead(string date, string? time, string? moment) =>
        Assert.Equal(moment, ExamDate.Parse(date, time) is { } m ? ExamDate.Text(m) : null);

    [Fact]
    public void LookAlikeColumnsAndUnreadableRowsAreTold()
    {
        var file = _files.Write("m.csv", "dicom_id,subject_id,study_id,View_Position,StudyDate,StudyTime,Rows\na,1,10,PA,21500101,0,2022\nb,1,11,PA,1/2/2150,0,2022\n,1,,PA,21500101,0,2022\n");
        var problems = new List<Reject>();
        var rows = MetadataReader.Read(file, problems.Add).ToList();
        Assert.Equal(["a", "b"], rows.Select(r => r.Image));
        Assert.Null(rows[1].Moment);
        Assert.Equal([1L, 3L, 4L], problems.Select(p => p.Line));
        Assert.Contains("View_Position is not read; is ViewPosition meant?", problems[0].Reason, StringComparison.Ordinal);
        Assert.All(problems, p => Assert.Equal(file, p.Source));
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "names no study")]
    [InlineData("", "it is empty")]
    public void ATableWithoutIdsIsTold(string text, string reason)
    {
        var problems = new List<Reject>();
        Assert.Empty(MetadataReader.Read(_files.Write("m.csv", text), problems.Add));
        Assert.Contains(reason, Assert.Single(problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void AStudyHasAnImageForEachFrontalFilmOfTheTables()
    {
        var metadata = ExamMetadata.Read(
        [
            _files.Write("record-list.csv", "subject_id,study_id,dicom_id,path\n1,10,aa,x\n1,10,ab,x\n1,10,ac,x\n"),
            _files.Write("metadata.csv", "dicom_id,ViewPosition,StudyDate,StudyTime\nac,PA,21500101,90000\nab,AP,21500101,80000\naa,LATERAL,21500101,70000\n"),
        ], _ => Assert.Fail("nothing is wrong"));
        var items = Items(new Report { StudyId = "10", Fields = [] });
        using var frontal = ExamPlan.Make(items, metadata, allViews: false);
        using var walk = frontal.Open();
        var images = walk.Next(items[0]);
        Assert.Equal(["ab AP 1 2150-01-01 08:00:00 UTC", "ac PA 1 2150-01-01 09:00:00 UTC"], images.Select(i => $"{i.Report.ImageId} {i.Report.Viewpoint} {i.Order?.StudyOrder} {i.Report.StudyDateTime}"));
        using var all = ExamPlan.Make(items, metadata, allViews: true);
        using var walkAll = all.Open();
        Assert.Equal(["aa", "ab", "ac"], walkAll.Next(items[0]).Select(i => i.Report.ImageId));
    }

    [Fact]
    public void ALateralFilmIsNeitherCountedNorThePrior()
    {
        var items = Items(Exam("1", "10", "2150-01-01", "PA"), Exam("1", "11", "2150-01-02", "LATERAL"), Exam("1", "12", "2150-01-03", "AP"));
        Assert.Equal(["10: 1", "12: 2 after 10"], Orders(items));
    }

    [Fact]
    public void ExamsOfOneMomentShareTheirNumber()
    {
        var items = Items(Exam("1", "12", "2150-01-02", "PA"), Exam("1", "11", "2150-01-01", "PA"), Exam("1", "10", "2150-01-01", "PA"), Exam("2", "13", "2150-01-01", "PA"));
        Assert.Equal(["12: 2 after 10", "11: 1", "10: 1", "13: 1"], Orders(items));
    }

    [Fact]
    public void TheOrderOfTheInputDoesNotMatterAlsoWhereItDoesNotFitIntoMemory()
    {
        // More than three buffers, so that files are merged.
        var exams = Enumerable.Range(0, 200_000)
            .Select(i => Exam("p" + i % 40_000, "s" + i, "2150-01-01 00:00:" + (i / 40_000 * 7 % 60).ToString("00", System.Globalization.CultureInfo.InvariantCulture), "PA")).ToArray();
        var sorted = Orders(Items([.. exams.OrderBy(e => e.PatientId, StringComparer.Ordinal).ThenBy(e => e.StudyDateTime, StringComparer.Ordinal)]));
        var random = new Random(7);
        random.Shuffle(exams);
        var mixed = Orders(Items(exams));
        Assert.Equal(sorted.Order(StringComparer.Ordinal), mixed.Order(StringComparer.Ordinal));
        Assert.Equal(160_000, mixed.Count(o => o.Contains("after", StringComparison.Ordinal)));
    }

    [Fact]
    public void SortedItemsNeedOneFileAndMixedOnesAreMerged()
    {
        using var inOrder = Sorter();
        using var mixed = Sorter();
        for (var i = 0; i < 1000; i++)
        {
            inOrder.Add(i);
            mixed.Add(i * 7919 % 1000);
        }
        Assert.Equal((1, 100), (inOrder.RunCount, mixed.RunCount));
        Assert.Equal(Enumerable.Range(0, 1000), inOrder.Sorted());
        Assert.Equal(Enumerable.Range(0, 1000), mixed.Sorted());

        static ExternalSort<int> Sorter() => new(Comparer<int>.Default, (w, i) => w.Write(i), r => r.ReadInt32(), 10);
    }

    private static Report Exam(string patient, string study, string date, string view) =>
        new() { StudyId = study, PatientId = patient, StudyDateTime = date, Viewpoint = view, Fields = [] };

    private static List<ReportOrReject> Items(params Report[] reports) => [.. reports.Select((r, i) => ReportOrReject.Of(r, "in.jsonl", i + 1))];

    private static List<string> Orders(List<ReportOrReject> items)
    {
        using var plan = ExamPlan.Make(items, null, allViews: false);
        using var walk = plan.Open();
        return [.. items.SelectMany(i => walk.Next(i)).Select(i => $"{i.Report.StudyId}: {i.Order?.StudyOrder}" + (i.Order?.PreviousImageId is { } p ? " after " + p : ""))];
    }
}
