using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Emit;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime.Matching;

namespace Hilum.Compiler.Tests.Scaling;

/// <summary>The compiler's work grows with what it reads and hardly faster, whatever it reads.</summary>
public sealed class ScalingTests
{
    // Deep enough that whatever recursion there is would end the program; the stack of a thread pool is no larger.
    private const int Stack = 1024 * 1024;

    public static TheoryData<string> Cases => [.. WorstCases.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Work_grows_no_faster_than_n_log_n(string name)
    {
        const int size = 400;
        Allocated(name, 50);
        var (small, large) = (Allocated(name, size), Allocated(name, 4 * size));
        // Memory that is asked for is counted: the same in every run, and no list is gone through again and again without it.
        // Four times the size is up to 4.8 times the work; the square would be sixteen times.
        Assert.InRange(large, 0, 7 * small);
    }

    [Theory]
    [InlineData("alternatives of a word", 100_000)]
    [InlineData("alternatives of two words", 100_000)]
    [InlineData("names on a line", 100_000)]
    [InlineData("the same name", 50_000)]
    [InlineData("unknown names", 25_000)]
    [InlineData("open quotes", 50_000)]
    [InlineData("missing commas", 50_000)]
    [InlineData("slots never closed", 50_000)]
    [InlineData("a chain upwards", 20_000)]
    [InlineData("a chain downwards", 20_000)]
    [InlineData("a circle", 20_000)]
    [InlineData("a chain of cues", 3_000)]
    [InlineData("cues that say the same and beat each other", 3_000)]
    [InlineData("a chain of sets of words", 20_000)]
    [InlineData("a chain of groups", 20_000)]
    [InlineData("options in a row", 20_000)]
    [InlineData("marks", 100_000)]
    public void A_large_one_is_compiled_or_said_to_be_wrong(string name, int size)
    {
        // Where a step is worse than n log n this does not come to an end within the hour.
        var diagnostics = Compile(WorstCases.Make(name, size));
        Assert.All(diagnostics, d => Assert.InRange(d.Message.Length, 1, 1_500));
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("((", ")?)?")]
    [InlineData("(a (", " b)+)+")]
    public void Nesting_ends_in_a_message(string open, string close)
    {
        var text = "finding x\n    called { " + Repeat(open, 20_000) + "w" + Repeat(close, 20_000) + " }\n";
        Assert.Contains(Compile(text), d => d.Id == "HLM025");
    }

    [Theory]
    [InlineData("finding x\n    called { ", "(")]
    [InlineData("finding x\n    called { ", "<")]
    [InlineData("finding x\n    called { ", "{")]
    [InlineData("finding x\n    called ", "{")]
    [InlineData("finding x\n    called { (w", ")?")]
    [InlineData("finding x ", "(a: ")]
    [InlineData("finding x\n    called ", "\"")]
    [InlineData("finding x\n    is a ", "x.")]
    [InlineData("", "\uFEFF")]
    [InlineData("", "\t")]
    [InlineData("finding x\n    example \"w\" => present x at ", "right and ")]
    public void Signs_without_end_end_in_a_message(string before, string sign) => Compile(before + Repeat(sign, 20_000) + "\n");

    [Fact]
    public void Ninety_options_within_each_other_compile()
    {
        var text = "ontology worst.case 1.0\nfinding x\n    called { " + Repeat("(", 90) + "w" + Repeat(" a?)?", 90) + " b }\n";
        Assert.DoesNotContain(Compile(text), d => d.Severity == DiagnosticSeverity.Error && d.Id != "HLM314");
        text = "ontology worst.case 1.0\nfinding x\n    called { " + Repeat("(", 45) + "w" + Repeat(" a?)?", 45) + " b }\n";
        Assert.DoesNotContain(Compile(text), d => d.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("finding x\n    called \"", "")]
    [InlineData("finding x\n    is a ", "")]
    [InlineData("finding x\n    kind ", "")]
    [InlineData("finding ", " ,")]
    [InlineData("finding x\n    called \"w\" (", ")")]
    [InlineData("", "")]
    [InlineData("    ", "")]
    public void A_line_of_a_megabyte_is_quoted_in_part(string before, string after)
    {
        var diagnostics = Compile("ontology worst.case 1.0\n" + before + new string('y', 1_000_000) + after + "\n");
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, d => Assert.All(DiagnosticRenderer.Render(d).Split('\n'), line => Assert.InRange(line.Length, 0, 900)));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static IReadOnlyList<Diagnostic> Compile(string text) => Run(() => CompileHere(text));

    private static long Allocated(string name, int size)
    {
        var text = WorstCases.Make(name, size);
        return Run(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            CompileHere(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }

    private static IReadOnlyList<Diagnostic> CompileHere(string text)
    {
        var compilation = HilumCompilation.Create([HilumSyntaxTree.Parse(SourceText.From("worst.hilum", text))]);
        var diagnostics = compilation.GetDiagnostics();
        DiagnosticRenderer.Render(diagnostics);
        if (!compilation.HasErrors)
        {
            var plan = compilation.Lower();
            _ = new PlanMatcher(plan);
            CSharpEmitter.Emit(plan);
        }
        return diagnostics;
    }

    private static T Run<T>(Func<T> action)
    {
        T result = default!;
        Exception? fault = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = action();
            }
            catch (Exception e)
            {
                fault = e;
            }
        }, Stack);
        thread.Start();
        thread.Join();
        return fault is null ? result : throw new InvalidOperationException("The compiler failed.", fault);
    }
}
