using System.Text.RegularExpressions;
using Hilum.Compiler;
using Hilum.Compiler.CSharp;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Emit;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime;
using Hilum.Runtime.Matching;
using Hilum.Testing;

namespace Hilum.Fuzz;

/// <summary>Rule files: no exception, the text comes back whole, what has no error makes code, and now and then the code is compiled and compared.</summary>
internal sealed partial class RuleTarget : Target
{
    private const int CompiledOneIn = 10;

    private readonly List<string> _parts = [];
    private readonly string[] _whole;
    private readonly Mutator _mutator;
    private long _valid;
    private long _compiled;

    public RuleTarget()
    {
        var files = RepositoryFolder.Files("ontology-src", "*.hilum").Concat(RepositoryFolder.Files("tests/corpus", "*.hilum")).Concat(RepositoryFolder.Files("tests/corpus/Binding", "*.cases"));
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in files.Select(RepositoryFolder.Read))
        {
            // A declaration with its lines.
            _parts.AddRange(Declaration().Split(text).Where(p => p.Trim().Length > 0 && p.Length < 4_000));
            words.UnionWith(Word().Matches(text).Select(m => m.Value).Where(w => w.Length < 40));
        }
        _mutator = new Mutator([.. words]);
        _whole = [RepositoryFolder.Read("tests/corpus/fuzz/whole/tiny.hilum"), string.Concat(RepositoryFolder.Files("tests/corpus/german", "*.hilum").Select(RepositoryFolder.Read))];
        // What the C# compiler takes to wake up is no case's time.
        CSharpCompiler.Compile(CSharpEmitter.Emit(HilumCompilation.Create([HilumSyntaxTree.Parse(SourceText.From("fuzz.hilum", _whole[0]))]).Lower()), "Fuzz");
    }

    public override string Summary => $"{_valid} without errors, {_compiled} compiled and compared";

    public override string Make(Random random)
    {
        // Few rule sets that are put together at random have no error, so that there would be little to compile.
        if (random.Next(3) == 0)
            return _mutator.Mutate(_whole[random.Next(50) == 0 ? 1 : 0], random, () => Part(random), most: 4);
        string[] parts = [.. Enumerable.Range(0, 1 + random.Next(5)).Select(_ => Part(random))];
        var text = "ontology fuzz.rules 1.0\n" + string.Concat(parts);
        if (random.Next(3) == 0)
            text += "\noverlay fuzz.overlay on fuzz.rules 1.0\n" + string.Concat(Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Change(parts[random.Next(parts.Length)], random)));
        return random.Next(20) == 0 ? text : _mutator.Mutate(text, random, () => Part(random));
    }

    public override void Try(string text, Random random)
    {
        var tree = HilumSyntaxTree.Parse(SourceText.From("fuzz.hilum", text));
        Require(tree.Root.ToFullString() == text, "the tree does not give the text back");
        var compilation = Compile(text, null);
        var diagnostics = compilation.GetDiagnostics();
        DiagnosticRenderer.Render(diagnostics);
        if (compilation.HasErrors)
            return;
        if (compilation.WriteLock(accept: true) is { } seen)
            Require(!Compile(text, seen).GetDiagnostics().Any(d => d.Id is "HLM506" or "HLM515"), "the lock file does not say what the base says");
        _valid++;
        var plan = compilation.Lower();
        var interpreter = new PlanMatcher(plan);
        var files = CSharpEmitter.Emit(plan);
        var texts = Enumerable.Range(0, 20).Select(_ => Sentence(plan.Lexicon.Words, random)).Concat(compilation.Examples.Take(20).Select(e => e.Text)).ToList();
        var read = new Extractor(interpreter);
        var expected = texts.ConvertAll(t => Facts.Of(read, t));
        if (random.Next(CompiledOneIn) != 0)
            return;
        _compiled++;
        var result = CSharpCompiler.Compile(files, "Fuzz");
        Require(result.Diagnostics.Count == 0, "the C# has " + result.Diagnostics.FirstOrDefault());
        using var loaded = LoadedMatcher.Load(result.Assembly!, collectible: true);
        var compiled = new Extractor(loaded.Matcher);
        for (var i = 0; i < texts.Count; i++)
            Require(Facts.Of(compiled, texts[i]) == expected[i], "the engines differ on: " + texts[i]);
    }

    private static HilumCompilation Compile(string text, string? seen)
    {
        var parts = OverlayText.Of(text);
        if (parts.Overlay is null)
            return HilumCompilation.Create([HilumSyntaxTree.Parse(SourceText.From("fuzz.hilum", text))]);
        seen ??= parts.Lock;
        return HilumCompilation.Create(
            [HilumSyntaxTree.Parse(SourceText.From("base/fuzz.hilum", parts.Base)), HilumSyntaxTree.Parse(SourceText.From("overlay/fuzz.hilum", parts.Overlay))],
            [new SourceRoot("base", "base"), new SourceRoot("overlay", "overlay")],
            new CompilationOptions { Today = OverlayText.Today, Lock = seen is null ? null : HilumSyntaxTree.Parse(SourceText.From("hilum.lock", seen)) });
    }

    // A change of something that the base declares, or of something else.
    private string Change(string declaration, Random random)
    {
        var part = random.Next(4) == 0 ? Part(random) : declaration;
        return (random.Next(4)) switch
        {
            0 => "replace " + part,
            1 => "disable " + part.Split('\n')[0] + "\n    because \"Fuzz.\"\n",
            _ => "extend " + Clause().Replace(part, _ => random.Next(3) switch { 0 => "    add ", 1 => "    drop ", _ => "    " }) + "\n    because \"Fuzz.\"\n",
        };
    }

    private static string Sentence(string[] words, Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(25)).Select(_ => words[random.Next(words.Length)])) + ".";

    private string Part(Random random) => _parts[random.Next(_parts.Count)];

    [GeneratedRegex("(?m)^    (?=[a-z])")]
    private static partial Regex Clause();

    [GeneratedRegex("(?m)^(?=[a-z#])")]
    private static partial Regex Declaration();

    [GeneratedRegex("""[\p{L}_~]+|"[^"\n]*"|[{}()<>|?*+,;:=]+""")]
    private static partial Regex Word();
}
