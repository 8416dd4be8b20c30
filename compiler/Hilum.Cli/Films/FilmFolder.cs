using Hilum.Imaging.Films;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Cli.Films;

/// <summary>The films of a folder and of the folders in it, by image id: a film is called as its image.</summary>
internal sealed class FilmFolder
{
    private static readonly string[] s_endings = [".png", ".jpg", ".jpeg", ".dcm"];

    private readonly FilmReader _reader = new();
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _several = new(StringComparer.Ordinal);

    /// <summary>Looks through the folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ToolException">It is not there.</exception>
    public FilmFolder(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ToolException("--images " + folder + ": there is no such folder");
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        foreach (var path in Directory.EnumerateFiles(folder, "*", options))
        {
            if (!s_endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
                continue;
            if (!_paths.TryAdd(KeyOf(Path.GetFileName(path)), path))
                _several.Add(KeyOf(Path.GetFileName(path)));
        }
    }

    /// <summary>The film of an image; null with the reason when there is none, or more than one.</summary>
    public string? Find(string imageId, out string? reason)
    {
        var key = KeyOf(imageId);
        var path = _several.Contains(key) ? null : _paths.GetValueOrDefault(key);
        reason = path is not null ? null : _several.Contains(key) ? "several films are called so" : "there is no film of this image";
        return path;
    }

    /// <summary>Reads a film of the folder.</summary>
    /// <param name="path">As <see cref="Find"/> gave it.</param>
    /// <exception cref="FilmException">It cannot be used; the message says why.</exception>
    public Film Read(string path)
    {
        try
        {
            return _reader.Decode(InputFile.ReadAll(path, FilmReader.LargestFile));
        }
        catch (Exception e) when (FileProblem.Is(e))
        {
            throw new FilmException("the image file cannot be read: " + FileProblem.Reason(e));
        }
    }

    private static string KeyOf(string name)
    {
        var ending = s_endings.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        return ImageIds.Of(ending is null ? name : name[..^ending.Length]);
    }
}
