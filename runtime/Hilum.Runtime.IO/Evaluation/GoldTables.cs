using Hilum.Runtime.SceneGraphs;

namespace Hilum.Runtime.IO.Evaluation;

/// <summary>
/// The dataset's gold tables: attributes (a label at an anatomy, present or not) and comparisons (a change at an anatomy). They list
/// parents and containing places too, so implied facts count.
/// </summary>
internal static class GoldTables
{
    // Categories whose values are said of findings and are no labels of their own.
    private static readonly HashSet<string> s_cues = ["texture", "temporal", "severity", "laterality", "comparison"];

    public static Gold Read(string file)
    {
        var reports = new Dictionary<string, List<Statement>>(StringComparer.Ordinal);
        foreach (var (line, value) in new Records(file, "\t").Read(columns => Check(file, columns)))
        {
            var id = value("study_id") ?? value("current_image_id") ?? value("image_id") ?? value("subject_id");
            if (string.IsNullOrEmpty(id))
                throw new EvaluationException(file, line, "the row names no study and no image");
            if (Statement(file, line, value) is { } statement)
                Of(reports, Id(id)).Add(statement);
        }
        return new Gold([.. reports.Select(r => new StatedReport(r.Key, null, r.Value))], Closed: true);
    }

    private static void Check(string file, IReadOnlyCollection<string> columns)
    {
        if (!columns.Contains("bbox") || !columns.Contains("label_name") || !columns.Contains("context") && !columns.Contains("comparison"))
            throw new EvaluationException(file, 1, "it has not the columns of the dataset's gold tables: bbox, label_name, and context or comparison");
    }

    private static Statement? Statement(string file, long line, Func<string, string?> value)
    {
        if (value("categoryID") is { } category && s_cues.Contains(category) || value("label_name") is not { Length: > 0 } label)
            return null;
        var places = value("bbox") is { Length: > 0 } bbox && bbox != "unknown" ? new[] { bbox } : [];
        if (value("comparison") is { Length: > 0 } change)
            return new Statement(label, true) { Places = places, Change = change };
        return value("context") switch
        {
            "yes" => new Statement(label, true) { Places = places },
            "no" => new Statement(label, false) { Places = places },
            _ => throw new EvaluationException(file, line, "context is neither yes nor no"),
        };
    }

    private static List<Statement> Of(Dictionary<string, List<Statement>> reports, string id)
    {
        if (!reports.TryGetValue(id, out var list))
            reports.Add(id, list = []);
        return list;
    }

    // An object's id begins with its image's.
    private static string Id(string id) => ImageIds.Of(id.Split('_')[0]);
}
