using Hilum.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hilum.Architecture.Tests;

/// <summary>C# that somebody wrote: what a build makes is left out.</summary>
internal static class SourceFiles
{
    public static IEnumerable<string> Below(string folder) =>
        RepositoryFolder.Files(folder, "*.cs").Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));

    public static SyntaxNode Parse(string path) => CSharpSyntaxTree.ParseText(RepositoryFolder.Read(path)).GetRoot();
}
