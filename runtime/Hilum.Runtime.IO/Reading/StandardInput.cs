namespace Hilum.Runtime.IO.Reading;

/// <summary>Keeps standard input in a file that vanishes with the process, because exams are put in order before they are written.</summary>
public sealed class StandardInput : IDisposable
{
    private readonly Func<Stream> _open;
    private string? _file;

    /// <summary>Takes the stream; nothing is read yet.</summary>
    /// <param name="open">Opens standard input; called once.</param>
    public StandardInput(Func<Stream> open) => _open = open;

    /// <summary>A reader of the stream's JSON lines.</summary>
    public ReportReader Reader() => new JsonLinesReader("-", Open);

    /// <summary>Removes what was kept.</summary>
    public void Dispose()
    {
        if (_file is not null)
            File.Delete(_file);
    }

    private Stream Open()
    {
        if (_file is null)
        {
            // Readable by this user alone: it holds reports.
            _file = Path.GetTempFileName();
            using var target = File.Create(_file);
            using var stream = _open();
            stream.CopyTo(target);
        }
        return File.OpenRead(_file);
    }
}
