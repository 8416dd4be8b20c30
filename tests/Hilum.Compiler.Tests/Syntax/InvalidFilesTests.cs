using Hilum.Compiler.Diagnostics;
using Hilum.Testing;

namespace Hilum.Compiler.Tests.Syntax;

public sealed class InvalidFilesTests
{
    public static TheoryData<string> InvalidFiles => Trees.Files("tests/corpus/InvalidSyntax");

    [Theory, MemberData(nameof(InvalidFiles))]
    public Task Messages_look_like_this(string file)
    {
        var diagnostics = Trees.Parse(RepositoryFolder.Read(file), file).Diagnostics;
        Assert.NotEmpty(diagnostics);
        return Snapshot.Verify(DiagnosticRenderer.Render(diagnostics), Path.GetFileNameWithoutExtension(file));
    }

    [Fact]
    public void Every_message_is_shown_by_a_file()
    {
        var declared = typeof(SyntaxDiagnostics).GetProperties()
            .Select(property => ((DiagnosticDescriptor)property.GetValue(null)!).Id).Order(StringComparer.Ordinal);
        var seen = RepositoryFolder.Files("tests/corpus/InvalidSyntax", "*.hilum")
            .SelectMany(file => Trees.Parse(RepositoryFolder.Read(file)).Diagnostics)
            .Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(declared, seen);
    }

    [Theory, MemberData(nameof(InvalidFiles))]
    public void Safe_fixes_remove_their_mistake(string file)
    {
        var text = RepositoryFolder.Read(file);
        foreach (var diagnostic in Trees.Parse(text).Diagnostics)
        {
            if (diagnostic.Fix is not { Safety: FixSafety.Safe } fix)
                continue;
            var mended = text;
            foreach (var edit in fix.Edits.OrderByDescending(edit => edit.Location.Span.Start))
                mended = mended.Remove(edit.Location.Span.Start, edit.Location.Span.Length).Insert(edit.Location.Span.Start, edit.NewText);
            Assert.True(
                Count(mended, diagnostic.Id) < Count(text, diagnostic.Id),
                $"The fix of {diagnostic} changes nothing:\n{mended}");
        }
    }

    private static int Count(string text, string id) => Trees.Parse(text).Diagnostics.Count(diagnostic => diagnostic.Id == id);
}
