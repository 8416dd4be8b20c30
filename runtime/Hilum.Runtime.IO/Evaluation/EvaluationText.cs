using System.Text;

namespace Hilum.Runtime.IO.Evaluation;

/// <summary>An evaluation as text for a terminal.</summary>
public static class EvaluationText
{
    /// <summary>Writes it; lines end in LF.</summary>
    /// <param name="report">The evaluation.</param>
    public static string Write(EvaluationReport report)
    {
        var text = new StringBuilder();
        var bootstrap = report.Bootstrap;
        text.Append($"{"measure",-12}{"precision",11}{"recall",9}{"F1",9}   {"95 % interval",-17}{"both",7}{"extra",7}{"missing",9}\n");
        foreach (var (name, _, of) in EvaluationReport.Measures)
        {
            var t = report.Evaluation.Total(of);
            text.Append($"{name,-12}{Figure.Text(t.Precision),11}{Figure.Text(t.Recall),9}{Figure.Text(t.F1),9}   {Range(bootstrap.OfF1(of)),-17}{t.Both,7}{t.Extra,7}{t.Missing,9}\n");
        }
        foreach (var (name, _, of) in report.Accords)
        {
            var a = report.Evaluation.Total(of);
            var accuracy = a.Accuracy is { } x ? Figure.Text(x) : "-";
            text.Append($"{name,-12}{"accuracy",20}{accuracy,9}   {Range(bootstrap.OfAccuracy(of)),-17}{a.Same,7}{a.Differs,7}\n");
        }
        text.Append($"reports {report.Evaluation.Reports.Count}, with output {report.Evaluation.WithOutput}; intervals by report, {report.Resamples} resamples, seed {report.Seed}\n");
        foreach (var (name, rows) in report.Tables.Where(t => t.Rows.Count > 0))
            WriteTable(text, name, rows);
        WriteCases(text, report.Evaluation.CasesByPhenomenon);
        WriteErrors(text, report);
        return text.ToString();
    }

    private static void WriteTable(StringBuilder text, string name, SortedDictionary<string, Tally> rows)
    {
        text.Append($"\nby {name,-44}{"precision",10}{"recall",9}{"F1",9}{"both",7}{"extra",7}{"missing",9}\n");
        foreach (var (key, t) in rows.OrderByDescending(r => r.Value.Extra + r.Value.Missing).ThenBy(r => r.Key, StringComparer.Ordinal))
            text.Append($"  {key,-45}{Figure.Text(t.Precision),10}{Figure.Text(t.Recall),9}{Figure.Text(t.F1),9}{t.Both,7}{t.Extra,7}{t.Missing,9}\n");
    }

    private static void WriteCases(StringBuilder text, SortedDictionary<string, Accord> rows)
    {
        if (rows.Count > 0)
            text.Append($"\n{"cases by phenomenon",-47}{"all right",10}{"of",9}\n");
        foreach (var (key, a) in rows)
            text.Append($"  {key,-45}{a.Same,10}{a.Same + a.Differs,9}\n");
    }

    private static void WriteErrors(StringBuilder text, EvaluationReport report)
    {
        var all = report.Evaluation.Disagreements.Count;
        var listed = report.Listed.ToList();
        text.Append($"\n{all} disagreements{(listed.Count < all ? $", the first {listed.Count}" : "")}\n");
        foreach (var d in listed)
        {
            text.Append($"  {d.Measure,-10}{d.Kind,-8} {d.Report,-12} {d.What}");
            if (d.InsteadOf is { } other)
                text.Append(d.Kind == "extra" ? $"; gold: {other}" : $"; extracted: {other}");
            text.Append(d.Rule is { } rule ? $"  [{rule}]\n" : "\n");
        }
    }

    private static string Range(Interval? interval) => interval is { } i ? Figure.Text(i.Low) + "-" + Figure.Text(i.High) : "";
}
