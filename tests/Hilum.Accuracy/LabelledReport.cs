using System.Text.Json;
using Hilum.Runtime.Reports;

namespace Hilum.Accuracy;

/// <summary>A sentence that people labelled.</summary>
/// <param name="Section"><c>findings</c> or <c>impression</c>.</param>
/// <param name="Text">Its words; punctuation differs from that of the report.</param>
/// <param name="Label">What people said.</param>
internal sealed record LabelledSentence(string Section, string Text, HumanLabel Label);

/// <summary>A development report with its sentences.</summary>
/// <param name="Uid">Its number.</param>
/// <param name="Group">The same for reports with the same words.</param>
/// <param name="Report">The text.</param>
/// <param name="Sentences">The labelled sentences in order.</param>
internal sealed record LabelledReport(int Uid, int Group, Report Report, IReadOnlyList<LabelledSentence> Sentences)
{
    /// <summary>The fields that are read.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["findings", "impression"];

    /// <summary>Reads the development reports, one a line.</summary>
    public static IEnumerable<LabelledReport> Read(string path) => File.ReadLines(path).Where(l => l.Length > 0).Select(Parse);

    private static LabelledReport Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var r = json.RootElement;
        var uid = r.GetProperty("uid").GetInt32();
        var fields = Fields.Select(f => new ReportField(f, r.GetProperty(f).GetString() ?? "")).Where(f => f.Text.Length > 0);
        var group = r.GetProperty("dup_group");
        return new LabelledReport(
            uid,
            group.ValueKind == JsonValueKind.Number ? group.GetInt32() : uid,
            new Report { StudyId = uid.ToString(System.Globalization.CultureInfo.InvariantCulture), Fields = [.. fields] },
            [.. r.GetProperty("sentences").EnumerateArray().Select(Sentence).OfType<LabelledSentence>()]);
    }

    private static LabelledSentence? Sentence(JsonElement s)
    {
        HumanLabel? label = s.GetProperty("human").GetString() switch
        {
            "s" => HumanLabel.Abnormal,
            "h" => HumanLabel.Normal,
            "a" => HumanLabel.Hedged,
            "x" => HumanLabel.NoFinding,
            _ => null,
        };
        return label is { } known
            ? new LabelledSentence(s.GetProperty("section").GetString()!.ToLowerInvariant(), s.GetProperty("text").GetString()!, known)
            : null;
    }
}
