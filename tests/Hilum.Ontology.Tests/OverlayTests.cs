using System.Collections.Immutable;
using Hilum.Compiler;
using Hilum.Compiler.Checking;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Reports;
using Hilum.Testing;

namespace Hilum.Ontology.Tests;

/// <summary>Forty changes of the default rules, when these are as they were and when they have moved.</summary>
public sealed class OverlayTests
{
    private const string Base = "ontology-src/chest-xray";
    private const string Extended = "ontology-src/chest-xray-extended";
    private const string Overlay = "tests/corpus/overlays/forty";

    // Ten things that may happen to a base: where, what stood there, what stands there now, and what must be said of it.
    private static readonly (string File, string Was, string Is, string Said)[] Moves =
    [
        ("findings-pleura", "\"pleural air collection\",", "\"pleural air collection\", \"collapse with air\",", "HLM506 pneumothorax"),
        ("findings-pleura", "\nfinding scarring\n", "\nfinding scarring\n    note \"Moved.\"\n", "HLM506 scarring"),
        ("attributes", "\"minor\", ", "", "HLM502 severity"),
        ("attributes", "\"chronically\", ", "\"chronically\", \"age-old\", ", "HLM503 temporal"),
        ("cues", "\ncue dash : boundary\n", "\ncue dash : separator\n", "HLM506 dash"),
        ("patterns", "\npattern likely_technical\n", "\npattern probably_technical\n", "HLM501 chest.xray.extended"),
        ("sections", "\"TECHNIQUE\", \"TECHNICAL\"", "\"TECHNIQUE\", \"METHOD\"", "HLM506 technique"),
        ("findings-lung", "\nfinding nodule\n", "\nfinding nodule\n    code RadLex RID1\n", "HLM506 nodule"),
        ("findings-lung", "\nfinding azygos_lobe\n", "\ndevice azygos_lobe\n", "HLM104 azygos_lobe"),
        ("anatomy", "\nsided anatomy shoulder\n", "\nsided anatomy shoulder\n    note \"Moved.\"\n", "HLM506 shoulder"),
    ];

    [Fact]
    public void Forty_changes_are_clean_and_every_example_holds()
    {
        var compilation = Compile(null, []);
        Assert.Equal([], Said(compilation.GetDiagnostics()));
        var matcher = new PlanMatcher(compilation.Lower());
        Assert.Equal([], Said(ExampleRunner.Run(compilation.Examples, (text, vocabulary) => new Extractor(matcher) { Vocabulary = vocabulary }
            .Extract(new Report { StudyId = "example", Fields = [new ReportField(null, text)] }).Facts)));
        var changes = RepositoryFolder.Files(Overlay, "*.hilum").Select(RepositoryFolder.Read).SelectMany(t => t.Split('\n'))
            .Count(l => l.Split(' ')[0] is "extend" or "replace" or "disable" or "finding" or "use");
        Assert.Equal(40, changes);
    }

    [Fact]
    public void Of_a_base_that_has_not_moved_nothing_is_said() =>
        Assert.Equal([], Said(Compile(Compile(null, []).WriteLock(accept: true), []).GetDiagnostics()));

    [Fact]
    public void Of_a_base_that_has_moved_exactly_that_is_said()
    {
        var seen = Compile(null, []).WriteLock(accept: true);
        Assert.NotNull(seen);
        Assert.Equal(Moves.Select(m => m.Said).Order(StringComparer.Ordinal), Said(Compile(seen, Moves).GetDiagnostics()));
    }

    [Fact]
    public void Each_move_alone_is_said_once_and_accepted_once()
    {
        var seen = Compile(null, []).WriteLock(accept: true);
        foreach (var move in Moves)
        {
            Assert.Equal([move.Said], Said(Compile(seen, [move]).GetDiagnostics()));
            if (move.Said.StartsWith("HLM506", StringComparison.Ordinal))
                Assert.Equal([], Said(Compile(Compile(seen, [move]).WriteLock(accept: true), [move]).GetDiagnostics()));
        }
    }

    [Fact]
    public void What_the_overlay_does_not_touch_may_move()
    {
        var seen = Compile(null, []).WriteLock(accept: true);
        Assert.Equal([], Said(Compile(seen,
        [
            ("findings-lung", "\nfinding bronchiectasis\n", "\nfinding bronchiectasis\n    note \"Moved.\"\n", ""),
            ("findings-pleura", "\nfinding pneumothorax\n", "\n# Moved.\nfinding   pneumothorax\n\n", ""),
        ]).GetDiagnostics()));
    }

    private static IEnumerable<string> Said(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Select(d => $"{d.Id} {d.Message.Split(' ')[0]}").Order(StringComparer.Ordinal);

    private static HilumCompilation Compile(string? seen, (string File, string Was, string Is, string Said)[] moves)
    {
        var trees = new[] { Base, Extended, Overlay }.SelectMany(folder => RepositoryFolder.Files(folder, "*.hilum")).Select(path =>
        {
            var text = RepositoryFolder.Read(path).ReplaceLineEndings("\n");
            foreach (var move in moves.Where(m => Path.GetFileNameWithoutExtension(path) == m.File && !path.StartsWith(Overlay, StringComparison.Ordinal)))
                text = text.Replace(move.Was, move.Is, StringComparison.Ordinal);
            return HilumSyntaxTree.Parse(SourceText.From(path, text));
        }).ToList();
        foreach (var move in moves)
            Assert.Contains(trees, t => Path.GetFileNameWithoutExtension(t.Text.Path) == move.File && t.Text.Text.Contains(move.Is, StringComparison.Ordinal));
        return HilumCompilation.Create(trees,
            [new SourceRoot(Base, "chest-xray"), new SourceRoot(Extended, "chest-xray-extended"), new SourceRoot(Overlay, "forty")],
            new CompilationOptions { Today = OverlayText.Today, Lock = seen is null ? null : HilumSyntaxTree.Parse(SourceText.From("hilum.lock", seen)) });
    }
}
