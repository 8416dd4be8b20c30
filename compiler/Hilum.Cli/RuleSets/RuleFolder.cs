using System.Text;
using Hilum.Compiler;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;

namespace Hilum.Cli.RuleSets;

/// <summary>The rule files of a folder.</summary>
internal static class RuleFolder
{
    /// <summary>The rule set of every <c>.hilum</c> file below a folder. Messages name files as the folder was given, plans relative to it.</summary>
    /// <returns>The rule set, or null when there is no such file.</returns>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    /// <exception cref="DecoderFallbackException">A file is not UTF-8.</exception>
    public static HilumCompilation? Load(string folder)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var trees = Directory.EnumerateFiles(folder, "*.hilum", SearchOption.AllDirectories)
            .Select(file => (File: file, Name: Name(folder, file)))
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => HilumSyntaxTree.Parse(SourceText.From(f.Name, File.ReadAllText(f.File, strict))))
            .ToArray();
        return trees.Length == 0 ? null : HilumCompilation.Create(trees, folder == "." ? "" : folder);
    }

    private static string Name(string folder, string file)
    {
        var relative = Path.GetRelativePath(folder, file);
        return (folder == "." ? relative : Path.Combine(folder, relative)).Replace('\\', '/');
    }
}
