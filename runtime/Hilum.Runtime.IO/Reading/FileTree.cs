using Hilum.Runtime.IO.Files;

namespace Hilum.Runtime.IO.Reading;

/// <summary>The files below a folder, in ordinal order of their paths; hidden ones are left out.</summary>
/// <param name="Files">Those that are wanted.</param>
/// <param name="Unreadable">Folders below it that cannot be looked into, with the reason.</param>
internal sealed record FileTree(IReadOnlyList<string> Files, IReadOnlyList<(string Path, string Reason)> Unreadable)
{
    private static readonly EnumerationOptions s_options = new() { AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false };

    /// <summary>Nothing.</summary>
    public static FileTree Empty { get; } = new([], []);

    /// <summary>Looks through a folder.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="isWanted">Takes the path below it, with <c>/</c>.</param>
    public static FileTree Below(string root, Func<string, bool> isWanted)
    {
        var files = new List<(string Relative, string Path)>();
        var unreadable = new List<(string Path, string Reason)>();
        // A link may lead back to a folder above it.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([root]);
        while (open.TryPop(out var folder))
        {
            if (FileStatus.Of(folder) is { } status && !seen.Add(status.Identity))
                continue;
            try
            {
                foreach (var path in Directory.EnumerateFiles(folder, "*", s_options))
                {
                    var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
                    if (isWanted(relative))
                        files.Add((relative, path));
                }
                foreach (var below in Directory.GetDirectories(folder, "*", s_options).OrderDescending(StringComparer.Ordinal))
                    open.Push(below);
            }
            catch (Exception e) when (FileProblem.Is(e))
            {
                unreadable.Add((folder, FileProblem.Reason(e)));
            }
        }
        files.Sort((a, b) => string.CompareOrdinal(a.Relative, b.Relative));
        unreadable.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new FileTree(files.ConvertAll(f => f.Path), unreadable);
    }
}
