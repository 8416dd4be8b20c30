using System.Text.Json;
using Parquet;
using Parquet.Serialization;

namespace Hilum.Runtime.IO.Writing;

/// <summary>Rows of facts as a Parquet file, a group of rows at a time, so that few are in memory.</summary>
internal sealed class ParquetFile : IDisposable
{
    private const int RowsInGroup = 20_000;

    private readonly FileStream _groups;
    private readonly List<FactRow> _rows = new(RowsInGroup);
    private bool _any;

    /// <summary>Opens a file for the groups that goes with the object; readable by this user alone.</summary>
    public ParquetFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _groups = new FileStream(Path.Combine(Path.GetTempPath(), "hilum-" + Guid.NewGuid().ToString("N") + ".parquet"), options);
    }

    /// <summary>Adds rows, one a line of JSON.</summary>
    /// <param name="lines">What <see cref="FactRowsWriter"/> writes.</param>
    public void Add(ReadOnlySpan<byte> lines)
    {
        while (!lines.IsEmpty)
        {
            var end = lines.IndexOf((byte)'\n');
            _rows.Add(JsonSerializer.Deserialize<FactRow>(lines[..end], FactRowsWriter.Options)!);
            lines = lines[(end + 1)..];
            if (_rows.Count == RowsInGroup)
                WriteGroup();
        }
    }

    /// <summary>Writes the whole file.</summary>
    /// <param name="target">Takes it.</param>
    public void Finish(Stream target)
    {
        // A file without rows still tells its columns.
        if (_rows.Count > 0 || !_any)
            WriteGroup();
        _groups.Position = 0;
        _groups.CopyTo(target);
    }

    /// <summary>Removes the groups.</summary>
    public void Dispose() => _groups.Dispose();

    private void WriteGroup()
    {
        _groups.Position = 0;
        var options = new ParquetOptions { Append = _any, CompressionMethod = CompressionMethod.Zstd };
        ParquetSerializer.SerializeAsync(_rows, _groups, options).GetAwaiter().GetResult();
        _any = true;
        _rows.Clear();
    }
}
