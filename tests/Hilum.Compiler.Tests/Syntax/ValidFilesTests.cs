using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Syntax;
using Hilum.Testing;

namespace Hilum.Compiler.Tests.Syntax;

public sealed class ValidFilesTests
{
    public static TheoryData<string> ValidFiles => Trees.Files("tests/corpus/Syntax");

    [Theory, MemberData(nameof(ValidFiles))]
    public void File_has_no_mistakes(string file) =>
        Assert.Equal("", DiagnosticRenderer.Render(Trees.Parse(RepositoryFolder.Read(file), file).Diagnostics));

    [Theory, MemberData(nameof(ValidFiles))]
    public Task Tree_looks_like_this(string file) =>
        Snapshot.Verify(Trees.View(Trees.Parse(RepositoryFolder.Read(file), file).Root), Path.GetFileNameWithoutExtension(file));

    [Fact]
    public void Corpus_shows_every_kind_of_declaration_and_clause()
    {
        var nodes = RepositoryFolder.Files("tests/corpus/Syntax", "*.hilum")
            .SelectMany(file => Trees.Parse(RepositoryFolder.Read(file)).Root.DescendantNodes()).ToList();
        Assert.Equal(
            Enum.GetValues<DeclarationKind>().Where(kind => kind != DeclarationKind.Unknown),
            nodes.OfType<DeclarationSyntax>().Select(node => node.Kind).Distinct().Order());
        Assert.Equal(
            Enum.GetValues<ClauseKind>().Where(kind => kind != ClauseKind.Bad),
            nodes.OfType<ClauseSyntax>().Select(node => node.Kind).Distinct().Order());
    }
}
