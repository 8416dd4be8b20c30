using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hilum.Runtime.IO.Files;

/// <summary>What stands under a name.</summary>
internal enum FileKind
{
    /// <summary>An ordinary file.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link; only where links are not followed.</summary>
    Link,

    /// <summary>A named pipe, which may never deliver anything.</summary>
    Pipe,

    /// <summary>A device, which may never end.</summary>
    Device,

    /// <summary>A socket, or something unknown.</summary>
    Other,
}

/// <summary>What the file system says about a file: the owner and the inode, which .NET has no call for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Mode">Who may read and write it.</param>
/// <param name="IsOurs">True when it belongs to the user of this process.</param>
/// <param name="Identity">The same for every name of one file: device and inode, or the full path where these are not known.</param>
/// <param name="Size">Its length in bytes.</param>
internal sealed record FileStatus(FileKind Kind, UnixFileMode Mode, bool IsOurs, string Identity, long Size)
{
    private const string Library = "libSystem.Native";
    private const int KindMask = 0xF000;
    private const UnixFileMode OthersMayWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    // The framework's own call, one layout on every Unix. It is not documented, so it is tried before it is believed.
    private static readonly Lazy<bool> Works = new(Try);

    /// <summary>True when nobody but its owner may write it, and that is the user of this process.</summary>
    public bool IsOursAlone => IsOurs && (Mode & OthersMayWrite) == 0;

    /// <summary>True when owners and inodes can be told here.</summary>
    public static bool IsKnown => Works.Value;

    /// <summary>The status of a path; null when nothing can be seen there.</summary>
    /// <param name="path">The path.</param>
    /// <param name="followLinks">True for what a link leads to, false for the link.</param>
    public static FileStatus? Of(string path, bool followLinks = true)
    {
        if (!Works.Value)
            return Portable(path, followLinks);
        Native status;
        return (followLinks ? Stat(path, out status) : LStat(path, out status)) == 0 ? From(status) : null;
    }

    /// <summary>The status of an open file; null when it cannot be told.</summary>
    public static FileStatus? Of(SafeFileHandle handle) => Works.Value && FStat(handle, out var status) == 0 ? From(status) : null;

    private static FileStatus From(Native status) => new(
        (status.Mode & KindMask) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Folder,
            0xA000 => FileKind.Link,
            0x1000 => FileKind.Pipe,
            0x2000 or 0x6000 => FileKind.Device,
            _ => FileKind.Other,
        },
        (UnixFileMode)(status.Mode & 0xFFF),
        status.Owner == GetEUid(),
        FormattableString.Invariant($"{status.Device}:{status.Inode}"),
        status.Size);

    private static FileStatus? Portable(string path, bool followLinks)
    {
        FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        if (!info.Exists && info.LinkTarget is null)
            return null;
        var end = followLinks ? info.ResolveLinkTarget(returnFinalTarget: true) ?? info : info;
        if (followLinks && !end.Exists)
            return null;
        var kind = !followLinks && info.LinkTarget is not null ? FileKind.Link
            : end is DirectoryInfo ? FileKind.Folder
            : (end.Attributes & FileAttributes.Device) != 0 ? FileKind.Device : FileKind.Regular;
        var mode = OperatingSystem.IsWindows() ? UnixFileMode.UserRead | UnixFileMode.UserWrite : end.UnixFileMode;
        return new FileStatus(kind, mode, IsOurs: true, "path:" + end.FullName.ToUpperInvariant(), end is FileInfo file ? file.Length : 0);
    }

    private static bool Try()
    {
        if (OperatingSystem.IsWindows())
            return false;
        try
        {
            return Stat("/", out var status) == 0
                && (status.Mode & KindMask) == 0x4000
                && (UnixFileMode)(status.Mode & 0xFFF) == File.GetUnixFileMode("/")
                && status.Inode != 0
                && GetEUid() is var _;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    [DllImport(Library, EntryPoint = "SystemNative_Stat")]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out Native status);

    [DllImport(Library, EntryPoint = "SystemNative_LStat")]
    private static extern int LStat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out Native status);

    [DllImport(Library, EntryPoint = "SystemNative_FStat")]
    private static extern int FStat(SafeFileHandle handle, out Native status);

    [DllImport(Library, EntryPoint = "SystemNative_GetEUid")]
    private static extern uint GetEUid();

    [StructLayout(LayoutKind.Sequential)]
    private struct Native
    {
        public int Flags;
        public int Mode;
        public uint Owner;
        public uint Group;
        public long Size;
        public long AccessTime;
        public long AccessTimeNanoseconds;
        public long WriteTime;
        public long WriteTimeNanoseconds;
        public long ChangeTime;
        public long ChangeTimeNanoseconds;
        public long BirthTime;
        public long BirthTimeNanoseconds;
        public long Device;
        public long NamedDevice;
        public long Inode;
        public uint UserFlags;
    }
}
