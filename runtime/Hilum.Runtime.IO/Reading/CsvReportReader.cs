using System.Globalization;
using System.Text;
using Hilum.Runtime.Reports;

namespace Hilum.Runtime.IO.Reading;

/// <summary>Reports as a CSV file with a header: the columns of the JSON lines, among them the public Open-I layout.</summary>
/// <param name="source">Name of the source for rejects.</param>
/// <param name="input">What is read.</param>
/// <param name="limits">How much is taken into memory at once.</param>
public sealed class CsvReportReader(string source, InputSource input, ReadLimits limits) : ReportReader
{
    // Stands for a byte that is not UTF-8: a code point that no text holds.
    private const string BadByte = "\uFFFF";

    private const string NotUtf8 = "the record has bytes that are not UTF-8";

    private string? _columnIds;

    /// <summary>A reader that takes a file without a header as one column of reports; the number of the row, from 1, is the id.</summary>
    /// <param name="idPrefix">Stands before the row's number, so that ids of several files differ.</param>
    internal CsvReportReader OrColumn(string idPrefix) => new(source, input, limits) { _columnIds = idPrefix };

    /// <inheritdoc/>
    public override string Name => source;

    /// <inheritdoc/>
    public override IEnumerable<InputSource> Sources => [input];

    /// <inheritdoc/>
    public override IEnumerable<ReportOrReject> Read()
    {
        if (TryOpen(input, out var notOpened) is not { } stream)
        {
            yield return ReportOrReject.Rejected(source, null, null, notOpened);
            yield break;
        }
        using var text = new StreamReader(stream, Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(BadByte)), detectEncodingFromByteOrderMarks: false);
        var records = new CsvRecords(new CsvLines(text, limits.MaxCsvRecord), limits);
        string[] columns = [];
        if (records.Next())
            columns = [.. records.Fields.Select(c => c.Trim().ToLowerInvariant())];
        var problem = records.Problem ?? HeaderProblem(columns);
        if (problem is not null && _columnIds is not null && records.Problem is null && records.Line > 0)
        {
            foreach (var item in ReadColumn(records, stream, _columnIds))
                yield return item;
            yield break;
        }
        if ((problem ?? records.Unreadable) is { } unusable)
        {
            yield return ReportOrReject.Rejected(source, null, null, unusable);
            yield break;
        }
        foreach (var (column, known) in ColumnNames.LookAlikes(columns, ReportDraft.Known, ReportDraft.OtherNames))
            yield return ReportOrReject.Rejected(source, 1, null, ColumnNames.Reason("column", column, known));
        records.Expect(columns.Length, Array.FindIndex(columns, IsId));
        var draft = new ReportDraft(limits);
        var any = false;
        while (records.Next())
        {
            any = true;
            ReadUntil(stream);
            yield return ReadRecord(records, columns, draft);
        }
        if (records.Problem is { } broken)
            yield return ReportOrReject.Rejected(source, records.Line, null, broken);
        else if (!any)
            yield return ReportOrReject.Rejected(source, null, null, "it has a header and no records");
    }

    // The first record has been read already.
    private IEnumerable<ReportOrReject> ReadColumn(CsvRecords records, Stream stream, string idPrefix)
    {
        var row = 0;
        do
        {
            row++;
            ReadUntil(stream);
            var id = idPrefix + row.ToString(CultureInfo.InvariantCulture);
            yield return ColumnProblem(records) is { } problem
                ? ReportOrReject.Rejected(source, records.Line, id, problem)
                : ReportOrReject.Of(new Report { StudyId = id, Fields = [new ReportField(null, records.Fields[0])] }, source, records.Line);
        }
        while (records.Next());
        if (records.Problem is { } broken)
            yield return ReportOrReject.Rejected(source, records.Line, null, broken);
    }

    private string? ColumnProblem(CsvRecords records)
    {
        if (records.Unreadable is { } reason)
            return reason;
        if (records.Fields.Count != 1)
            return $"the record has {records.Fields.Count} columns; a file without a header has one, with the report between quotes";
        if (records.Fields[0].Contains(BadByte[0]))
            return NotUtf8;
        return string.IsNullOrWhiteSpace(records.Fields[0]) ? "the report is empty" : limits.Problem(records.Fields[0].Length);
    }

    private ReportOrReject ReadRecord(CsvRecords record, string[] columns, ReportDraft draft)
    {
        // No id is told: in a record whose columns are shifted it may be anything, even report text.
        if (record.Unreadable is { } reason)
            return ReportOrReject.Rejected(source, record.Line, null, reason);
        if (record.Fields.Any(f => f.Contains(BadByte[0])))
            return ReportOrReject.Rejected(source, record.Line, null, NotUtf8);
        draft.Clear();
        for (var i = 0; i < columns.Length; i++)
        {
            if (ReportDraft.Known.Contains(columns[i]))
                draft.Set(columns[i], record.Fields[i]);
        }
        return draft.Finish(source, record.Line);
    }

    private static string? HeaderProblem(string[] columns)
    {
        if (columns.Length == 0 || columns is [""])
            return "it is empty";
        if (!columns.Any(IsId))
            return "its first line names no id column (study_id, uid or image_id)";
        return columns.Any(c => c == "text" || ReportDraft.TextFields.Contains(c))
            ? null
            : "its first line names no text column (text, or one of " + string.Join(", ", ReportDraft.TextFields) + ")";
    }

    private static bool IsId(string column) => column == "image_id" || ReportDraft.IdFields.Contains(column);
}
