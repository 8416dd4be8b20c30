using System.Security.Cryptography;
using Hilum.Runtime.IO.Files;

namespace Hilum.Runtime.IO.Writing;

/// <summary>All records in one file, one after the other.</summary>
public sealed class FileSink : OutputSink
{
    private const string Records = "records";

    private readonly OutputStage _stage;
    private readonly OutputPlace _place;
    private readonly OutputGuard _guard;
    private readonly Stream _stream;

    /// <summary>Opens the file.</summary>
    /// <param name="stage">The unfinished output.</param>
    /// <param name="place">Where the file goes.</param>
    /// <param name="guard">Says whether it may.</param>
    /// <param name="header">What stands before the first record.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public FileSink(OutputStage stage, OutputPlace place, OutputGuard guard, ReadOnlyMemory<byte> header = default)
    {
        (_stage, _place, _guard) = (stage, place, guard);
        _stream = stage.IsComplete ? Stream.Null : stage.Append(Records);
        if (_stream.CanSeek && _stream.Length == 0)
            _stream.Write(header.Span);
    }

    /// <inheritdoc/>
    public override void Add(string imageId, ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    /// <inheritdoc/>
    public override OutputSummary Publish()
    {
        _stage.Move(Records, _place.Path, _guard);
        return Summarize(_place)!;
    }

    /// <summary>What stands in a file's place, or null when nothing does.</summary>
    internal static OutputSummary? Summarize(OutputPlace place)
    {
        if (!File.Exists(place.Path))
            return null;
        using var stream = InputFile.Open(place.Path);
        return new OutputSummary(1, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
