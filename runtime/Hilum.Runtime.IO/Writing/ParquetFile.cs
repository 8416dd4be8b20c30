using System.Text;
using System.Text.Json;
using Parquet;
using Parquet.Serialization;

namespace Hilum.Runtime.IO.Writing;

/// <summary>Rows of facts as a Parquet file, a group of rows at a time, so that few are in memory.</summary>
internal static class ParquetFile
{
    private const int RowsInGroup = 20_000;

    /// <summary>Turns rows into the file.</summary>
    /// <param name="lines">Rows, one a line of JSON, as <see cref="FactRowsWriter"/> writes them.</param>
    /// <param name="file">Takes the file; can be read and sought.</param>
    public static void Write(Stream lines, Stream file)
    {
        using var text = new StreamReader(lines, Encoding.UTF8);
        var any = false;
        // A file without rows still tells its columns.
        for (var rows = NextGroup(text); rows.Count > 0 || !any; rows = NextGroup(text))
        {
            file.Position = 0;
            var options = new ParquetOptions { Append = any, CompressionMethod = CompressionMethod.Zstd };
            ParquetSerializer.SerializeAsync(rows, file, options).GetAwaiter().GetResult();
            any = true;
        }
    }

    private static List<FactRow> NextGroup(StreamReader text)
    {
        var rows = new List<FactRow>();
        while (rows.Count < RowsInGroup && text.ReadLine() is { } line)
            rows.Add(JsonSerializer.Deserialize<FactRow>(line, FactRowsWriter.Options)!);
        return rows;
    }
}
