using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hilum.Runtime.IO.Writing;

/// <summary>What all JSON output has in common: ids, encoding, line ends.</summary>
internal static class JsonIds
{
    /// <summary>Compact, one record a line.</summary>
    public static readonly JsonWriterOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Indented, one record a file.</summary>
    public static readonly JsonWriterOptions File = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, Indented = true, NewLine = "\n" };

    /// <summary>Writes an id: of digits only without a leading zero as an integer, as the dataset does, else as text.</summary>
    public static void WriteId(this Utf8JsonWriter writer, string name, string? id)
    {
        writer.WritePropertyName(name);
        if (id is null)
            writer.WriteNullValue();
        else if (IsInteger(id))
            writer.WriteRawValue(id, skipInputValidation: true);
        else
            writer.WriteStringValue(id);
    }

    /// <summary>Writes text, or null.</summary>
    public static void WriteText(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is null)
            writer.WriteNull(name);
        else
            writer.WriteString(name, value);
    }

    /// <summary>Writes a list of texts.</summary>
    public static void WriteList(this Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static bool IsInteger(string id)
    {
        if (id.Length == 0 || id[0] == '0' && id.Length > 1)
            return false;
        foreach (var c in id)
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }
        return true;
    }
}
