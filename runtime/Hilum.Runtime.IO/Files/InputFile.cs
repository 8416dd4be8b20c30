namespace Hilum.Runtime.IO.Files;

/// <summary>The one place where files are opened to be read: ordinary files only, since a pipe may never deliver and a device never end.</summary>
public static class InputFile
{
    /// <summary>Opens a file from its beginning.</summary>
    /// <param name="path">The file; links are followed.</param>
    /// <param name="maxBytes">The most that may be read.</param>
    /// <exception cref="FileRefusedException">It is no ordinary file, or a longer one.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to read it.</exception>
    public static FileStream Open(string path, long maxBytes = long.MaxValue)
    {
        Require(FileStatus.Of(path));
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            // Something else may have taken the name since.
            Require(FileStatus.Of(stream.SafeFileHandle));
            if (stream.Length > maxBytes)
                throw new FileRefusedException(FormattableString.Invariant($"it has {stream.Length:N0} bytes; at most {maxBytes:N0} are read"));
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>All bytes of a file.</summary>
    /// <param name="path">The file; links are followed.</param>
    /// <param name="maxBytes">The most that may be read.</param>
    /// <exception cref="FileRefusedException">It is no ordinary file, or a longer one.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to read it.</exception>
    public static byte[] ReadAll(string path, long maxBytes)
    {
        using var stream = Open(path, maxBytes);
        // The file may still grow: what is read is what it had when it was opened.
        var bytes = new byte[stream.Length];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private static void Require(FileStatus? status)
    {
        var what = status?.Kind switch
        {
            null or FileKind.Regular => null,
            FileKind.Folder => "a folder",
            FileKind.Pipe => "a named pipe",
            FileKind.Device => "a device",
            _ => "a socket or something else",
        };
        if (what is not null)
            throw new FileRefusedException($"it is {what}, not a file");
    }
}
