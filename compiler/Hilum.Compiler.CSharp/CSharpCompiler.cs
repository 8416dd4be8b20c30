using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Hilum.Compiler.Emit;
using Hilum.Runtime.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Hilum.Compiler.CSharp;

/// <summary>Compiles emitted C# against the running runtime. The same text gives the same bytes. Safe for several threads.</summary>
public static class CSharpCompiler
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(FindReferences);

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13, DocumentationMode.None);

    /// <summary>Compiles files to one assembly.</summary>
    /// <param name="files">The files.</param>
    /// <param name="assemblyName">The assembly's name.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The assembly, or what is wrong.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CSharpCompileResult Compile(IReadOnlyList<EmittedFile> files, string assemblyName, CancellationToken cancellation = default)
    {
        // The checksum in the debug information is of this encoding, so that a debugger finds the written files unchanged.
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(SourceText.From(f.Text, new UTF8Encoding(false), SourceHashAlgorithm.Sha256), ParseOptions, f.Name, cancellation));
        var compilation = CSharpCompilation.Create(assemblyName, trees, References.Value, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            deterministic: true,
            nullableContextOptions: NullableContextOptions.Enable,
            concurrentBuild: true));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded), cancellationToken: cancellation);
        var diagnostics = result.Diagnostics
            .Where(d => d.Severity >= DiagnosticSeverity.Warning)
            .Select(ToPlain)
            .OrderByDescending(d => d.IsError)
            .ThenBy(d => d.File, StringComparer.Ordinal)
            .ThenBy(d => d.Line)
            .ThenBy(d => d.Column)
            .ThenBy(d => d.Id, StringComparer.Ordinal)
            .ToList();
        return new CSharpCompileResult(result.Success ? stream.ToArray() : null, diagnostics);
    }

    private static CSharpDiagnostic ToPlain(Diagnostic d)
    {
        var message = d.GetMessage(CultureInfo.InvariantCulture);
        var at = d.Location.GetMappedLineSpan();
        return d.Location.IsInSource && at.IsValid
            ? new CSharpDiagnostic(d.Id, d.Severity == DiagnosticSeverity.Error, message, at.Path, at.StartLinePosition.Line + 1, at.StartLinePosition.Character + 1)
            : new CSharpDiagnostic(d.Id, d.Severity == DiagnosticSeverity.Error, message, null, 0, 0);
    }

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        // Generated code needs the core library and Hilum.Runtime only; the rest of the platform would cost time to open.
        string[] needed = ["System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Memory", "netstandard"];
        var platform = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var paths = platform.Where(p => needed.Contains(Path.GetFileNameWithoutExtension(p), StringComparer.Ordinal)).ToList();
        if (paths.Count == 0)
            throw new InvalidOperationException("The running program does not name its platform assemblies, so generated code cannot be compiled in it.");
        var runtime = typeof(Matcher).Assembly;
        return [.. paths.Select(p => (MetadataReference)MetadataReference.CreateFromFile(p)), ReferenceTo(runtime)];
    }

    private static unsafe MetadataReference ReferenceTo(Assembly assembly)
    {
        if (assembly.Location.Length > 0)
            return MetadataReference.CreateFromFile(assembly.Location);
        // In a single-file program the assembly has no path, but its metadata is in memory.
        if (System.Reflection.Metadata.AssemblyExtensions.TryGetRawMetadata(assembly, out var blob, out var length))
            return AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((IntPtr)blob, length)).GetReference();
        throw new InvalidOperationException("The metadata of Hilum.Runtime is not to be found, so generated code cannot be compiled here.");
    }
}
