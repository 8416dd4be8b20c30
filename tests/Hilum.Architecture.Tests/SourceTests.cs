using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hilum.Architecture.Tests;

/// <summary>House rules that are read off the source text.</summary>
public sealed class SourceTests
{
    private const int LongestFile = 400;

    // Ways out of the process: the console and the file system.
    private static readonly string[] Outside =
        ["Console", "File", "Directory", "FileInfo", "DirectoryInfo", "FileStream", "StreamReader", "StreamWriter", "Process", "HttpClient", "Socket"];

    // Everyday words that no rule compares with a report.
    private const string OrdinaryWords = "ordinary-words.hilum";

    // Words that a report may hold and that the runtime holds too, because they are something else there.
    private static readonly string[] NamesOfTheContract =
    [
        // Labels of a statement.
        "normal", "abnormal",
        // Sections: the one of text without a heading, and the reason for the exam.
        "findings", "indication",
        // Attributes that results have room for, and change.
        "severity", "texture", "comparison",
        // A category of findings.
        "disease",
        // The values of laterality that are sides of places.
        "right", "bilateral",
    ];

    [Fact]
    public void The_compiler_touches_neither_console_nor_files()
    {
        var found = SourceFiles.Below("compiler/Hilum.Compiler").SelectMany(file => SourceFiles.Parse(file).DescendantNodes()
            .Where(n => n is IdentifierNameSyntax name && Outside.Contains(name.Identifier.Text) && UsesType(name))
            .Select(n => $"{file}: {n.Parent}"));
        Assert.Equal([], found);
    }

    [Fact]
    public void No_word_of_a_report_is_in_the_runtime()
    {
        var words = RepositoryFolder.Files("ontology-src/chest-xray", "*.hilum").Where(f => !f.EndsWith(OrdinaryWords, StringComparison.Ordinal)).SelectMany(ReportWords).ToHashSet();
        Assert.True(words.Count > 500, $"only {words.Count} words were found in the ontology");
        var found = SourceFiles.Below("runtime/Hilum.Runtime")
            .SelectMany(file => Literals(file).SelectMany(WordsOf).Where(words.Contains).Select(word => (Word: word, File: file))).ToList();
        var wrong = found.Where(f => !NamesOfTheContract.Contains(f.Word)).Select(f => $"{f.File}: {f.Word}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void No_file_is_too_long()
    {
        var found = SourceFiles.Below("compiler").Concat(SourceFiles.Below("runtime"))
            .Select(file => (File: file, Lines: RepositoryFolder.Read(file).AsSpan().Count('\n')))
            .Where(f => f.Lines > LongestFile).Select(f => $"{f.File}: {f.Lines} lines");
        Assert.Equal([], found);
    }

    // `File.Exists`, `new StreamReader`, `FileInfo x`: but not a property that is called File.
    private static bool UsesType(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name
            || access.Parent is MemberAccessExpressionSyntax && access.Expression.ToString() is "System" or "System.IO",
        ObjectCreationExpressionSyntax or VariableDeclarationSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax or TypeArgumentListSyntax => true,
        _ => false,
    };

    // Whatever the rules compare with a report: texts behind clauses of words, and the words between braces.
    private static IEnumerable<string> ReportWords(string path)
    {
        var nodes = HilumSyntaxTree.Parse(SourceText.From(path, RepositoryFolder.Read(path))).Root.DescendantNodes().ToList();
        var texts = nodes.OfType<TermSyntax>().Select(t => t.String?.Value).OfType<string>()
            .Concat(nodes.OfType<WordPatternSyntax>().Select(w => w.Text))
            .Concat(nodes.OfType<VerbatimPatternSyntax>().Select(v => v.Text))
            .Concat(nodes.OfType<DeclarationSyntax>().SelectMany(d => d.WordItems).OfType<StringSyntax>().Select(s => s.Value));
        return texts.SelectMany(WordsOf).Where(w => w.Length >= 5);
    }

    // A message to a programmer is no word list: what an exception says is left out.
    private static IEnumerable<string> Literals(string path) => SourceFiles.Parse(path).DescendantTokens()
        .Where(t => t.RawKind is (int)SyntaxKind.StringLiteralToken or (int)SyntaxKind.InterpolatedStringTextToken
            or (int)SyntaxKind.SingleLineRawStringLiteralToken or (int)SyntaxKind.MultiLineRawStringLiteralToken or (int)SyntaxKind.Utf8StringLiteralToken)
        .Where(t => !t.Parent!.AncestorsAndSelf().Any(n => n is ThrowStatementSyntax or ThrowExpressionSyntax or AttributeSyntax))
        .Select(t => t.ValueText);

    private static IEnumerable<string> WordsOf(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
                continue;
            if (i > start)
                yield return text[start..i].ToLowerInvariant();
            start = i + 1;
        }
    }
}
