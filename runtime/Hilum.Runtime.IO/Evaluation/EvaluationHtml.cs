using System.Net;
using System.Text;

namespace Hilum.Runtime.IO.Evaluation;

/// <summary>An evaluation as one page that needs nothing beside it.</summary>
public static class EvaluationHtml
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Hilum evaluation</title>
        <style>
        body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1c2330; }
        table { border-collapse: collapse; margin: .5rem 0 1.5rem; }
        th, td { padding: .2rem .8rem; border-bottom: 1px solid #d8dde6; text-align: right; }
        th:first-child, td:first-child, table.errors td, table.errors th { text-align: left; }
        </style>
        </head>
        <body>
        <h1>Evaluation</h1>

        """;

    /// <summary>Writes it; lines end in LF.</summary>
    /// <param name="report">The evaluation.</param>
    public static string Write(EvaluationReport report)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        page.Append($"<p>{report.Evaluation.Reports.Count} reports, {report.Evaluation.WithOutput} of them with output. Intervals by report: {report.Resamples} resamples, seed {report.Seed}.</p>\n");
        WriteMeasures(page, report);
        foreach (var (name, rows) in report.Tables.Where(t => t.Rows.Count > 0))
            WriteTable(page, name, rows);
        WriteCases(page, report.Evaluation.CasesByPhenomenon);
        WriteErrors(page, report);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void WriteMeasures(StringBuilder page, EvaluationReport report)
    {
        var bootstrap = report.Bootstrap;
        page.Append("<table>\n").Append(Row("th", "measure", "precision", "recall", "F1 or accuracy", "95 % interval", "both", "extra", "missing"));
        foreach (var (_, says, of) in EvaluationReport.Measures)
        {
            var t = report.Evaluation.Total(of);
            page.Append(Row("td", [says, .. Cells(t)[..3], Range(bootstrap.OfF1(of)), .. Cells(t)[3..]]));
        }
        foreach (var (_, says, of) in report.Accords)
        {
            var a = report.Evaluation.Total(of);
            page.Append(Row("td", says, "", "", a.Accuracy is { } x ? Figure.Text(x) : "", Range(bootstrap.OfAccuracy(of)), EvaluationReport.Number(a.Same), EvaluationReport.Number(a.Differs), ""));
        }
        page.Append("</table>\n");
    }

    private static void WriteTable(StringBuilder page, string name, SortedDictionary<string, Tally> rows)
    {
        page.Append($"<h2>By {name}</h2>\n<table>\n").Append(Row("th", name, "precision", "recall", "F1", "both", "extra", "missing"));
        foreach (var (key, t) in rows.OrderByDescending(r => r.Value.Extra + r.Value.Missing).ThenBy(r => r.Key, StringComparer.Ordinal))
            page.Append(Row("td", [key, .. Cells(t)]));
        page.Append("</table>\n");
    }

    private static void WriteCases(StringBuilder page, SortedDictionary<string, Accord> rows)
    {
        if (rows.Count == 0)
            return;
        page.Append("<h2>Cases by phenomenon</h2>\n<table>\n").Append(Row("th", "phenomenon", "all right", "of"));
        foreach (var (key, a) in rows)
            page.Append(Row("td", key, EvaluationReport.Number(a.Same), EvaluationReport.Number(a.Same + a.Differs)));
        page.Append("</table>\n");
    }

    private static void WriteErrors(StringBuilder page, EvaluationReport report)
    {
        page.Append($"<h2>Disagreements: {report.Evaluation.Disagreements.Count}</h2>\n<table class=\"errors\">\n")
            .Append(Row("th", "measure", "kind", "report", "what", "instead", "rule"));
        foreach (var d in report.Listed)
            page.Append(Row("td", d.Measure, d.Kind, d.Report, d.What, d.InsteadOf ?? "", d.Rule ?? ""));
        page.Append("</table>\n");
    }

    private static string[] Cells(Tally t) =>
    [
        Figure.Text(t.Precision), Figure.Text(t.Recall), Figure.Text(t.F1),
        EvaluationReport.Number(t.Both), EvaluationReport.Number(t.Extra), EvaluationReport.Number(t.Missing),
    ];

    private static string Range(Interval? interval) => interval is { } i ? Figure.Text(i.Low) + " to " + Figure.Text(i.High) : "";

    private static string Row(string cell, params string[] values) =>
        "<tr>" + string.Concat(values.Select(v => $"<{cell}>{WebUtility.HtmlEncode(v)}</{cell}>")) + "</tr>\n";
}
