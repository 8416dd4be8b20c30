namespace Hilum.Compiler.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing has to be done.</summary>
    Info,

    /// <summary>Probably a mistake; the rules still compile.</summary>
    Warning,

    /// <summary>A mistake; the rules do not compile.</summary>
    Error,
}
