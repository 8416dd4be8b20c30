using System.Globalization;
using System.Text.RegularExpressions;
using Hilum.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hilum.Mutants;

/// <summary>The runtime, compiled once with every removal behind a switch.</summary>
internal static partial class ChangedRuntime
{
    private const string Folder = "runtime/Hilum.Runtime";
    private const string Operators = Folder + "/Reading/Operators/";

    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Hilum.Runtime.Tests")]
        """;

    /// <summary>Compiles; removals that do not compile are left out.</summary>
    public static (byte[] Assembly, List<Mutant> Mutants) Compile(Func<string, bool> wanted)
    {
        var skipped = new HashSet<int>();
        while (true)
        {
            var mutants = new List<Mutant>();
            var trees = RepositoryFolder.Files(Folder, "*.cs").Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
                .Select(f => Tree(f, wanted, mutants, skipped)).Append(CSharpSyntaxTree.ParseText(Mutator.Switch)).Append(CSharpSyntaxTree.ParseText(ImplicitUsings)).ToList();
            var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)).Select(p => MetadataReference.CreateFromFile(p));
            var compilation = CSharpCompilation.Create("Hilum.Runtime", trees, references,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
            using var stream = new MemoryStream();
            var result = compilation.Emit(stream);
            if (result.Success)
                return (stream.ToArray(), mutants.FindAll(m => !skipped.Contains(m.Number)));
            var before = skipped.Count;
            foreach (var error in result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))
                skipped.UnionWith(SwitchesAt(error.Location));
            if (skipped.Count == before)
                throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(10)));
        }
    }

    private static SyntaxTree Tree(string file, Func<string, bool> wanted, List<Mutant> mutants, IReadOnlySet<int> skipped)
    {
        var tree = CSharpSyntaxTree.ParseText(RepositoryFolder.Read(file), path: file);
        if (!file.StartsWith(Operators, StringComparison.Ordinal) || !wanted(Path.GetFileNameWithoutExtension(file)))
            return tree;
        // Parsed again, so that the places of errors are those of the changed text.
        var changed = new Mutator(Path.GetFileName(file), mutants, skipped).Visit(tree.GetRoot()).ToFullString();
        return CSharpSyntaxTree.ParseText(changed, path: file);
    }

    // All switches in the member around an error: a removed assignment is seen where the variable is used.
    private static IEnumerable<int> SwitchesAt(Location location)
    {
        var line = location.SourceTree!.GetText().Lines[location.GetLineSpan().StartLinePosition.Line].ToString();
        var near = Number().Matches(line);
        var text = near.Count > 0 ? near : Number().Matches(location.SourceTree.GetRoot().FindNode(location.SourceSpan)
            .AncestorsAndSelf().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax>().First().ToString());
        return text.Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"Mutant\.Is\((\d+)\)")]
    private static partial Regex Number();
}
