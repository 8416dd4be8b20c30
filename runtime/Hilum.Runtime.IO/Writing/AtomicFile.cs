namespace Hilum.Runtime.IO.Writing;

/// <summary>A file that has its name only once it is complete.</summary>
public sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private bool _committed;

    /// <summary>Opens a temporary file beside the path; its folder is made where it is missing.</summary>
    /// <param name="path">Where the file goes.</param>
    public AtomicFile(string path)
    {
        _path = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(_path)!;
        Directory.CreateDirectory(folder);
        _temporary = Path.Combine(folder, "." + Path.GetFileName(_path) + "." + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".tmp");
        Stream = new FileStream(_temporary, FileMode.Create, FileAccess.Write, FileShare.Read, 256 * 1024);
    }

    /// <summary>Takes the contents.</summary>
    public Stream Stream { get; }

    /// <summary>Gives the file its name, replacing one that has it.</summary>
    public void Commit()
    {
        Stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        _committed = true;
    }

    /// <summary>Removes the file unless it was committed.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!_committed)
            File.Delete(_temporary);
    }
}
