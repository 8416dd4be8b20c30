using Hilum.Compiler.Text;

namespace Hilum.Compiler.Diagnostics;

/// <summary>One replacement in one file.</summary>
/// <param name="Location">What is replaced; an empty span inserts.</param>
/// <param name="NewText">What stands there afterwards.</param>
public sealed record TextEdit(Location Location, string NewText);
