using System.IO.Compression;
using Hilum.Runtime.IO.Files;

namespace Hilum.Runtime.IO.Writing;

/// <summary>
/// All records in one file of another form: packed, or a Parquet table. They gather as they are written, so that a run can be gone on
/// with, and are turned into the file when all are there.
/// </summary>
public sealed class ConvertedSink : OutputSink
{
    private const string Records = "records";
    private const string Converted = "converted";

    private readonly OutputStage _stage;
    private readonly OutputPlace _place;
    private readonly OutputGuard _guard;
    private readonly Action<Stream, Stream> _convert;
    private readonly Stream _stream;

    private ConvertedSink(OutputStage stage, OutputPlace place, OutputGuard guard, ReadOnlyMemory<byte> header, Action<Stream, Stream> convert)
    {
        (_stage, _place, _guard, _convert) = (stage, place, guard, convert);
        _stream = stage.IsComplete ? Stream.Null : stage.Append(Records);
        if (_stream.CanSeek && _stream.Length == 0)
            _stream.Write(header.Span);
    }

    /// <summary>A file packed with gzip.</summary>
    /// <param name="stage">The unfinished output.</param>
    /// <param name="place">Where the file goes.</param>
    /// <param name="guard">Says whether it may.</param>
    /// <param name="header">What stands before the first record.</param>
    public static ConvertedSink Packed(OutputStage stage, OutputPlace place, OutputGuard guard, ReadOnlyMemory<byte> header) =>
        new(stage, place, guard, header, (records, file) =>
        {
            using var packed = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true);
            records.CopyTo(packed);
        });

    /// <summary>A Parquet table; takes what <see cref="FactRowsWriter"/> writes.</summary>
    /// <param name="stage">The unfinished output.</param>
    /// <param name="place">Where the file goes.</param>
    /// <param name="guard">Says whether it may.</param>
    public static ConvertedSink Parquet(OutputStage stage, OutputPlace place, OutputGuard guard) => new(stage, place, guard, default, ParquetFile.Write);

    /// <inheritdoc/>
    public override void Add(string imageId, ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    /// <inheritdoc/>
    public override OutputSummary Publish()
    {
        _stage.CloseFile(Records);
        if (File.Exists(_stage[Records]))
        {
            using var records = InputFile.Open(_stage[Records]);
            using var file = PrivateFile.Open(_stage[Converted], FileMode.Create, FileShare.None);
            _convert(records, file);
            file.Flush(flushToDisk: true);
        }
        _stage.Move(Converted, _place.Path, _guard);
        return FileSink.Summarize(_place)!;
    }
}
