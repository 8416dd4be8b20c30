using System.Reflection;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;

namespace Hilum.Cli.RuleSets;

/// <summary>The rule sets that are part of the tool, as text: they are found by name, with no copy on disk.</summary>
internal static class BuiltInRuleSets
{
    /// <summary>What the paths of their files begin with in messages.</summary>
    public const string Prefix = RuleFolder.BuiltInPrefix;

    private const string Resources = "rules/";

    // By name of the rule set: its folder, and its files by their name in it.
    private static readonly Lazy<SortedDictionary<string, (string Folder, SortedDictionary<string, string> Files)>> s_sets = new(Read);

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => s_sets.Value.Keys;

    /// <summary>The files of a rule set, parsed, and the folder that messages name them in; null when none is called so.</summary>
    /// <param name="name">The name in its <c>ontology</c> line.</param>
    public static RuleFolder.Folder? Find(string name) => !s_sets.Value.TryGetValue(name, out var set) ? null
        : new RuleFolder.Folder(Prefix + set.Folder,
            [.. set.Files.Select(f => HilumSyntaxTree.Parse(SourceText.From($"{Prefix}{set.Folder}/{f.Key}", f.Value)))]);

    /// <summary>The files of a rule set and of those that it imports, as paths below a folder; null when none is called so.</summary>
    /// <param name="name">The name in its <c>ontology</c> line.</param>
    public static SortedDictionary<string, string>? FilesOf(string name)
    {
        if (!s_sets.Value.ContainsKey(name))
            return null;
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<string>([name]);
        while (open.TryPop(out var next))
        {
            if (!s_sets.Value.TryGetValue(next, out var set))
                continue;
            foreach (var (file, text) in set.Files)
                files.TryAdd(set.Folder + "/" + file, text);
            foreach (var import in RuleFolder.Imports(Find(next)!.Trees))
                open.Push(import);
        }
        return files;
    }

    private static SortedDictionary<string, (string, SortedDictionary<string, string>)> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var sets = new SortedDictionary<string, (string, SortedDictionary<string, string>)>(StringComparer.Ordinal);
        var files = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Resources, StringComparison.Ordinal))
            .Select(n => (Resource: n, Parts: n[Resources.Length..].Replace('\\', '/').Split('/', 2)));
        foreach (var folder in files.GroupBy(f => f.Parts[0]))
        {
            var texts = new SortedDictionary<string, string>(folder.ToDictionary(f => f.Parts[1], f => Text(assembly, f.Resource)), StringComparer.Ordinal);
            if (texts.Values.Select(NameIn).FirstOrDefault(n => n is not null) is { } name)
                sets.Add(name, (folder.Key, texts));
        }
        return sets;
    }

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    // Without parsing all of it: the line is known to be well formed.
    private static string? NameIn(string text) => text.Split('\n').Where(l => l.StartsWith("ontology ", StringComparison.Ordinal))
        .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]).FirstOrDefault();
}
