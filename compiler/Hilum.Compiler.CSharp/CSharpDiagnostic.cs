namespace Hilum.Compiler.CSharp;

/// <summary>An error or warning of the C# compiler, at the rule's source where the code comes from a rule.</summary>
/// <param name="Id">The C# compiler's number, <c>CS1061</c>.</param>
/// <param name="IsError">True for an error, false for a warning.</param>
/// <param name="Message">Its message, in English.</param>
/// <param name="File">The <c>.hilum</c> file, as in <c>#line</c>; the generated file where no rule stands behind the code; null without a place.</param>
/// <param name="Line">From 1; 0 without a place.</param>
/// <param name="Column">From 1; 0 without a place.</param>
public sealed record CSharpDiagnostic(string Id, bool IsError, string Message, string? File, int Line, int Column)
{
    /// <summary>As a compiler prints it.</summary>
    public override string ToString() =>
        (File is null ? "" : $"{File}({Line},{Column}): ") + $"{(IsError ? "error" : "warning")} {Id}: {Message}";
}

/// <summary>What came of compiling C# text.</summary>
/// <param name="Assembly">The assembly with its debug information inside, or null when there are errors.</param>
/// <param name="Diagnostics">Errors, then warnings, each in order of place.</param>
public sealed record CSharpCompileResult(byte[]? Assembly, IReadOnlyList<CSharpDiagnostic> Diagnostics)
{
    /// <summary>True when there is an assembly.</summary>
    public bool Succeeded => Assembly is not null;
}

/// <summary>Emitted code did not compile: a mistake of the emitter, or of C# that a user wrote.</summary>
/// <param name="diagnostics">What the C# compiler says.</param>
public sealed class CSharpCompileException(IReadOnlyList<CSharpDiagnostic> diagnostics)
    : Exception("The generated C# does not compile:\n" + string.Join('\n', diagnostics.Where(d => d.IsError).Take(10)))
{
    /// <summary>What the C# compiler says.</summary>
    public IReadOnlyList<CSharpDiagnostic> Diagnostics { get; } = diagnostics;
}
