using System.Globalization;
using Hilum.Cli.RuleSets;
using Hilum.Compiler.Diagnostics;

namespace Hilum.Cli.Reporting;

/// <summary>For people: each diagnostic with its line, then a summary.</summary>
internal sealed class TextReport : IDiagnosticsReport
{
    public void Write(TextWriter output, CheckResult result)
    {
        foreach (var diagnostic in result.Diagnostics)
        {
            output.Write(Printable.Of(DiagnosticRenderer.Render(diagnostic)));
            output.Write('\n');
        }
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{Count(result.Errors, "error")}, {Count(result.Warnings, "warning")}; "));
        output.Write(result.Examples == 0 && result.Errors > 0
            ? "examples were not run because of the errors\n"
            : string.Create(CultureInfo.InvariantCulture, $"{Count(result.Examples, "example")} run ({result.Wanted} only wanted)\n"));
    }

    private static string Count(int n, string noun) => n.ToString(CultureInfo.InvariantCulture) + " " + noun + (n == 1 ? "" : "s");
}
