using System.Text.Json;
using Hilum.Runtime.IO.Reading;

namespace Hilum.Runtime.IO.Writing;

/// <summary>Rejected inputs as JSON lines; makes the file with the first of them.</summary>
/// <param name="path">The file.</param>
public sealed class RejectsWriter(string path) : IDisposable
{
    private AtomicFile? _file;

    /// <summary>How many were written.</summary>
    public long Count { get; private set; }

    /// <summary>Adds one.</summary>
    /// <param name="reject">The rejected input.</param>
    public void Add(Reject reject)
    {
        _file ??= new AtomicFile(path);
        Count++;
        using (var json = new Utf8JsonWriter(_file.Stream, JsonIds.Line))
        {
            json.WriteStartObject();
            json.WriteString("source", reject.Source);
            if (reject.Line is { } line)
                json.WriteNumber("line", line);
            else
                json.WriteNull("line");
            json.WriteId("id", reject.Id);
            json.WriteString("reason", reject.Reason);
            json.WriteEndObject();
        }
        _file.Stream.Write("\n"u8);
    }

    /// <summary>Gives the file its name; a file of an earlier run goes when nothing was rejected.</summary>
    public void Commit()
    {
        if (_file is not null)
            _file.Commit();
        else
            File.Delete(path);
    }

    /// <summary>Removes an unfinished file.</summary>
    public void Dispose() => _file?.Dispose();
}
