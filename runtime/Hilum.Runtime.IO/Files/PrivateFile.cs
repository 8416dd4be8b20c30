namespace Hilum.Runtime.IO.Files;

/// <summary>Files that only this user may read and write.</summary>
internal static class PrivateFile
{
    private const int BufferBytes = 256 * 1024;

    /// <summary>Opens a file to read and write.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share, int bufferBytes = BufferBytes)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = bufferBytes };
        if (!OperatingSystem.IsWindows() && mode != FileMode.Open)
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    /// <summary>Closes a file that may not take what is still to be written, as on a full disk.</summary>
    public static void Close(Stream stream)
    {
        try
        {
            stream.Dispose();
        }
        catch (Exception e) when (FileProblem.Is(e))
        {
            // It is closed all the same; what is lost was never committed.
        }
    }
}
