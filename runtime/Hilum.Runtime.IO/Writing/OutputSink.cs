using System.IO.Compression;

namespace Hilum.Runtime.IO.Writing;

/// <summary>Where the records go: one file, or a folder with a file for each. Nothing is seen of it before <see cref="Commit"/>.</summary>
public abstract class OutputSink : IDisposable
{
    /// <summary>Adds a report's output.</summary>
    /// <param name="imageId">The image's id, or the study's.</param>
    /// <param name="bytes">What was written for it.</param>
    public abstract void Add(string imageId, ReadOnlySpan<byte> bytes);

    /// <summary>Makes the output visible.</summary>
    public abstract void Commit();

    /// <summary>Removes what was not committed.</summary>
    public abstract void Dispose();
}

/// <summary>All records in one file, one after the other.</summary>
public sealed class FileSink : OutputSink
{
    private readonly AtomicFile _file;
    private readonly Stream _stream;

    /// <summary>Opens the file; one whose name ends in <c>.gz</c> is packed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="header">What stands before the first record.</param>
    public FileSink(string path, ReadOnlyMemory<byte> header = default)
    {
        _file = new AtomicFile(path);
        _stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(_file.Stream, CompressionLevel.Optimal) : _file.Stream;
        _stream.Write(header.Span);
    }

    /// <inheritdoc/>
    public override void Add(string imageId, ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    /// <inheritdoc/>
    public override void Commit()
    {
        // The end of a packed file is written with its closing.
        _stream.Dispose();
        _file.Commit();
    }

    /// <inheritdoc/>
    public override void Dispose() => _file.Dispose();
}

/// <summary>A file <c>ID_SceneGraph.json</c> for each report, in a folder.</summary>
public sealed class FolderSink : OutputSink
{
    private readonly string _folder;
    private readonly string _temporary;

    /// <summary>Makes the folder, and one inside it for unfinished output.</summary>
    /// <param name="folder">The folder.</param>
    public FolderSink(string folder)
    {
        _folder = Path.GetFullPath(folder);
        _temporary = Path.Combine(_folder, ".unfinished-" + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Directory.CreateDirectory(_temporary);
    }

    /// <inheritdoc/>
    public override void Add(string imageId, ReadOnlySpan<byte> bytes) =>
        File.WriteAllBytes(Path.Combine(_temporary, imageId + "_SceneGraph.json"), bytes);

    /// <inheritdoc/>
    public override void Commit()
    {
        foreach (var file in Directory.EnumerateFiles(_temporary).ToArray())
            File.Move(file, Path.Combine(_folder, Path.GetFileName(file)), overwrite: true);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (Directory.Exists(_temporary))
            Directory.Delete(_temporary, recursive: true);
    }
}
