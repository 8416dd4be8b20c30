using Hilum.Runtime.IO.Files;

namespace Hilum.Runtime.IO.Writing;

/// <summary>A file that has its name only once it is complete and on the disk. What dead processes left in its folder is swept.</summary>
public sealed class AtomicFile : IDisposable
{
    private const string Ending = ".hilum-tmp";

    private readonly string _path;
    private readonly string _temporary;
    private readonly OutputGuard _guard;
    private readonly FileStream _stream;
    private bool _committed;

    /// <summary>Opens a temporary file beside the path, private to this user; its folder is made where it is missing.</summary>
    /// <param name="path">Where the file goes.</param>
    /// <param name="guard">Says whether it may.</param>
    /// <exception cref="FileRefusedException">It may not be written.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to write it.</exception>
    public AtomicFile(string path, OutputGuard guard)
    {
        guard.Require(path);
        _guard = guard;
        _path = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(_path)!;
        Folders.Make(folder, guard.FolderMode);
        if (guard.IsFirstIn(folder))
            Sweep(folder);
        (_temporary, _stream) = Open(Path.Combine(folder, "." + Path.GetFileName(_path) + "."));
    }

    /// <summary>Takes the contents.</summary>
    public Stream Stream => _stream;

    /// <summary>Writes a file in one go.</summary>
    /// <param name="path">Where it goes.</param>
    /// <param name="guard">Says whether it may.</param>
    /// <param name="bytes">What it holds.</param>
    /// <exception cref="FileRefusedException">It may not be written.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to write it.</exception>
    public static void Write(string path, OutputGuard guard, ReadOnlySpan<byte> bytes)
    {
        using var file = new AtomicFile(path, guard);
        file.Stream.Write(bytes);
        file.Commit();
    }

    /// <summary>Gives the file its name, replacing one that has it.</summary>
    /// <exception cref="IOException">It cannot be written, or its name has been taken by something else meanwhile.</exception>
    public void Commit()
    {
        _stream.Flush(flushToDisk: true);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_stream.SafeFileHandle, _guard.Mode);
        _guard.Require(_path);
        // Locked until it has its name, except where an open file cannot be renamed.
        if (OperatingSystem.IsWindows())
            _stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        _committed = true;
        Temporaries.Forget(_temporary);
        DiskSync.Folder(Path.GetDirectoryName(_path)!);
    }

    /// <summary>Removes the file unless it was committed.</summary>
    public void Dispose()
    {
        PrivateFile.Close(_stream);
        if (!_committed)
            Temporaries.Remove(_temporary);
    }

    private static (string Path, FileStream Stream) Open(string start)
    {
        while (true)
        {
            var path = start + Path.GetRandomFileName() + Ending;
            // Nobody else may open it while we live: that is how the living are told from the dead.
            var stream = PrivateFile.Open(path, FileMode.CreateNew, FileShare.None);
            Temporaries.Add(path);
            // Another process may have swept it before it was locked.
            if (File.Exists(path))
                return (path, stream);
            stream.Dispose();
            Temporaries.Forget(path);
        }
    }

    private static void Sweep(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, ".*" + Ending))
        {
            try
            {
                if (FileStatus.Of(path, followLinks: false) is not { Kind: FileKind.Regular, IsOurs: true })
                    continue;
                using var free = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                File.Delete(path);
            }
            catch (Exception e) when (FileProblem.Is(e))
            {
                // Somebody is writing it.
            }
        }
    }
}
