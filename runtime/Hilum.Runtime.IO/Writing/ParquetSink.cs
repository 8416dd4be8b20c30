namespace Hilum.Runtime.IO.Writing;

/// <summary>Facts as one Parquet file; takes what <see cref="FactRowsWriter"/> writes.</summary>
public sealed class ParquetSink : OutputSink
{
    private readonly AtomicFile _file;
    private readonly ParquetFile _rows = new();

    /// <summary>Opens the file.</summary>
    /// <param name="path">The file.</param>
    public ParquetSink(string path) => _file = new AtomicFile(path);

    /// <inheritdoc/>
    public override void Add(string imageId, ReadOnlySpan<byte> bytes) => _rows.Add(bytes);

    /// <inheritdoc/>
    public override void Commit()
    {
        _rows.Finish(_file.Stream);
        _file.Commit();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _rows.Dispose();
        _file.Dispose();
    }
}
