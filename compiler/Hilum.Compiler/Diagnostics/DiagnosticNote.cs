using Hilum.Compiler.Text;

namespace Hilum.Compiler.Diagnostics;

/// <summary>A further place or a further sentence that belongs to a diagnostic.</summary>
/// <param name="Location">The place, or <see cref="Location.None"/> for a sentence alone.</param>
/// <param name="Text">What to know about it.</param>
public sealed record DiagnosticNote(Location Location, string Text);
