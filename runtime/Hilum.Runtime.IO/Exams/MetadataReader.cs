using System.IO.Compression;
using System.Text;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Reading;

namespace Hilum.Runtime.IO.Exams;

/// <summary>
/// Reads a table of images (<c>.csv</c>, <c>.csv.gz</c>): MIMIC-CXR's metadata, its record list, or our own columns. What cannot be
/// read is told with file and line, and the rest of its row is used.
/// </summary>
public static class MetadataReader
{
    /// <summary>Reads the table.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Takes what cannot be read.</param>
    public static IEnumerable<ExamImage> Read(string file, Action<Reject> problems)
    {
        using var text = Open(file, problems);
        if (text is null)
            yield break;
        var limits = ReadLimits.Default;
        var records = new CsvRecords(new CsvLines(text, limits.MaxCsvRecord), limits);
        string[] header = records.Next() && records.Unreadable is null ? [.. records.Fields.Select(h => h.Trim())] : [];
        var columns = header.Length > 0 ? Columns(file, header, problems) : Unusable(file, problems, records.Problem ?? records.Unreadable ?? "it is empty");
        if (columns is null)
            yield break;
        records.Expect(header.Length, columns.Id);
        while (records.Next())
        {
            if (records.Unreadable is { } reason)
                problems(new Reject(file, records.Line, null, reason));
            else if (Row(file, records.Line, columns, records.Fields, problems) is { } image)
                yield return image;
        }
        if (records.Problem is { } broken)
            problems(new Reject(file, records.Line, null, broken));
    }

    private static StreamReader? Open(string file, Action<Reject> problems)
    {
        try
        {
            Stream stream = InputFile.Open(file);
            return new StreamReader(file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream, Encoding.UTF8);
        }
        catch (Exception e) when (FileProblem.Is(e))
        {
            problems(new Reject(file, null, null, FileProblem.Reason(e)));
            return null;
        }
    }

    private static MetadataColumns? Columns(string file, string[] header, Action<Reject> problems)
    {
        var columns = new MetadataColumns(header);
        foreach (var (column, known) in columns.LookAlikes)
            problems(new Reject(file, 1, null, ColumnNames.Reason("column", column, known)));
        return columns.Has(MetadataColumns.Study) || columns.Has(MetadataColumns.Image)
            ? columns
            : Unusable(file, problems, "its first line names no study (study_id) and no image (dicom_id, image_id)");
    }

    private static MetadataColumns? Unusable(string file, Action<Reject> problems, string reason)
    {
        problems(new Reject(file, null, null, reason));
        return null;
    }

    private static ExamImage? Row(string file, long line, MetadataColumns columns, IReadOnlyList<string> fields, Action<Reject> problems)
    {
        var study = columns.Value(fields, MetadataColumns.Study);
        var image = columns.Value(fields, MetadataColumns.Image);
        if (study is null && image is null)
        {
            problems(new Reject(file, line, null, "the row names no study and no image"));
            return null;
        }
        var id = image ?? study;
        if (image is not null && IdRules.Problem(image) is { } problem)
        {
            problems(new Reject(file, line, null, problem));
            return null;
        }
        var text = columns.Value(fields, MetadataColumns.Moment);
        var date = columns.Value(fields, MetadataColumns.Date);
        var time = columns.Value(fields, MetadataColumns.Time);
        var moment = text is not null ? ExamDate.Parse(text) : date is not null ? ExamDate.Parse(date, time) : null;
        if (moment is null && (text is not null || date is not null))
            problems(new Reject(file, line, id, "its date cannot be read, so the exam has no place among the patient's; dates are written " + (text is not null ? ExamDate.Forms : "YYYYMMDD, times HHMMSS.fff")));
        return new ExamImage(
            study,
            image,
            columns.Value(fields, MetadataColumns.Patient),
            columns.Value(fields, MetadataColumns.View),
            moment,
            text ?? (moment is { } m ? ExamDate.Text(m) : null),
            columns.Value(fields, MetadataColumns.Gender),
            columns.Value(fields, MetadataColumns.Age));
    }
}
