using System.Xml.Linq;
using Hilum.Testing;

namespace Hilum.Architecture.Tests;

/// <summary>What a project file says that the project uses.</summary>
internal sealed class ProjectFile
{
    private readonly XDocument _xml;

    private ProjectFile(string path)
    {
        Path = path;
        Name = System.IO.Path.GetFileNameWithoutExtension(path);
        _xml = XDocument.Parse(RepositoryFolder.Read(path));
    }

    /// <summary>The projects of the product, which are those below compiler and runtime.</summary>
    public static IReadOnlyList<ProjectFile> Product { get; } =
        [.. RepositoryFolder.Files("compiler", "*.csproj").Concat(RepositoryFolder.Files("runtime", "*.csproj")).Select(p => new ProjectFile(p))];

    public string Path { get; }

    public string Name { get; }

    /// <summary>Projects whose code it uses; one that is only built before it is none of them.</summary>
    public IEnumerable<string> References => _xml.Descendants("ProjectReference")
        .Where(e => (string?)e.Attribute("ReferenceOutputAssembly") != "false")
        .Select(e => System.IO.Path.GetFileNameWithoutExtension(e.Attribute("Include")!.Value.Replace('\\', '/')))
        .Order(StringComparer.Ordinal);

    public IEnumerable<string> Packages => _xml.Descendants("PackageReference").Select(e => e.Attribute("Include")!.Value);

    public static ProjectFile Find(string name) => Product.Single(p => p.Name == name);
}
