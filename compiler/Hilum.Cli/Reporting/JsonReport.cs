using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hilum.Cli.RuleSets;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Text;

namespace Hilum.Cli.Reporting;

/// <summary>For programs: one JSON object.</summary>
internal sealed class JsonReport : IDiagnosticsReport
{
    internal static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(TextWriter output, CheckResult result)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("errors", result.Errors);
            json.WriteNumber("warnings", result.Warnings);
            json.WriteNumber("examples", result.Examples);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in result.Diagnostics)
                WriteDiagnostic(json, diagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write(Encoding.UTF8.GetString(buffer.ToArray()));
        output.Write('\n');
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("message", diagnostic.Message);
        WritePlace(json, diagnostic.Location);
        json.WriteStartArray("notes");
        foreach (var note in diagnostic.Notes)
        {
            json.WriteStartObject();
            json.WriteString("message", note.Text);
            WritePlace(json, note.Location);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (diagnostic.Fix is { } fix)
            json.WriteString("fix", fix.Title);
        else
            json.WriteNull("fix");
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Location location)
    {
        if (location.Source is null)
            return;
        json.WriteString("path", location.Path);
        json.WriteNumber("line", location.Start.Line);
        json.WriteNumber("column", location.Start.Column);
        json.WriteNumber("end_line", location.End.Line);
        json.WriteNumber("end_column", location.End.Column);
    }
}
