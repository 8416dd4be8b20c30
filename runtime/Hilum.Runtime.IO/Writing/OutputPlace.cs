namespace Hilum.Runtime.IO.Writing;

/// <summary>Where an extraction's output goes, and the names of what stands with it.</summary>
/// <param name="Path">The file, or the folder with a file for each report.</param>
/// <param name="IsFolder">True for a folder.</param>
public sealed record OutputPlace(string Path, bool IsFolder)
{
    /// <summary>How the names of graphs in a folder end.</summary>
    public const string GraphEnding = "_SceneGraph.json";

    /// <summary>Rejected inputs; there only when there are any.</summary>
    public string Rejects => IsFolder ? System.IO.Path.Combine(Path, "rejects.jsonl") : Path + ".rejects.jsonl";

    /// <summary>Says that the output is complete, and what it was made of.</summary>
    public string Manifest => IsFolder ? System.IO.Path.Combine(Path, "hilum.manifest") : Path + ".manifest";

    /// <summary>Folder of what is not finished.</summary>
    public string Stage => IsFolder
        ? System.IO.Path.Combine(Path, ".unfinished")
        : System.IO.Path.Combine(Folder, "." + System.IO.Path.GetFileName(Path) + ".unfinished");

    /// <summary>The folder that all of it is in.</summary>
    public string Folder => IsFolder ? System.IO.Path.GetFullPath(Path) : System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <summary>The graphs that stand in the folder, in no order; none where the output is a file.</summary>
    public IEnumerable<string> Graphs() =>
        IsFolder && Directory.Exists(Path) ? Directory.EnumerateFiles(Path, "*" + GraphEnding) : [];
}
