using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Hilum.Runtime.IO.Writing;

/// <summary>Records of comma-separated values as UTF-8; lines end in LF.</summary>
internal static class CsvLine
{
    private static readonly CsvConfiguration s_layout = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    /// <summary>One record.</summary>
    /// <param name="fields">Its fields, quoted where they must be.</param>
    public static byte[] Of(IEnumerable<string?> fields)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, s_layout))
        {
            foreach (var field in fields)
                csv.WriteField(field);
            csv.NextRecord();
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
