namespace Hilum.Compiler;

/// <summary>A folder of rule files, as messages name it and as plans do.</summary>
/// <param name="Folder">The folder that the paths of its files begin with; empty where they are relative already.</param>
/// <param name="Name">What stands for it in plans and hashes, so that they do not depend on where the files are; empty for nothing.</param>
public sealed record SourceRoot(string Folder, string Name);
