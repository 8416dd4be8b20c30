namespace Hilum.Architecture.Tests;

/// <summary>Which project uses which, and which packages.</summary>
public sealed class ProjectTests
{
    // Every edge there may be. A new project needs a line here, and a reason for it.
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Hilum.Runtime"] = [],
        ["Hilum.Runtime.IO"] = ["Hilum.Runtime"],
        // Films and the packages that decode them stay out of the runtime.
        ["Hilum.Imaging"] = ["Hilum.Runtime"],
        ["Hilum.ChestXray"] = ["Hilum.Runtime"],
        ["Hilum.Compiler"] = ["Hilum.Runtime"],
        ["Hilum.Compiler.CSharp"] = ["Hilum.Compiler"],
        // Makes the default matchers while the product is built, so it cannot be the tool, which holds them.
        ["Hilum.Bootstrap"] = ["Hilum.Compiler"],
        ["Hilum.Cli"] = ["Hilum.ChestXray", "Hilum.Compiler", "Hilum.Compiler.CSharp", "Hilum.Imaging", "Hilum.Runtime", "Hilum.Runtime.IO"],
    };

    public static TheoryData<string> Projects => [.. ProjectFile.Product.Select(p => p.Name)];

    [Fact]
    public void Every_project_has_its_line() =>
        Assert.Equal(Arrows.Keys.Order(StringComparer.Ordinal), ProjectFile.Product.Select(p => p.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_what_it_may(string name)
    {
        var project = ProjectFile.Find(name);
        Assert.Empty(project.References.Except(Arrows[name]));
        // The one arrow that is the reason for the project must be there.
        if (name != "Hilum.Cli")
            Assert.Equal(Arrows[name], project.References);
    }

    [Fact]
    public void The_runtime_has_no_package() => Assert.Empty(ProjectFile.Find("Hilum.Runtime").Packages);

    [Fact]
    public void The_runtime_is_made_of_the_framework_alone() =>
        Assert.All(typeof(Runtime.Extractor).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    [Fact]
    public void Only_one_project_uses_Roslyn()
    {
        Assert.Equal(["Hilum.Compiler.CSharp"], Users("Microsoft.CodeAnalysis"));
        Assert.All(SourceFiles.Below("compiler").Concat(SourceFiles.Below("runtime")).Where(f => Mentions(f, "Microsoft.CodeAnalysis")),
            f => Assert.StartsWith("compiler/Hilum.Compiler.CSharp/", f, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_parsers_door_uses_Antlr()
    {
        Assert.Equal(["Hilum.Compiler"], Users("Antlr"));
        Assert.All(SourceFiles.Below("compiler").Concat(SourceFiles.Below("runtime")).Where(f => Mentions(f, "Antlr4.Runtime")),
            f => Assert.StartsWith("compiler/Hilum.Compiler/Syntax/Parsing/", f, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Users(string package) =>
        ProjectFile.Product.Where(p => p.Packages.Any(n => n.StartsWith(package, StringComparison.Ordinal))).Select(p => p.Name);

    private static bool Mentions(string file, string space) => SourceFiles.Parse(file).DescendantNodes()
        .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.UsingDirectiveSyntax>().Any(u => u.NamespaceOrType.ToString().StartsWith(space, StringComparison.Ordinal));
}
