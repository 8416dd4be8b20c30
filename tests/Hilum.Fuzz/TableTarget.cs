using System.Text;
using Hilum.Runtime.IO.Reading;
using Hilum.Testing;

namespace Hilum.Fuzz;

/// <summary>Tables and JSON lines: whatever stands in them, reading ends, each record is a report or a reject with its reason.</summary>
internal sealed class TableTarget(bool isCsv) : Target
{
    private static readonly string[] Pieces =
        ["id", "text", "report", "findings", "impression", "patient_id", "study_id", "uid", "image", "{", "}", "[", "]", "\"", "\"\"", ",", ":", "null", "true", "1e999", "\\u0000", "\\ud83d", "\\", "\n", "\r\n", "2024-01-01"];

    private readonly Mutator _mutator = new(Pieces);
    private readonly string _reports = RepositoryFolder.Read("tests/corpus/reports/examples.jsonl");
    private long _read;
    private long _rejected;

    public override string Summary => $"{_read} reports, {_rejected} rejects";

    public override string Make(Random random)
    {
        var text = isCsv
            ? "study_id,patient_id,findings,impression\n" + string.Concat(Enumerable.Range(0, random.Next(6)).Select(i => $"s{i},p{i},\"No effusion.\nClear, \"\"lungs\"\".\",Normal.\n"))
            : string.Join('\n', _reports.Split('\n').Skip(random.Next(20)).Take(random.Next(4)));
        return _mutator.Mutate(text, random, () => text);
    }

    public override void Try(string text, Random random)
    {
        // Bytes that are no UTF-8 too.
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var n = random.Next(3); n > 0 && bytes.Length > 0; n--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        var input = new InputSource(null, null, () => new MemoryStream(bytes));
        ReportReader reader = isCsv ? new CsvReportReader("fuzz.csv", input, ReadLimits.Default) : new JsonLinesReader("fuzz.jsonl", input, ReadLimits.Default);
        foreach (var item in reader.Read())
        {
            if (item.Report is not null)
                _read++;
            else
                _rejected++;
            Require(item.Report is not null || item.Reject is { Reason.Length: > 0 }, "a reject without a reason");
        }
    }
}
