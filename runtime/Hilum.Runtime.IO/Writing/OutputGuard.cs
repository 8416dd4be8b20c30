using Hilum.Runtime.IO.Files;
using Microsoft.Win32.SafeHandles;

namespace Hilum.Runtime.IO.Writing;

/// <summary>
/// The one place that decides what a command may write: where nothing stands yet, or over an ordinary file of this user; never over a
/// file that the same command reads, by whatever name, link or folder it is reached. One for each command; not safe for several threads.
/// </summary>
public sealed class OutputGuard
{
    // An output says as much as its inputs, so whoever may not read all of these may not read it. Nobody else ever writes it, but a group that may.
    private const UnixFileMode MostOpen = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead;

    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private UnixFileMode _mode = MostOpen;

    /// <summary>Mode of the files to write: what all files that are read have in common, and always open to this user.</summary>
    public UnixFileMode Mode => _mode | UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Mode of a folder to make: whoever may read its files may list it.</summary>
    public UnixFileMode FolderMode
    {
        get
        {
            var mode = Mode | UnixFileMode.UserExecute;
            mode |= (mode & UnixFileMode.GroupRead) != 0 ? UnixFileMode.GroupExecute : 0;
            return mode | ((mode & UnixFileMode.OtherRead) != 0 ? UnixFileMode.OtherExecute : 0);
        }
    }

    /// <summary>Notes a file that this command reads or will read.</summary>
    /// <param name="path">The file; one that is not there yet or cannot be seen is passed over.</param>
    public void Reads(string path)
    {
        if (FileStatus.Of(path) is { Kind: FileKind.Regular } status)
            Add(status);
    }

    /// <summary>Notes that this command reads standard input; reports that come through a pipe are private.</summary>
    public void ReadsStandardInput()
    {
        using var handle = new SafeFileHandle(0, ownsHandle: false);
        if (FileStatus.Of(handle) is { Kind: FileKind.Regular } status)
            Add(status);
        else
            _mode &= UnixFileMode.UserRead | UnixFileMode.UserWrite;
    }

    /// <summary>Why a file may not be written, or null when it may; it follows the file's name.</summary>
    /// <param name="path">The file.</param>
    public string? Problem(string path)
    {
        // But for the one that is a disk in memory.
        if (path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal))
            return "it is a device; name a file";
        return FileStatus.Of(path, followLinks: false) switch
        {
            null => null,
            { Kind: FileKind.Link } => "it is a link; name the file itself",
            { Kind: FileKind.Folder } => "it is a folder; name a file",
            { Kind: not FileKind.Regular } => "it is a device or a pipe; name a file",
            { IsOurs: false } => "it belongs to another user; name another file, or remove it",
            var status when _read.Contains(status.Identity) => "it is also read by this command, and what it holds would be lost; name another file",
            _ => null,
        };
    }

    /// <summary>Lets a file be written or throws.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileRefusedException">It may not be written.</exception>
    public void Require(string path)
    {
        if (Problem(path) is { } problem)
            throw new FileRefusedException(path + " is not written: " + problem);
    }

    /// <summary>True the first time that a folder is asked for: what dead processes left there is swept once.</summary>
    internal bool IsFirstIn(string folder) => _folders.Add(folder);

    private void Add(FileStatus status)
    {
        _read.Add(status.Identity);
        _mode &= status.Mode;
    }
}
