using Hilum.Runtime.IO.Files;

namespace Hilum.Runtime.IO.Reading;

/// <summary>
/// Keeps standard input on the disk, because it is read more than once. The file has no name where the system allows that, so that it
/// vanishes with the process however that ends.
/// </summary>
public sealed class StandardInput : IDisposable
{
    private readonly Func<Stream> _open;
    private FileStream? _kept;
    private string? _file;

    /// <summary>Takes the stream; nothing is read yet.</summary>
    /// <param name="open">Opens standard input; called once.</param>
    public StandardInput(Func<Stream> open) => _open = open;

    /// <summary>A reader of the stream's JSON lines.</summary>
    /// <param name="limits">How much is taken into memory at once.</param>
    public ReportReader Reader(ReadLimits limits) => new JsonLinesReader("-", new InputSource(null, null, Open), limits);

    /// <summary>Removes what was kept.</summary>
    public void Dispose()
    {
        if (_kept is not null)
            PrivateFile.Close(_kept);
        if (_file is not null)
            Temporaries.Remove(_file);
    }

    private Stream Open()
    {
        _kept ??= Keep();
        return new Part(_kept);
    }

    private FileStream Keep()
    {
        var path = Path.Combine(Path.GetTempPath(), "hilum-" + Path.GetRandomFileName());
        Temporaries.Add(path);
        var file = PrivateFile.Open(path, FileMode.CreateNew, FileShare.None);
        _file = path;
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
            Temporaries.Forget(path);
            _file = null;
        }
        try
        {
            using var stream = _open();
            stream.CopyTo(file);
            file.Flush();
        }
        catch
        {
            PrivateFile.Close(file);
            throw;
        }
        return file;
    }

    /// <summary>The kept file from its beginning, with a position of its own.</summary>
    private sealed class Part(FileStream kept) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => kept.Length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = RandomAccess.Read(kept.SafeFileHandle, buffer, Position);
            Position += read;
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }
    }
}
