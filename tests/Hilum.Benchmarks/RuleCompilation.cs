using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Hilum.Compiler.CSharp;
using Hilum.Compiler.Emit;
using Hilum.Compiler.Text;

namespace Hilum.Benchmarks;

/// <summary>How compile time grows: a made rule set of <see cref="Rules"/> findings, each with names and a pattern. Doubling the rules should about double the time.</summary>
public class RuleCompilation
{
    private SourceText[] _texts = [];

    /// <summary>How many findings.</summary>
    [Params(250, 500, 1000)]
    public int Rules { get; set; }

    /// <summary>Writes the rule set.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var text = new StringBuilder("ontology made.rules 1.0\n    title \"Made\"\n\nsided anatomy lung\n    called \"lung\"\n\n");
        for (var i = 0; i < Rules; i++)
        {
            var n = i.ToString(CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"finding finding{n}\n    called \"sign{n}\", \"shadow{n} of the kind{n}\", {{ (new | old)? sign{n} <0-2 words> seen{n} }}\n    seen in lung\n\n");
        }
        _texts = [SourceText.From("made.hilum", text.ToString())];
    }

    /// <summary>Text to plan.</summary>
    [Benchmark]
    public int ToPlan() => Corpus.Plan(_texts).Rules.Length;

    /// <summary>Text to C#.</summary>
    [Benchmark]
    public int ToCSharp() => CSharpEmitter.Emit(Corpus.Plan(_texts)).Count;

    /// <summary>Text to an assembly.</summary>
    [Benchmark]
    public int ToAssembly() => CSharpCompiler.Compile(CSharpEmitter.Emit(Corpus.Plan(_texts)), "Made").Assembly!.Length;
}
