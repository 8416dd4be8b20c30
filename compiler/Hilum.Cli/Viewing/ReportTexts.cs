using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.Reports;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Cli.Viewing;

/// <summary>Whole reports by image, for those who name them with <c>--reports</c>; without, a page shows the sentences of the graph.</summary>
internal sealed class ReportTexts
{
    private readonly Dictionary<string, IReadOnlyList<ReportField>> _reports = new(StringComparer.Ordinal);

    /// <summary>Reads the reports of the images that are shown.</summary>
    /// <param name="inputs">As <c>extract</c> takes them.</param>
    /// <param name="images">Image ids of the graphs.</param>
    public ReportTexts(string[] inputs, IReadOnlySet<string> images)
    {
        if (inputs.Length == 0)
            return;
        using var none = new StandardInput(() => Stream.Null);
        foreach (var item in InputList.Open(inputs, none, csvMayBeColumn: false).SelectMany(r => r.Read()))
        {
            if (item.Report is { } report && images.Contains(ImageIds.Of(report)))
                _reports.TryAdd(ImageIds.Of(report), report.Fields);
        }
    }

    /// <summary>The report cut into pieces; a piece with a sentence is one that something was read in.</summary>
    public IReadOnlyList<ReportPiece> PiecesOf(Exam exam)
    {
        var pieces = new List<ReportPiece>();
        var left = new List<Sentence>(exam.Sentences);
        foreach (var field in _reports.GetValueOrDefault(exam.ImageId) ?? [])
        {
            if (field.Section is { } section)
                pieces.Add(new ReportPiece(section, null, IsHeading: true));
            var at = 0;
            foreach (var sentence in left.ToList())
            {
                var found = field.Text.IndexOf(sentence.Text, at, StringComparison.Ordinal);
                if (found < 0)
                    continue;
                pieces.Add(new ReportPiece(field.Text[at..found], null));
                pieces.Add(new ReportPiece(sentence.Text, sentence));
                at = found + sentence.Text.Length;
                left.Remove(sentence);
            }
            pieces.Add(new ReportPiece(field.Text[at..], null));
        }
        if (pieces.Count > 0 && left.Count > 0)
            pieces.Add(new ReportPiece("Other sentences", null, IsHeading: true));
        foreach (var sentence in left)
        {
            pieces.Add(new ReportPiece(sentence.Text, sentence));
            pieces.Add(new ReportPiece("\n", null));
        }
        return [.. pieces.Where(p => p.Text.Length > 0)];
    }
}

/// <summary>A piece of a report.</summary>
/// <param name="Text">As written.</param>
/// <param name="Sentence">The sentence that something was read in, or null.</param>
/// <param name="IsHeading">True for the name of a field.</param>
internal sealed record ReportPiece(string Text, Sentence? Sentence, bool IsHeading = false);
