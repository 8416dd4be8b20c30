using System.Text;

namespace Hilum.Runtime.IO.Writing;

/// <summary>The dataset's tables in a folder; takes what <see cref="TabularWriter"/> writes.</summary>
public sealed class TabularSink : OutputSink
{
    private readonly Dictionary<byte, AtomicFile> _tables;

    /// <summary>Opens the tables.</summary>
    /// <param name="folder">The folder.</param>
    public TabularSink(string folder)
    {
        _tables = TabularFiles.All.ToDictionary(t => (byte)t.Sign, t => new AtomicFile(Path.Combine(folder, t.Name)));
        foreach (var table in TabularFiles.All)
            _tables[(byte)table.Sign].Stream.Write(Encoding.UTF8.GetBytes(string.Join('\t', table.Columns) + "\n"));
    }

    /// <inheritdoc/>
    public override void Add(string imageId, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n') + 1;
            _tables[bytes[0]].Stream.Write(bytes[1..end]);
            bytes = bytes[end..];
        }
    }

    /// <inheritdoc/>
    public override void Commit()
    {
        foreach (var table in _tables.Values)
            table.Commit();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (var table in _tables.Values)
            table.Dispose();
    }
}
