using System.Text.RegularExpressions;
using Hilum.Testing;

namespace Hilum.Docs.Tests;

/// <summary>What the Markdown files of the repository point to exists.</summary>
public sealed partial class LinkTests
{
    private static readonly string[] NotOurs = ["node_modules", "bin", "obj", ".git", "out"];

    public static TheoryData<string> Pages =>
        [.. RepositoryFolder.Files(".", "*.md").Select(p => p.StartsWith("./", StringComparison.Ordinal) ? p[2..] : p).Where(p => !p.Split('/').Any(NotOurs.Contains))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_somewhere(string path)
    {
        var page = MarkdownPage.Read(path);
        Assert.Equal([], page.Prose.SelectMany(line => Link().Matches(Code().Replace(line.Text, "")).Select(m => m.Groups[1].Value)
            .Where(target => !Leads(page, target)).Select(target => $"{path}:{line.Number}: {target}")));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Paths_between_backticks_exist(string path)
    {
        var page = MarkdownPage.Read(path);
        Assert.Equal([], page.Prose.SelectMany(line => Code().Matches(line.Text).Select(m => m.Groups[1].Value)
            .Where(code => LooksLikePath(code) && !Exists(code)).Select(code => $"{path}:{line.Number}: {code}")));
    }

    [Fact]
    public void A_page_without_its_target_is_seen()
    {
        var page = MarkdownPage.FromText("docs/x.md", "# One two, three\n# Same\n# Same\n```\n# no heading\n```\n");
        Assert.Equal(["one-two-three", "same", "same-1"], page.Anchors.Order(StringComparer.Ordinal));
        Assert.True(Leads(page, "#same-1"));
        Assert.False(Leads(page, "#no-heading"));
        Assert.True(Leads(page, "language.md#declarations"));
        Assert.False(Leads(page, "nowhere.md"));
        Assert.True(LooksLikePath("compiler/Nothing.cs"));
        Assert.False(LooksLikePath("and/or"));
        Assert.False(LooksLikePath("tests/**/*.cs"));
    }

    private static bool Leads(MarkdownPage page, string target)
    {
        if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal))
            return true;
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? page.Path : Path.GetRelativePath(RepositoryFolder.Root,
            Path.GetFullPath(Path.Combine(RepositoryFolder.Path(), Path.GetDirectoryName(page.Path)!, parts[0]))).Replace('\\', '/');
        if (parts[0].Length > 0 && !Exists(path))
            return false;
        return parts.Length < 2 || (parts[0].Length == 0 ? page : MarkdownPage.Read(path)).Anchors.Contains(parts[1]);
    }

    private static bool Exists(string path) => File.Exists(RepositoryFolder.Path(path)) || Directory.Exists(RepositoryFolder.Path(path));

    // Below a folder of the repository, without blanks, wildcards or parts to fill in.
    private static bool LooksLikePath(string code) =>
        RepositoryPath().IsMatch(code) && code.Split('/')[0] is "grammar" or "compiler" or "runtime" or "ontology-src" or "tests" or "docs" or "editors" or ".ci"
        && !code.Split('/').Any(NotOurs.Contains);

    [GeneratedRegex(@"!?\[[^\]]*\]\(([^)\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[\w.-]+(/[\w.-]+)+/?$")]
    private static partial Regex RepositoryPath();
}
