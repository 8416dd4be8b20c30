namespace Hilum.Runtime.IO.Files;

/// <summary>Makes folders.</summary>
internal static class Folders
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes a folder, and those above it, where they are missing.</summary>
    /// <returns>True when it was made.</returns>
    public static bool Make(string path, UnixFileMode mode)
    {
        if (Directory.Exists(path))
            return false;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, mode);
        return true;
    }

    /// <summary>Makes a folder that nobody else may look into.</summary>
    /// <exception cref="FileRefusedException">Something else has its name, or somebody else may write in it.</exception>
    public static void MakePrivate(string path)
    {
        Make(path, Private);
        if (OperatingSystem.IsWindows())
            return;
        if (FileStatus.Of(path, followLinks: false) is not { Kind: FileKind.Folder, IsOursAlone: true })
            throw new FileRefusedException(path + " is not used: it should be a folder that only this user can write; remove it");
        File.SetUnixFileMode(path, Private);
    }

    /// <summary>Removes an empty folder; one that is not empty stays.</summary>
    public static void RemoveEmpty(string path)
    {
        try
        {
            Directory.Delete(path);
        }
        catch (Exception e) when (FileProblem.Is(e))
        {
            // Something is in it, or it has gone.
        }
    }
}
