using Hilum.Compiler.Syntax;
using Hilum.Compiler.Syntax.Parsing;

namespace Hilum.Compiler.Tests.Syntax;

/// <summary>Holds the list of words in the code and the words of the lexer together.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void Every_clause_is_written_as_its_usage_says()
    {
        foreach (var word in Vocabulary.Clauses)
        {
            var tree = Trees.Parse("pattern p\n    " + word.Usage + "\n");
            Assert.Empty(tree.Diagnostics);
            Assert.Equal(word.Kind, tree.Root.Declarations[0].Clauses.Single().Kind);
        }
        Assert.Equal(
            Enum.GetValues<ClauseKind>().Where(kind => kind is not (ClauseKind.Bad or ClauseKind.Value)),
            Vocabulary.Clauses.Select(word => word.Kind).Distinct().Order());
    }

    [Fact]
    public void Every_declaration_is_written_as_its_usage_says()
    {
        foreach (var word in Vocabulary.Declarations)
        {
            foreach (var edit in Vocabulary.Edits.Select(edit => edit.Text + " ").Prepend(""))
            {
                var tree = Trees.Parse(edit + word.Usage + "\n");
                Assert.Empty(tree.Diagnostics);
                Assert.Equal(word.Kind, tree.Root.Declarations.Single().Kind);
                Assert.Equal(edit.Trim(), tree.Root.Declarations.Single().EditKeyword?.Text ?? "");
            }
        }
    }

    [Theory]
    [InlineData("caled", "called", 1)]
    [InlineData("seen", "seen in", 1)]
    [InlineData("sen in", "seen in", 2)]
    [InlineData("usually at", "usually in", 2)]
    [InlineData("zzzzzz", null, 0)]
    public void Nearest_word_is_found(string written, string? expected, int count)
    {
        var nearest = Vocabulary.Nearest(Vocabulary.Clauses, written.Split(' '));
        Assert.Equal(expected, nearest?.Keyword.Text);
        Assert.Equal(count, nearest?.WordCount ?? 0);
    }

    [Fact]
    public void Numbers_of_messages_are_unique()
    {
        var ids = typeof(Hilum.Compiler.Diagnostics.SyntaxDiagnostics).GetProperties()
            .Select(property => ((Hilum.Compiler.Diagnostics.DiagnosticDescriptor)property.GetValue(null)!).Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }
}
