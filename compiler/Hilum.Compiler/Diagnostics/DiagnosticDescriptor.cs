namespace Hilum.Compiler.Diagnostics;

/// <summary>What is common to all diagnostics with one code.</summary>
/// <param name="Id">The code, such as <c>HLM012</c>: unique, never used again for something else.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">The mistake in a few words.</param>
/// <param name="MessageFormat">The message with <c>{0}</c>, <c>{1}</c> for what differs from case to case.</param>
public sealed record DiagnosticDescriptor(string Id, DiagnosticSeverity Severity, string Title, string MessageFormat);
