using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hilum.Runtime.IO.Tests;

/// <summary>Checks a value against the part of JSON Schema that scene_graph.schema.json uses.</summary>
internal sealed class SchemaChecker(JsonElement schema)
{
    private static readonly HashSet<string> s_known = ["$schema", "title", "type", "required", "properties", "items", "enum", "pattern", "additionalProperties"];

    /// <summary>The folder of the dataset's vocabulary, or null where it is not there.</summary>
    public static string? Vocabulary { get; } = FindVocabulary();

    /// <summary>The dataset's schema; only where <see cref="Vocabulary"/> is there.</summary>
    public static SchemaChecker Load() =>
        new(JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Vocabulary!, "scene_graph.schema.json"))).RootElement);

    /// <summary>A schema of the repository.</summary>
    public static SchemaChecker Load(string file) => new(JsonDocument.Parse(File.ReadAllBytes(file)).RootElement);

    public List<string> Problems(JsonElement value)
    {
        var problems = new List<string>();
        Check(schema, value, "", problems);
        return problems;
    }

    private static string? FindVocabulary()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "shared", "vocabulary");
            if (File.Exists(Path.Combine(found, "scene_graph.schema.json")))
                return found;
        }
        return null;
    }

    private static void Check(JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!s_known.Contains(keyword.Name))
                problems.Add("the checker does not know " + keyword.Name);
        }
        if (schema.TryGetProperty("type", out var type) && !(type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(t => Is(value, t.GetString()!)) : Is(value, type.GetString()!)))
            problems.Add(path + " is not " + type.GetRawText());
        if (schema.TryGetProperty("enum", out var choices) && !choices.EnumerateArray().Any(c => JsonElement.DeepEquals(c, value)))
            problems.Add(path + " is not one of " + choices.GetRawText());
        if (schema.TryGetProperty("pattern", out var pattern) && value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, pattern.GetString()!))
            problems.Add(path + " does not fit " + pattern.GetString());
        if (value.ValueKind == JsonValueKind.Object)
        {
            if (schema.TryGetProperty("required", out var required))
                problems.AddRange(required.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => path + " lacks " + r));
            if (schema.TryGetProperty("properties", out var properties))
            {
                foreach (var property in properties.EnumerateObject())
                {
                    if (value.TryGetProperty(property.Name, out var child))
                        Check(property.Value, child, path + "/" + property.Name, problems);
                }
                if (schema.TryGetProperty("additionalProperties", out var others))
                    CheckOthers(others, value.EnumerateObject().Where(p => !properties.TryGetProperty(p.Name, out _)), path, problems);
            }
        }
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            var i = 0;
            foreach (var item in value.EnumerateArray())
                Check(items, item, path + "/" + i++, problems);
        }
    }

    private static void CheckOthers(JsonElement schema, IEnumerable<JsonProperty> others, string path, List<string> problems)
    {
        foreach (var other in others)
        {
            if (schema.ValueKind == JsonValueKind.Object)
                Check(schema, other.Value, path + "/" + other.Name, problems);
            else if (schema.ValueKind == JsonValueKind.False)
                problems.Add(path + " has " + other.Name + ", which the schema does not know");
        }
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetRawText().All(c => char.IsAsciiDigit(c) || c == '-'),
        _ => false,
    };
}
