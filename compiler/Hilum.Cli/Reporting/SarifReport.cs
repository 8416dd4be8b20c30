using System.Text;
using System.Text.Json;
using Hilum.Cli.RuleSets;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Text;

namespace Hilum.Cli.Reporting;

/// <summary>For code scanning services: SARIF 2.1.0.</summary>
internal sealed class SarifReport : IDiagnosticsReport
{
    public void Write(TextWriter output, CheckResult result)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, result);
            // Columns count UTF-16 code units.
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var diagnostic in result.Diagnostics)
                WriteResult(json, diagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write(Encoding.UTF8.GetString(buffer.ToArray()));
        output.Write('\n');
    }

    private static void WriteTool(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "hilum");
        json.WriteStartArray("rules");
        foreach (var descriptor in result.Diagnostics.Select(d => d.Descriptor).DistinctBy(d => d.Id).OrderBy(d => d.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", descriptor.Id);
            WriteMessage(json, "shortDescription", descriptor.Title);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Id);
        json.WriteString("level", diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "note",
        });
        WriteMessage(json, "message", diagnostic.Message);
        json.WriteStartArray("locations");
        WriteLocation(json, diagnostic.Location, null);
        json.WriteEndArray();
        json.WriteStartArray("relatedLocations");
        foreach (var note in diagnostic.Notes)
            WriteLocation(json, note.Location, note.Text);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location, string? message)
    {
        if (location.Source is null)
            return;
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri.EscapeDataString(location.Path).Replace("%2F", "/", StringComparison.Ordinal));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", location.Start.Line);
        json.WriteNumber("startColumn", location.Start.Column);
        json.WriteNumber("endLine", location.End.Line);
        json.WriteNumber("endColumn", location.End.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        if (message is not null)
            WriteMessage(json, "message", message);
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
