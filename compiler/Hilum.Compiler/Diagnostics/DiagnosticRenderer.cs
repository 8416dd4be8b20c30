using System.Globalization;
using System.Text;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Diagnostics;

/// <summary>Writes diagnostics as plain text with the source line and a mark under the place.</summary>
public static class DiagnosticRenderer
{
    /// <summary>One diagnostic, ending in a line feed.</summary>
    public static string Render(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var output = new StringBuilder();
        output.Append(CultureInfo.InvariantCulture,
            $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.Message}\n");
        AppendPlace(output, diagnostic.Location);
        foreach (var note in diagnostic.Notes)
        {
            output.Append("  note: ").Append(note.Text).Append('\n');
            AppendPlace(output, note.Location);
        }
        if (diagnostic.Fix is { } fix)
        {
            output.Append("  fix: ").Append(fix.Title);
            output.Append(fix.Safety == FixSafety.NeedsReview ? " (please review)\n" : "\n");
        }
        return output.ToString();
    }

    /// <summary>Several diagnostics with a blank line between them.</summary>
    public static string Render(IEnumerable<Diagnostic> diagnostics) =>
        string.Join('\n', diagnostics.Select(Render));

    private static void AppendPlace(StringBuilder output, Location location)
    {
        if (location.Source is not { } source)
            return;
        var start = location.Start;
        var (line, column) = Quote.Around(source.Text, source.GetLineSpan(start.Line), location.Span.Start);
        output.Append(CultureInfo.InvariantCulture, $"  --> {Quote.Clean(location.Path)}:{start}\n   |  ").Append(line).Append('\n');

        // Only the first line of a longer span is marked; a mark is never empty.
        var length = Math.Max(1, Math.Min(location.Span.Length, line.Length - column));
        output.Append("   |  ");
        for (var i = 0; i < column; i++)
            output.Append(i < line.Length && line[i] == '\t' ? '\t' : ' ');
        output.Append('^', length).Append('\n');
    }
}
