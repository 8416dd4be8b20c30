using CsCheck;
using Hilum.Testing;

namespace Hilum.Compiler.Tests.Syntax;

public sealed class RoundTripTests
{
    // What a hand slip or a bad export puts into a file.
    private static readonly string[] Splinters =
    [
        "{", "}", "<", ">", "(", ")", "\"", "\"\"\"", "|", "~", "?", "\\", ",", ";", "=>", "=", ":", ".", "#", "\r", "\n", "\r\n",
        "\t", "    ", "\0", "\uFEFF", "\uD83D", "\uDE00", "\uFFFF", "\u2028", "“", "é", "called ", "\n    called ", "\nfinding ", "at ",
        "extend ", "1.0", "2027-01-01", "<0-3 words>", "<f: ", "up to ", "code UMLS ", "example \"",
    ];

    public static TheoryData<string> AllFiles => Trees.AllFiles;

    public static TheoryData<string> CorpusFiles => Trees.Files("tests/corpus");

    [Theory, MemberData(nameof(AllFiles))]
    public void Every_file_comes_back_whole(string file)
    {
        var text = RepositoryFolder.Read(file);
        TreeContract.Check(text);
        TreeContract.Check(text.Replace("\n", "\r\n", StringComparison.Ordinal));
        TreeContract.Check(text.Replace('\n', '\r'));
        TreeContract.Check('\uFEFF' + text.Replace("    ", "\t", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(CorpusFiles))]
    public void Every_prefix_comes_back_whole(string file)
    {
        var text = RepositoryFolder.Read(file);
        for (var length = 0; length <= text.Length; length++)
            TreeContract.Check(text[..length]);
    }

    [Fact]
    public void Every_mutation_comes_back_whole()
    {
        var texts = Trees.AllPaths.Select(RepositoryFolder.Read).ToArray();
        var slip = Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 12], Gen.OneOfConst(Splinters));
        Gen.Select(Gen.OneOfConst(texts), Gen.Int[0, int.MaxValue], slip.Array[1, 6]).Sample((text, window, slips) =>
        {
            // A stretch of the file is as good as all of it, and much faster.
            var start = window % text.Length;
            var mutated = text.Substring(start, Math.Min(1500, text.Length - start));
            foreach (var (place, dropped, splinter) in slips)
            {
                var at = place % (mutated.Length + 1);
                mutated = mutated[..at] + splinter + mutated[Math.Min(mutated.Length, at + dropped)..];
            }
            TreeContract.Check(mutated);
        }, iter: 3000, threads: 2);
    }

    [Fact]
    public void Any_text_comes_back_whole() =>
        Gen.OneOf(Gen.OneOfConst(Splinters), Gen.Char.Select(character => character.ToString())).Array[0, 40]
            .Sample(parts => TreeContract.Check(string.Concat(parts)), iter: 5000, threads: 2);

    [Fact]
    public void Deep_nesting_does_not_end_the_program() =>
        TreeContract.Check("finding x\n    called { " + new string('(', 200_000));
}
