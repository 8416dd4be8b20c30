using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Hilum.Runtime.IO.Evaluation;

/// <summary>The records of a table with a header.</summary>
/// <param name="file">The file.</param>
/// <param name="separator">Between the columns.</param>
internal sealed class Records(string file, string separator)
{
    /// <summary>Every record by column name, with the line where it starts; a column that is not there is null.</summary>
    /// <param name="check">Looks at the column names first.</param>
    /// <exception cref="EvaluationException">The file cannot be read.</exception>
    public IEnumerable<(long Line, Func<string, string?> Value)> Read(Action<IReadOnlyCollection<string>> check)
    {
        using var text = TextFile.Open(file);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator,
            Mode = separator == "\t" ? CsvMode.NoEscape : CsvMode.RFC4180,
            BadDataFound = null,
            MissingFieldFound = null,
        });
        if (!csv.Read() || !csv.ReadHeader())
            throw new EvaluationException(file, null, "it is empty");
        check(csv.HeaderRecord!);
        var columns = csv.HeaderRecord!.Select((name, i) => (name, i)).DistinctBy(c => c.name).ToDictionary(c => c.name, c => c.i, StringComparer.Ordinal);
        while (csv.Read())
            yield return (csv.Parser.RawRow, name => columns.TryGetValue(name, out var i) ? csv.GetField(i) : null);
    }
}
