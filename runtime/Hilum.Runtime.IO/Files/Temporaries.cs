using System.Collections.Concurrent;

namespace Hilum.Runtime.IO.Files;

/// <summary>The unfinished files of this process, so that an end in a hurry can take them along. Safe for several threads.</summary>
public static class Temporaries
{
    private static readonly ConcurrentDictionary<string, bool> Paths = new(StringComparer.Ordinal);

    /// <summary>Removes everything unfinished; for a process that ends now.</summary>
    public static void RemoveAll()
    {
        foreach (var path in Paths.Keys)
            Remove(path);
    }

    internal static void Add(string path) => Paths[path] = true;

    /// <summary>The path is finished, or has gone.</summary>
    internal static void Forget(string path) => Paths.TryRemove(path, out _);

    /// <summary>Removes a file or folder; what cannot be removed stays for the next run.</summary>
    internal static void Remove(string path)
    {
        try
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            else
                File.Delete(path);
        }
        catch (Exception e) when (FileProblem.Is(e))
        {
            // The disk may be gone altogether; there is nobody to tell.
        }
        Forget(path);
    }
}
