using System.Security;

namespace Hilum.Runtime.IO.Files;

/// <summary>What went wrong with a file, in plain words.</summary>
public static class FileProblem
{
    // Numbers of errors on Linux and macOS; those of a full disk on Windows.
    private const int IoError = 5;
    private const int Exists = 17;
    private const int DiskFull = 28;
    private const int ReadOnlyDisk = 30;
    private const int QuotaLinux = 122;
    private const int QuotaMac = 69;
    private const int DiskFullWindows = unchecked((int)0x80070070);

    /// <summary>True for what goes wrong with files, false for faults of the program.</summary>
    /// <param name="e">What was thrown.</param>
    public static bool Is(Exception e) => e is IOException or UnauthorizedAccessException or NotSupportedException or SecurityException or InvalidDataException;

    /// <summary>Why, in plain words and without any contents; it follows the file's name.</summary>
    /// <param name="e">What was thrown.</param>
    public static string Reason(Exception e) => e switch
    {
        FileRefusedException => e.Message,
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such file or folder",
        PathTooLongException => "its name is too long for this disk",
        UnauthorizedAccessException or SecurityException => "there is no permission for it",
        InvalidDataException => "it is damaged or not what its ending says",
        IOException => e.HResult switch
        {
            DiskFull or DiskFullWindows => "the disk is full",
            QuotaLinux or QuotaMac => "the space allowed to this user is used up",
            ReadOnlyDisk => "the disk can only be read",
            Exists => "a file stands where a folder is needed",
            IoError => "the disk or network reports an error",
            _ => "the system reports an error (" + e.GetType().Name + " " + e.HResult.ToString(System.Globalization.CultureInfo.InvariantCulture) + ")",
        },
        _ => "it cannot be used (" + e.GetType().Name + ")",
    };
}

/// <summary>A file that may not be read or written, with the reason in plain words.</summary>
/// <param name="reason">Why; it follows the file's name.</param>
public sealed class FileRefusedException(string reason) : IOException(reason);
