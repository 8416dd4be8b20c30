using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Hilum.Runtime.Reports;

namespace Hilum.Runtime.IO.Reading;

/// <summary>Reports as a CSV file with a header: the columns of the JSON lines, among them the public Open-I layout.</summary>
/// <param name="source">Name of the source for rejects.</param>
/// <param name="open">Opens the stream from its beginning; it is closed after reading.</param>
public sealed class CsvReportReader(string source, Func<Stream> open) : ReportReader
{
    private string? _columnIds;

    // Stands for a byte that is not UTF-8: a code point that no text holds.
    private const string BadByte = "\uFFFF";

    /// <summary>A reader that takes a file without a header as one column of reports; the number of the row, from 1, is the id.</summary>
    /// <param name="idPrefix">Stands before the row's number, so that ids of several files differ.</param>
    internal CsvReportReader OrColumn(string idPrefix) => new(source, open) { _columnIds = idPrefix };

    /// <inheritdoc/>
    public override IEnumerable<ReportOrReject> Read()
    {
        Stream? stream = null;
        string? problem = null;
        try
        {
            stream = open();
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            problem = Reason(e);
        }
        if (stream is null)
        {
            yield return ReportOrReject.Rejected(source, null, null, problem!);
            yield break;
        }
        using var text = new StreamReader(stream, Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(BadByte)), detectEncodingFromByteOrderMarks: false);
        using var records = new CsvRecords(text);
        var columns = Array.Empty<string>();
        if (records.Next())
            columns = [.. records.Fields.Select(c => c.Trim().ToLowerInvariant())];
        var headerProblem = HeaderProblem(columns, records.Problem);
        if (headerProblem is not null && _columnIds is not null && records.Problem is null && columns.Length > 0)
        {
            foreach (var item in ReadColumn(records, stream, _columnIds))
                yield return item;
            yield break;
        }
        if (headerProblem is not null)
        {
            yield return ReportOrReject.Rejected(source, null, null, headerProblem);
            yield break;
        }
        var draft = new ReportDraft();
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

    private static string? ColumnProblem(CsvRecords records)
    {
        if (records.Unreadable is { } reason)
            return reason;
        if (records.Fields.Length != 1)
            return $"the record has {records.Fields.Length} columns; a file without a header has one, with the report between quotes";
        if (records.Fields[0].Contains(BadByte[0]))
            return "the record has bytes that are not UTF-8";
        return string.IsNullOrWhiteSpace(records.Fields[0]) ? "the report is empty" : null;
    }

    private ReportOrReject ReadRecord(CsvRecords record, string[] columns, ReportDraft draft)
    {
        draft.Clear();
        var complete = record.Fields.Length == columns.Length && record.Unreadable is null;
        for (var i = 0; i < Math.Min(columns.Length, record.Fields.Length); i++)
        {
            if (ReportDraft.Known.Contains(columns[i]) && (complete || !ReportDraft.TextFields.Contains(columns[i])))
                draft.Set(columns[i], record.Fields[i]);
        }
        // The id of a record whose columns are shifted may be anything, even report text.
        if (record.Unreadable is { } reason)
            return ReportOrReject.Rejected(source, record.Line, null, reason);
        if (!complete)
            return ReportOrReject.Rejected(source, record.Line, null, $"the record has {record.Fields.Length} columns, the header {columns.Length}");
        if (record.Fields.Any(f => f.Contains(BadByte[0])))
            return ReportOrReject.Rejected(source, record.Line, null, "the record has bytes that are not UTF-8");
        return draft.Finish(source, record.Line);
    }

    private static string? HeaderProblem(string[] columns, string? problem)
    {
        if (problem is not null)
            return problem;
        if (columns.Length == 0 || columns is [""])
            return "it is empty";
        if (!columns.Any(c => c == "image_id" || ReportDraft.IdFields.Contains(c)))
            return "its first line names no id column (study_id, uid or image_id)";
        return columns.Any(c => c == "text" || ReportDraft.TextFields.Contains(c))
            ? null
            : "its first line names no text column (text, or one of " + string.Join(", ", ReportDraft.TextFields) + ")";
    }

    /// <summary>The records of a CSV text with the line where each starts.</summary>
    private sealed class CsvRecords : IDisposable
    {
        private readonly CsvParser _parser;
        private string? _bad;
        private long _lines;

        public CsvRecords(TextReader text)
        {
            _parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                BadDataFound = a => _bad = a.Field,
                IgnoreBlankLines = false,
                DetectColumnCountChanges = false,
                CountBytes = false,
            });
        }

        public string[] Fields { get; private set; } = [];

        public long Line { get; private set; }

        /// <summary>Why this record cannot be used, or null.</summary>
        public string? Unreadable { get; private set; }

        /// <summary>Why reading ended early, or null.</summary>
        public string? Problem { get; private set; }

        public bool Next()
        {
            Unreadable = null;
            try
            {
                // The parser could skip blank lines itself, but then would not count them.
                do
                {
                    Line = _lines + 1;
                    if (!_parser.Read())
                        return false;
                    _lines += _parser.RawRecord.AsSpan().Count('\n');
                }
                while (_parser.Count <= 1 && _parser.RawRecord.AsSpan().Trim("\r\n").IsEmpty);
                var fields = new string[_parser.Count];
                for (var i = 0; i < fields.Length; i++)
                {
                    _bad = null;
                    fields[i] = _parser[i];
                    if (_bad is null)
                        continue;
                    // A quote inside an unquoted field is a character like any other; one that opens a field must close it.
                    if (_bad.StartsWith('"'))
                        Unreadable = "a quote in the record is not closed, or text follows the closing quote";
                    else
                        fields[i] = _bad;
                }
                Fields = fields;
                return true;
            }
            catch (Exception e) when (IsFileProblem(e) || e is CsvHelperException or OutOfMemoryException)
            {
                Problem = Reason(e);
                return false;
            }
        }

        public void Dispose() => _parser.Dispose();
    }
}
