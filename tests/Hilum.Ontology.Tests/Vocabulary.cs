using Hilum.Testing;

namespace Hilum.Ontology.Tests;

/// <summary>The tables of the dataset's vocabulary, a folder beside the repository.</summary>
internal static class Vocabulary
{
    private static readonly string Folder = RepositoryFolder.Path("..", "shared", "vocabulary");

    public static bool IsThere { get; } = Directory.Exists(Folder);

    /// <summary>The rows of a table by the names of its columns.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string table)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, table));
        var names = Cells(lines[0]);
        return lines.Skip(1).Where(l => l.Length > 0).Select(l => names.Zip(Cells(l)).ToDictionary(c => c.First, c => c.Second));
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }
        cells.Add(cell.ToString());
        return cells;
    }
}

/// <summary>A test that needs the dataset's vocabulary; says that it was skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class VocabularyFactAttribute : FactAttribute
{
    public VocabularyFactAttribute()
    {
        if (!Vocabulary.IsThere)
            Skip = "needs ../shared/vocabulary beside the repository";
    }
}
