using Hilum.Cli.RuleSets;

namespace Hilum.Cli.Reporting;

/// <summary>A way to write what was found wrong with a rule set.</summary>
internal interface IDiagnosticsReport
{
    /// <summary>Writes everything.</summary>
    void Write(TextWriter output, CheckResult result);
}
