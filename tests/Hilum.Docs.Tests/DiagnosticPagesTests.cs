using System.Text;
using Hilum.Compiler.Diagnostics;
using Hilum.Testing;

namespace Hilum.Docs.Tests;

/// <summary>Each diagnostic has a page with an example that raises it and one that does not.</summary>
public sealed class DiagnosticPagesTests
{
    private const string Folder = "docs/diagnostics";

    // Said of nearly every rule set of a few lines: left out of account on the pages of others.
    private static readonly string[] OfSmallSets = ["HLM106", "HLM403", "HLM404"];

    public static TheoryData<string> Codes => [.. DiagnosticDescriptors.All.Select(d => d.Id)];

    [Fact]
    public void Every_diagnostic_has_a_page_and_every_page_a_diagnostic()
    {
        var pages = RepositoryFolder.Files(Folder, "HLM*.md").Select(p => Path.GetFileNameWithoutExtension(p));
        Assert.Equal(DiagnosticDescriptors.All.Select(d => d.Id), pages);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_head_of_a_page_is_that_of_its_diagnostic(string code)
    {
        var page = Page(code);
        var descriptor = DiagnosticDescriptors.All.Single(d => d.Id == code);
        Assert.Equal([$"# {code}: {Title(descriptor)}", "", $"**{descriptor.Severity}.**"], [.. page.Lines.Take(2), page.Lines[2].Split(' ')[0]]);
        Assert.Equal(2, page.Fences.Count);
        Assert.All(page.Fences, f => Assert.Equal("hilum", f.Info));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_first_example_raises_it_and_nothing_else(string code) => Assert.Equal([code], Raised(code, Page(code).Fences[0]));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_second_example_raises_nothing(string code) => Assert.Equal([], Raised(code, Page(code).Fences[1]));

    [Fact]
    public void The_index_is_fresh()
    {
        var index = new StringBuilder()
            .Append("# Diagnostics\n\nAll that `hilum check` can say, one page for each code. A code is never used again for something else.\n")
            .Append("This table is written by its test, `HILUM_ACCEPT_SNAPSHOTS=1 dotnet test tests/Hilum.Docs.Tests`.\n\n")
            .Append("| code | severity | says |\n|---|---|---|\n");
        foreach (var descriptor in DiagnosticDescriptors.All)
            index.Append($"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.Severity.ToString().ToLowerInvariant()} | {Title(descriptor)} |\n");
        Accepted.Check(Folder + "/README.md", index.ToString());
    }

    private static MarkdownPage Page(string code) => MarkdownPage.Read($"{Folder}/{code}.md");

    private static string[] Raised(string code, Fence fence) =>
        [.. Rules.Check(Rules.Compile("example.hilum", fence.Text)).Select(d => d.Id).Where(id => id == code || !OfSmallSets.Contains(id)).Distinct()];

    private static string Title(DiagnosticDescriptor descriptor) => char.ToUpperInvariant(descriptor.Title[0]) + descriptor.Title[1..];
}
