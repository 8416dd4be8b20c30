using System.Text;
using Hilum.Compiler;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;

namespace Hilum.Cli.RuleSets;

/// <summary>The rule files of a folder, and of the folders beside it that hold the rule sets it imports or changes.</summary>
/// <param name="read">The text of a file.</param>
/// <param name="builtIn">The rule set of a name that is part of the tool, for what no folder holds; null for none.</param>
internal sealed class RuleFolder(Func<string, string> read, Func<string, RuleFolder.Folder?>? builtIn = null)
{
    /// <summary>What an overlay saw of its base, in the folder of the overlay.</summary>
    public const string LockFile = "hilum.lock";

    /// <summary>What the folders of rule sets begin with that are part of the tool.</summary>
    public const string BuiltInPrefix = "built-in:";

    /// <summary>The day that <c>until</c> is measured by, or null for none.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The rule set of every <c>.hilum</c> file below a folder. Messages name files as the folder was given, plans relative to it.</summary>
    /// <remarks>With imports, plans name files relative to the folder that holds all the rule sets.</remarks>
    /// <returns>The rule set, or null when there is no such file.</returns>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    /// <exception cref="DecoderFallbackException">A file is not UTF-8, where reading says so by it.</exception>
    public HilumCompilation? Load(string folder)
    {
        var own = new Folder(folder, Trees(folder));
        return own.Trees.Length == 0 ? null : Load(own);
    }

    /// <summary>The rule set of a folder whose files are read already.</summary>
    public HilumCompilation Load(Folder own)
    {
        var folders = new List<Folder>();
        AddImports(own, folders, []);
        if (folders.Count == 1)
            return HilumCompilation.Create(own.Trees, own.Path == "." ? "" : own.Path);
        return HilumCompilation.Create(
            folders.SelectMany(f => f.Trees),
            [.. folders.Select(f => new SourceRoot(f.Path == "." ? "" : f.Path, NameOf(f.Path)))],
            new CompilationOptions { Today = Today, Lock = ReadLock(own.Path) });
    }

    // Imported folders before those that import them; what is missing or goes round in a circle is for the compiler to say.
    private void AddImports(Folder folder, List<Folder> folders, HashSet<string> seen)
    {
        seen.Add(Path.GetFullPath(folder.Path));
        foreach (var name in Imports(folder.Trees))
        {
            if (((IsOnDisk(folder) ? FindBeside(folder.Path, name) : null) ?? builtIn?.Invoke(name)) is { } imported && !seen.Contains(Path.GetFullPath(imported.Path)))
                AddImports(imported, folders, seen);
        }
        folders.Add(folder);
    }

    // What is part of the tool imports what is part of the tool.
    private static bool IsOnDisk(Folder folder) => Directory.Exists(folder.Path);

    // A lock file says what was seen: it is compared with, never a rule.
    private HilumSyntaxTree? ReadLock(string folder)
    {
        var file = folder == "." ? LockFile : Path.Combine(folder, LockFile).Replace('\\', '/');
        return File.Exists(file) ? HilumSyntaxTree.Parse(SourceText.From(file, read(file))) : null;
    }

    private Folder? FindBeside(string folder, string ontology)
    {
        // As it was given where that names the folder above, so that messages keep its form.
        var trimmed = Path.TrimEndingDirectorySeparator(folder);
        var above = folder == "." ? ".." : Path.GetFileName(trimmed) is "" or "." or ".." ? Path.Combine(folder, "..") : Path.GetDirectoryName(trimmed)!;
        return Directory.GetDirectories(above.Length == 0 ? "." : above)
            .Order(StringComparer.Ordinal)
            .Select(path => Path.Combine(above, Path.GetFileName(path)))
            .Where(path => Path.GetFullPath(path) != Path.GetFullPath(folder) && Declares(path, ontology))
            .Select(path => new Folder(path, Trees(path)))
            .FirstOrDefault();
    }

    // Other folders may hold anything: only their own files are looked at, and parsed only when the name stands in one.
    private bool Declares(string folder, string ontology) =>
        Directory.EnumerateFiles(folder, "*.hilum", new EnumerationOptions { IgnoreInaccessible = true })
            .Any(f => TryRead(f) is { } text && text.Contains(ontology, StringComparison.Ordinal)
                && Declarations(HilumSyntaxTree.Parse(SourceText.From(f, text))).Any(d => d.Name?.Text == ontology));

    private string? TryRead(string file)
    {
        try
        {
            return read(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static IEnumerable<DeclarationSyntax> Declarations(HilumSyntaxTree tree) =>
        tree.Root.Declarations.Where(d => d.Kind is DeclarationKind.Ontology or DeclarationKind.Overlay);

    /// <summary>Names of the rule sets that others need: what they import, and of an overlay what it changes.</summary>
    public static IEnumerable<string> Imports(IEnumerable<HilumSyntaxTree> trees) =>
        trees.SelectMany(Declarations).SelectMany(d => d.Clauses.OfType<NameListClauseSyntax>()
            .Where(c => c.Kind == ClauseKind.Imports).SelectMany(c => c.Names).Append(d.BaseName)).OfType<NameSyntax>()
            .Select(n => n.Text).Distinct(StringComparer.Ordinal);

    private HilumSyntaxTree[] Trees(string folder) =>
        [.. RuleFiles(folder).Select(file => (File: file, Name: Name(folder, file)))
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => HilumSyntaxTree.Parse(SourceText.From(f.Name, read(f.File))))];

    private static IEnumerable<string> RuleFiles(string folder) => Directory.EnumerateFiles(folder, "*.hilum", SearchOption.AllDirectories);

    private static string Name(string folder, string file)
    {
        var relative = Path.GetRelativePath(folder, file);
        return (folder == "." ? relative : Path.Combine(folder, relative)).Replace('\\', '/');
    }

    private static string NameOf(string folder) => folder.StartsWith(BuiltInPrefix, StringComparison.Ordinal) ? folder[BuiltInPrefix.Length..] : Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    /// <summary>A folder with the files in it, parsed.</summary>
    /// <param name="Path">As messages name it.</param>
    /// <param name="Trees">The files, by name.</param>
    internal sealed record Folder(string Path, HilumSyntaxTree[] Trees);
}
