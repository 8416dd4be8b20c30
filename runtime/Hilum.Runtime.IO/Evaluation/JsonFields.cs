using System.Text.Json;

namespace Hilum.Runtime.IO.Evaluation;

/// <summary>Values of JSON objects as gold files and outputs write them: an id may be a number, a value null or not there.</summary>
internal static class JsonFields
{
    public static string? Text(this JsonElement value, string name) =>
        value.TryGetProperty(name, out var field) && field.ValueKind is JsonValueKind.String or JsonValueKind.Number ? field.ToString() : null;

    public static bool Flag(this JsonElement value, string name, bool otherwise = false) => value.TryGetProperty(name, out var field) ? field.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => otherwise,
    } : otherwise;

    public static IReadOnlyList<string> List(this JsonElement value, string name) =>
        value.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.Array
            ? [.. field.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
            : [];

    public static IEnumerable<JsonElement> Elements(this JsonElement value, string name) =>
        value.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.Array ? field.EnumerateArray() : [];
}
