using System.Text.Json;
using Hilum.Testing;

namespace Hilum.Architecture.Tests;

/// <summary>What must stand beside the code before it is published.</summary>
public sealed class PublishingTests
{
    [Fact]
    public void Every_package_of_the_tool_is_in_the_notices()
    {
        var notices = RepositoryFolder.Read("THIRD-PARTY-NOTICES.md");
        using var file = JsonDocument.Parse(RepositoryFolder.Read("compiler/Hilum.Cli/packages.lock.json"));
        var packages = file.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(f => f.Value.EnumerateObject())
            .Where(p => p.Value.GetProperty("type").GetString() != "Project").Select(p => p.Name).Distinct().ToList();
        Assert.NotEmpty(packages);
        Assert.All(packages, p => Assert.Contains(p, notices, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_package_of_a_project_is_in_the_notices()
    {
        var notices = RepositoryFolder.Read("THIRD-PARTY-NOTICES.md");
        using var props = new StringReader(RepositoryFolder.Read("Directory.Packages.props"));
        var packages = System.Xml.Linq.XDocument.Load(props).Descendants("PackageVersion").Select(e => e.Attribute("Include")!.Value).ToList();
        Assert.NotEmpty(packages);
        Assert.All(packages.Where(p => !p.StartsWith("xunit", StringComparison.Ordinal)), p => Assert.Contains(p, notices, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_licence_is_whole()
    {
        var text = RepositoryFolder.Read("LICENSE");
        Assert.Contains("Version 2.0, January 2004", text, StringComparison.Ordinal);
        Assert.Contains("END OF TERMS AND CONDITIONS", text, StringComparison.Ordinal);
    }
}
