using System.Globalization;
using Hilum.Compiler.Diagnostics;
using Hilum.Testing;

namespace Hilum.Compiler.Tests.Binding;

/// <summary>Every case of tests/corpus/Binding: the codes it names and no others.</summary>
public sealed class DiagnosticCorpusTests
{
    private static readonly string[] Noise = ["HLM106", "HLM403", "HLM404"];

    // Need more than a text of a few lines; see the other tests of this folder.
    private static readonly string[] Elsewhere = ["HLM114", "HLM207", "HLM216", "HLM401", "HLM402"];

    public static TheoryData<string> Names => [.. ReadCases().Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_what_is_wrong_and_nothing_else(string name)
    {
        var @case = ReadCases().Single(c => c.Name == name);
        var diagnostics = RuleSets.Compile(@case.Text).GetDiagnostics();
        var got = diagnostics.Where(d => !Noise.Contains(d.Id) || @case.Code == d.Id).Select(d => $"{d.Id} at {d.Location.Start.Line}");
        Assert.Equal(@case.Expected, string.Join(", ", got));
    }

    [Fact]
    public void Every_code_has_a_case_and_a_near_miss()
    {
        var codes = DiagnosticDescriptors.All.Select(d => d.Id).Where(id => string.CompareOrdinal(id, "HLM1") > 0).Except(Elsewhere).ToList();
        var cases = ReadCases().ToList();
        Assert.NotEmpty(codes);
        Assert.Empty(codes.Except(cases.Where(c => c.Expected.Length > 0).Select(c => c.Code)));
        Assert.Empty(codes.Except(cases.Where(c => c.Expected.Length == 0).Select(c => c.Code)));
    }

    [Fact]
    public void Codes_are_unique_and_messages_end_without_full_stop()
    {
        Assert.All(DiagnosticDescriptors.All, d => Assert.False(d.MessageFormat.EndsWith('.'), d.Id));
        Assert.Equal(DiagnosticDescriptors.All.Length, DiagnosticDescriptors.All.Select(d => d.Title).Distinct().Count());
    }

    private static IEnumerable<Case> ReadCases()
    {
        foreach (var file in Directory.GetFiles(RepositoryFolder.Path("tests", "corpus", "Binding"), "*.cases").Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var part in File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal).Split("#= ").Skip(1))
            {
                var end = part.IndexOf('\n', StringComparison.Ordinal);
                var header = part[..end].Trim();
                number++;
                yield return new Case(
                    string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file)} {number}: {header}"),
                    header[..6],
                    header.EndsWith("never", StringComparison.Ordinal) ? "" : header,
                    part[(end + 1)..]);
            }
        }
    }

    private sealed record Case(string Name, string Code, string Expected, string Text);
}
