using System.Runtime.InteropServices;

namespace Hilum.Runtime.IO.Files;

/// <summary>Brings names and contents to the disk, so that a power failure finds them there. Where the system has no such call, nothing happens.</summary>
internal static class DiskSync
{
    private const string Library = "libc";

    /// <summary>The names in a folder: makes, renames and removals so far.</summary>
    public static void Folder(string path) => With(path, fsync);

    /// <summary>Everything written so far to the disk that holds a folder; for many small files at once.</summary>
    public static void DiskOf(string path)
    {
        if (OperatingSystem.IsLinux())
            With(path, syncfs);
        else if (!OperatingSystem.IsWindows())
            sync();
    }

    // A disk that cannot do it (some network disks) is no reason to end: the write order stays, only power failures are then not survived.
    private static void With(string folder, Func<int, int> call)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = open(folder, 0);
        if (handle < 0)
            return;
        _ = call(handle);
        _ = close(handle);
    }

#pragma warning disable IDE1006, SYSLIB1054 // the system's own names
    [DllImport(Library)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport(Library)]
    private static extern int close(int handle);

    [DllImport(Library)]
    private static extern int fsync(int handle);

    [DllImport(Library)]
    private static extern int syncfs(int handle);

    [DllImport(Library)]
    private static extern void sync();
#pragma warning restore IDE1006, SYSLIB1054
}
