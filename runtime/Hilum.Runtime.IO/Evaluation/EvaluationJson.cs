using System.Text;
using System.Text.Json;
using Hilum.Runtime.IO.Writing;

namespace Hilum.Runtime.IO.Evaluation;

/// <summary>An evaluation as JSON, for programs.</summary>
public static class EvaluationJson
{
    /// <summary>Writes it, indented; ends in LF.</summary>
    /// <param name="report">The evaluation.</param>
    public static string Write(EvaluationReport report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonIds.File))
        {
            json.WriteStartObject();
            WriteMeasures(json, report);
            json.WriteNumber("reports", report.Evaluation.Reports.Count);
            json.WriteNumber("reports_with_output", report.Evaluation.WithOutput);
            json.WriteNumber("resamples", report.Resamples);
            json.WriteNumber("seed", report.Seed);
            foreach (var (name, rows) in report.Tables)
                WriteTable(json, name, rows);
            WriteCases(json, report.Evaluation.CasesByPhenomenon);
            json.WriteNumber("disagreement_count", report.Evaluation.Disagreements.Count);
            json.WriteStartArray("disagreements");
            foreach (var d in report.Listed)
                WriteDisagreement(json, d);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void WriteMeasures(Utf8JsonWriter json, EvaluationReport report)
    {
        var bootstrap = report.Bootstrap;
        foreach (var (name, _, of) in EvaluationReport.Measures)
        {
            json.WriteStartObject(name);
            WriteTally(json, report.Evaluation.Total(of));
            WriteInterval(json, "f1", bootstrap.OfF1(of));
            json.WriteEndObject();
        }
        foreach (var (name, _, of) in report.Accords)
        {
            var accord = report.Evaluation.Total(of);
            json.WriteStartObject(name);
            if (accord.Accuracy is { } accuracy)
                json.WriteNumber("accuracy", Figure.Round(accuracy));
            else
                json.WriteNull("accuracy");
            json.WriteNumber("n", accord.Same + accord.Differs);
            WriteInterval(json, "accuracy", bootstrap.OfAccuracy(of));
            json.WriteEndObject();
        }
    }

    private static void WriteTable(Utf8JsonWriter json, string name, SortedDictionary<string, Tally> rows)
    {
        json.WriteStartArray("by_" + name);
        foreach (var (key, tally) in rows)
        {
            json.WriteStartObject();
            json.WriteString(name, key);
            WriteTally(json, tally);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCases(Utf8JsonWriter json, SortedDictionary<string, Accord> rows)
    {
        json.WriteStartArray("cases_by_phenomenon");
        foreach (var (key, accord) in rows)
        {
            json.WriteStartObject();
            json.WriteString("phenomenon", key);
            json.WriteNumber("all_right", accord.Same);
            json.WriteNumber("n", accord.Same + accord.Differs);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTally(Utf8JsonWriter json, Tally tally)
    {
        json.WriteNumber("precision", Figure.Round(tally.Precision));
        json.WriteNumber("recall", Figure.Round(tally.Recall));
        json.WriteNumber("f1", Figure.Round(tally.F1));
        json.WriteNumber("tp", tally.Both);
        json.WriteNumber("fp", tally.Extra);
        json.WriteNumber("fn", tally.Missing);
    }

    private static void WriteInterval(Utf8JsonWriter json, string name, Interval? interval)
    {
        if (interval is not { } i)
            return;
        json.WriteNumber(name + "_low", Figure.Round(i.Low));
        json.WriteNumber(name + "_high", Figure.Round(i.High));
    }

    private static void WriteDisagreement(Utf8JsonWriter json, Disagreement d)
    {
        json.WriteStartObject();
        json.WriteString("measure", d.Measure);
        json.WriteString("kind", d.Kind);
        json.WriteString("report", d.Report);
        json.WriteString("what", d.What);
        json.WriteText("instead_of", d.InsteadOf);
        json.WriteText("rule", d.Rule);
        json.WriteEndObject();
    }
}
