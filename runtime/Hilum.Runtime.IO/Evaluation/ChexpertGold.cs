using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.IO.Writing;

namespace Hilum.Runtime.IO.Evaluation;

/// <summary>CheXpert-style labels: a report a row, a column for each observation with 1.0, 0.0, -1.0 or nothing.</summary>
internal static class ChexpertGold
{
    private static readonly string[] s_ids = ["study_id", "uid", "image_id", "dicom_id", "id"];

    public static Gold Read(string file)
    {
        var reports = new List<StatedReport>();
        string? idColumn = null;
        foreach (var (line, value) in new Records(file, ",").Read(columns => idColumn = IdColumn(file, columns)))
        {
            // Without an id the row's number stands for it, as in CheXpert-labeler's own files.
            var id = idColumn is null ? (reports.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : value(idColumn);
            if (string.IsNullOrEmpty(id))
                throw new EvaluationException(file, line, "the row has no " + idColumn);
            reports.Add(new StatedReport(id, null, [.. ChexpertTable.Observations.Where(o => o != ChexpertTable.NoFinding).Select(o => Statement(file, line, o, value(o))).OfType<Statement>()]));
        }
        return new Gold(reports, Observations: true);
    }

    private static string? IdColumn(string file, IReadOnlyCollection<string> columns) =>
        columns.Any(ChexpertTable.Observations.Contains)
            ? s_ids.FirstOrDefault(Checked(file, columns).Contains)
            : throw new EvaluationException(file, 1, "no column is one of CheXpert's observations");

    // A column of labels that is left out would count all its findings as extra.
    private static IReadOnlyCollection<string> Checked(string file, IReadOnlyCollection<string> columns)
    {
        foreach (var (column, known) in ColumnNames.LookAlikes(columns.Where(c => !ChexpertTable.Observations.Contains(c)).ToList(), ChexpertTable.Observations))
            throw new EvaluationException(file, 1, ColumnNames.Reason("column", column, known));
        return columns;
    }

    private static Statement? Statement(string file, long line, string observation, string? value) => value?.Trim() switch
    {
        null or "" => null,
        "1" or "1.0" => new Statement(observation, true),
        "0" or "0.0" => new Statement(observation, false),
        "-1" or "-1.0" => new Statement(observation, true) { Hedge = true },
        _ => throw new EvaluationException(file, line, observation + " is none of 1.0, 0.0, -1.0 and nothing"),
    };
}
