using System.Globalization;
using Spectre.Console;

namespace Hilum.Accuracy;

/// <summary>The tables; as Markdown where the output is not a terminal.</summary>
/// <param name="console">Where they go.</param>
/// <param name="plain">True for Markdown.</param>
internal sealed class AccuracyTables(IAnsiConsole console, bool plain)
{
    private static readonly (Outcome Outcome, string Name)[] Columns =
    [
        (Outcome.Finding, "finding"), (Outcome.HedgedFinding, "hedged finding only"), (Outcome.Device, "device only"), (Outcome.Remark, "remark on the film only"),
        (Outcome.NormalOrAbsent, "normal or absent only"), (Outcome.Nothing, "nothing"),
    ];

    private static readonly (HumanLabel Label, string Name)[] Labels =
    [
        (HumanLabel.Abnormal, "abnormal (s)"), (HumanLabel.Normal, "normal (h)"), (HumanLabel.Hedged, "hedged or ambiguous (a)"), (HumanLabel.NoFinding, "no finding (x)"),
    ];

    private static readonly (ReportKind Kind, string Name)[] Kinds =
    [
        (ReportKind.Abnormal, "a sentence is abnormal"), (ReportKind.Hedged, "none is, one is hedged"), (ReportKind.NormalAndOther, "normal, or no finding"), (ReportKind.Normal, "all are normal"),
    ];

    /// <summary>What we say in sentences of each label.</summary>
    public void Sentences(IReadOnlyList<Slice> slices) => Cross("Sentences by the label that people gave them, and the most that we say in them", "sentences", slices,
        Labels.Select(l => (l.Name, (Func<Slice, IReadOnlyList<Outcome>>)(s => [.. s.Sentences.Where(x => x.Label == l.Label).Select(x => x.Outcome)]))));

    /// <summary>What we say in reports of each kind.</summary>
    public void Reports(IReadOnlyList<Slice> slices) => Cross("Reports by the labels of their sentences, and the most that we say in them", "reports", slices,
        Kinds.Select(k => (k.Name, (Func<Slice, IReadOnlyList<Outcome>>)(s => [.. s.Reports.Where(r => r.Kind == k.Kind).Select(r => r.Outcome)]))));

    /// <summary>Agreement rates.</summary>
    public void Agreements(IReadOnlyList<Slice> slices)
    {
        var table = New("agreement on sentences", slices.Select(s => s.Name));
        foreach (var (name, rate) in Agreement.Rates)
            table.AddRow([name, .. slices.Select(s => Percent(rate(s)))]);
        table.AddRow(["the same beyond chance (kappa)", .. slices.Select(s => Agreement.Kappa(s).ToString("0.000", CultureInfo.InvariantCulture))]);
        Write("Agreement on sentences", table);
    }

    private void Cross(string title, string what, IReadOnlyList<Slice> slices, IEnumerable<(string Name, Func<Slice, IReadOnlyList<Outcome>> Outcomes)> rows)
    {
        var table = New("people say", ["of", what, .. Columns.Select(c => c.Name)]);
        foreach (var (name, outcomesOf) in rows)
        {
            foreach (var slice in slices)
            {
                var outcomes = outcomesOf(slice);
                table.AddRow([name, slice.Name, Number(outcomes.Count), .. Columns.Select(c => Cell(outcomes, c.Outcome))]);
            }
        }
        Write(title, table);
    }

    private Table New(string first, IEnumerable<string> others)
    {
        var table = new Table().Border(plain ? TableBorder.Markdown : TableBorder.Rounded);
        table.AddColumn(first);
        foreach (var name in others)
            table.AddColumn(new TableColumn(name).RightAligned());
        return table;
    }

    private void Write(string title, Table table)
    {
        console.WriteLine();
        console.WriteLine(plain ? "**" + title + "**" : title);
        if (!plain)
        {
            console.Write(table);
            return;
        }
        // Spectre writes an empty line around a Markdown table and blanks at its ends.
        console.WriteLine();
        console.Write(table);
    }

    private static string Cell(IReadOnlyList<Outcome> outcomes, Outcome outcome)
    {
        var rate = Rate.Count(outcomes, o => o == outcome);
        return rate.Hits == 0 ? "0" : Number(rate.Hits) + " (" + Percent(rate) + ")";
    }

    private static string Percent(Rate rate) => (100 * rate.Share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Number(int n) => n.ToString("#,0", CultureInfo.InvariantCulture);
}
