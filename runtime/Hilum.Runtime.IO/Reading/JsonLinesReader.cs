using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Hilum.Runtime.IO.Files;

namespace Hilum.Runtime.IO.Reading;

/// <summary>Reports as JSON lines, one object a line. A line that cannot be read is rejected with its number; the rest goes on.</summary>
/// <param name="source">Name of the source for rejects: a path, or <c>-</c>.</param>
/// <param name="input">What is read.</param>
/// <param name="limits">How much is taken into memory at once.</param>
public sealed class JsonLinesReader(string source, InputSource input, ReadLimits limits) : ReportReader
{
    // So that names made up for every line do not fill the memory.
    private const int MostNames = 1000;

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 64 };

    /// <inheritdoc/>
    public override string Name => source;

    /// <inheritdoc/>
    public override IEnumerable<InputSource> Sources => [input];

    /// <inheritdoc/>
    public override IEnumerable<ReportOrReject> Read()
    {
        if (TryOpen(input, out var problem) is not { } stream)
        {
            yield return ReportOrReject.Rejected(source, null, null, problem);
            yield break;
        }
        using (stream)
        {
            var lines = new LineSplitter(stream, limits.MaxJsonLine);
            var draft = new ReportDraft(limits);
            var names = new HashSet<string>(StringComparer.Ordinal);
            var unread = new List<(string Name, string Known)>();
            var any = false;
            while (true)
            {
                ReadOnlyMemory<byte> line = default;
                var more = false;
                try
                {
                    more = lines.Next(out line);
                }
                catch (Exception e) when (IsReadProblem(e))
                {
                    problem = FileProblem.Reason(e);
                }
                if (problem.Length > 0)
                {
                    yield return ReportOrReject.Rejected(source, lines.Line + 1, null, problem);
                    yield break;
                }
                if (!more)
                    break;
                if (!lines.IsTooLong && IsBlank(line.Span))
                    continue;
                any = true;
                ReadUntil(stream);
                var item = lines.IsTooLong
                    ? ReportOrReject.Rejected(source, lines.Line, null, "the line has more than " + limits.MaxJsonLine.ToString("N0", CultureInfo.InvariantCulture) + " bytes: " + limits.TooLong)
                    : ReadLine(line, lines.Line, draft, (name, record) => Note(name, record, names, unread));
                foreach (var (name, known) in unread)
                    yield return ReportOrReject.Rejected(source, lines.Line, null, ColumnNames.Reason("field", name, known));
                unread.Clear();
                yield return item;
            }
            if (!any)
                yield return ReportOrReject.Rejected(source, null, null, "it is empty");
        }
    }

    // Each name is told once a file, where it comes first.
    private static void Note(string name, JsonElement record, HashSet<string> names, List<(string, string)> unread)
    {
        if (names.Count < MostNames && names.Add(name) && ColumnNames.Meant(name, ReportDraft.Known, ReportDraft.OtherNames.Where(o => !record.TryGetProperty(o.Value, out _))) is { } known)
            unread.Add((name, known));
    }

    private ReportOrReject ReadLine(ReadOnlyMemory<byte> line, long number, ReportDraft draft, Action<string, JsonElement> unknown)
    {
        if (!Utf8.IsValid(line.Span))
            return ReportOrReject.Rejected(source, number, null, "the line has bytes that are not UTF-8");
        draft.Clear();
        try
        {
            using var document = JsonDocument.Parse(line, s_options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return ReportOrReject.Rejected(source, number, null, "the line is JSON but not an object { }");
            foreach (var property in document.RootElement.EnumerateObject())
            {
                var name = property.Name;
                if (!ReportDraft.Known.Contains(name))
                {
                    unknown(name, document.RootElement);
                    continue;
                }
                switch (property.Value.ValueKind)
                {
                    case JsonValueKind.Null:
                        break;
                    case JsonValueKind.String:
                        draft.Set(name, property.Value.GetString());
                        break;
                    case JsonValueKind.Number when !IsText(name):
                        draft.Set(name, property.Value.GetRawText());
                        break;
                    default:
                        return ReportOrReject.Rejected(source, number, draft.Id, name + " is neither text nor null" + (IsText(name) ? "" : " nor a number"));
                }
            }
        }
        catch (JsonException e)
        {
            // Not the exception's own message: it can quote the line.
            return ReportOrReject.Rejected(source, number, null, "the line is not JSON (byte " + ((e.BytePositionInLine ?? 0) + 1) + ")");
        }
        catch (InvalidOperationException)
        {
            return ReportOrReject.Rejected(source, number, draft.Id, "a \\u escape in the line is half a character");
        }
        return draft.Finish(source, number);
    }

    private static bool IsText(string name) => name == "text" || ReportDraft.TextFields.Contains(name);

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.TrimStart(" \t\r"u8).IsEmpty;
}
