using System.Text.RegularExpressions;

namespace Hilum.Cli.Tests;

/// <summary>A field as docs/formats.md describes it.</summary>
/// <param name="Name">Its name, with those above it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Example">An example; empty for what holds other fields.</param>
internal sealed record DocumentedField(string Name, string Type, string Example);

/// <summary>The tables of docs/formats.md.</summary>
internal static partial class FormatsPage
{
    /// <summary>Fields of a section, in their order.</summary>
    public static IReadOnlyList<DocumentedField> Fields(string section)
    {
        var fields = new List<DocumentedField>();
        var inside = false;
        foreach (var line in File.ReadLines(Path.Combine(Sandbox.Repository, "docs", "formats.md")))
        {
            if (line.StartsWith('#'))
                inside = line.TrimStart('#', ' ') == section;
            if (!inside || !line.StartsWith("| `", StringComparison.Ordinal))
                continue;
            var cells = Cell().Split(line).Select(c => c.Trim()).ToArray();
            // A field without words says too little.
            Assert.Equal(7, cells.Length);
            Assert.True(cells[5].Length > 0, line);
            var example = cells[4].Trim('`').Replace("\\|", "|", StringComparison.Ordinal);
            fields.AddRange(Name().Matches(cells[1]).Select(name => new DocumentedField(name.Groups[1].Value, cells[2], example)));
        }
        Assert.NotEmpty(fields);
        return fields;
    }

    /// <summary>Types of a section's fields by name.</summary>
    public static Dictionary<string, string> Types(string section) => Fields(section).ToDictionary(f => f.Name, f => f.Type);

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Cell();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
