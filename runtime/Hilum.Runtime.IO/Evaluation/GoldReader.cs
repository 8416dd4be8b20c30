using System.Text.Json;

namespace Hilum.Runtime.IO.Evaluation;

/// <summary>
/// Reads gold: facts by report (<c>.json</c>), cases with what is expected (<c>.jsonl</c>), the dataset's gold tables
/// (<c>.txt</c> or <c>.tsv</c>) and CheXpert-style labels (<c>.csv</c>); each may be packed (<c>.gz</c>).
/// </summary>
public static class GoldReader
{
    /// <summary>Reads a gold file.</summary>
    /// <param name="file">The file; its ending tells what it holds.</param>
    /// <exception cref="EvaluationException">It cannot be read, or holds something else.</exception>
    public static Gold Read(string file)
    {
        var gold = TextFile.Ending(file) switch
        {
            ".json" => Facts(file),
            ".jsonl" or ".ndjson" => new Gold(Merge(Cases(file))),
            ".txt" or ".tsv" => GoldTables.Read(file),
            ".csv" => ChexpertGold.Read(file),
            _ => throw new EvaluationException(file, null, "what it holds is told by its ending, which must be .json, .jsonl, .txt, .tsv or .csv"),
        };
        return gold.Reports.Count > 0 ? gold : throw new EvaluationException(file, null, "it holds no report");
    }

    private static Gold Facts(string file)
    {
        using var text = TextFile.Open(file);
        try
        {
            var reports = JsonSerializer.Deserialize<JsonElement>(text.ReadToEnd());
            if (reports.ValueKind != JsonValueKind.Array)
                throw new EvaluationException(file, null, "it is no list of reports [{\"uid\": ..., \"facts\": [...]}, ...]");
            return new Gold(Merge(reports.EnumerateArray().Select((r, i) => Report(file, r, i))));
        }
        catch (JsonException e)
        {
            throw new EvaluationException(file, e.LineNumber + 1, "it is not JSON");
        }
    }

    private static StatedReport Report(string file, JsonElement report, int index)
    {
        if (report.ValueKind != JsonValueKind.Object || report.Text("uid") is not { } id)
            throw new EvaluationException(file, null, $"report {index + 1} has no uid");
        return new StatedReport(id, report.Text("category"), [.. report.Elements("facts").Select(f => Statement(file, id, f))]);
    }

    private static Statement Statement(string file, string id, JsonElement fact)
    {
        if (fact.Text("label") is not { } label || fact.Text("polarity") is not ("yes" or "no"))
            throw new EvaluationException(file, null, $"a fact of report {id} has no label, or a polarity other than yes and no");
        return new Statement(label, fact.Text("polarity") == "yes")
        {
            Hedge = fact.Flag("hedge"),
            Places = fact.List("at"),
            Severity = fact.Text("severity"),
            Temporal = fact.Text("temporal"),
            Change = fact.Text("comparison"),
        };
    }

    private static IEnumerable<StatedReport> Cases(string file)
    {
        foreach (var (line, value) in TextFile.JsonLines(file))
        {
            if (value.Text("id") is not { } id)
                throw new EvaluationException(file, line, "the case has no id");
            var expected = value.Elements("expected").Select(e => Expected(file, line, e)).ToList();
            yield return new StatedReport(id, value.Text("category"), [.. expected.Where(e => e.IsScored && !e.IsOptional).Select(Statement)]) { Expected = expected };
        }
    }

    private static Expectation Expected(string file, long line, JsonElement expected)
    {
        if (expected.Text("finding") is not { } finding || expected.Text("polarity") is not (("yes" or "no" or "uncertain") and var polarity))
            throw new EvaluationException(file, line, "something expected has no finding, or a polarity other than yes, no and uncertain");
        var label = ScoringTables.LabelOf(finding);
        return new Expectation(finding, label.Length > 0 ? label : finding, polarity)
        {
            IsScored = label.Length > 0,
            IsOptional = expected.Flag("optional"),
            Places = expected.List("locations"),
            // Cases name sizes as reports do.
            Severity = expected.Text("severity") is { } word && ScoringTables.LabelOf(word) is ("mild" or "moderate" or "severe") and var severity ? severity : null,
            Change = expected.Text("comparison"),
        };
    }

    private static Statement Statement(Expectation expected) => new(expected.Label, expected.IsPresent)
    {
        Hedge = expected.Hedge,
        Places = expected.Places,
        Severity = expected.Severity,
        Change = expected.Change == "changed" ? null : expected.Change,
    };

    private static List<StatedReport> Merge(IEnumerable<StatedReport> reports)
    {
        // Of two reports with one id the later counts, as for a table by id.
        var byId = new Dictionary<string, StatedReport>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var report in reports)
        {
            if (!byId.ContainsKey(report.Id))
                order.Add(report.Id);
            byId[report.Id] = report;
        }
        return order.ConvertAll(id => byId[id]);
    }
}
