using Hilum.Compiler;
using Hilum.Compiler.CSharp;
using Hilum.Compiler.Emit;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime.Matching;

namespace Hilum.Emit.Tests;

/// <summary>Whatever rules and files are called, their C# compiles without a warning, holds nothing but the rules, and matches what the interpreter matches.</summary>
public sealed class HostileNamesTests
{
    private static readonly string[] Names =
    [
        // Members of a rule's class, types of the generated files and of the runtime, members of every type.
        "rule", "try0", "pattern0", "report0", "unless0", "only_if0_0", "yield0_0", "is_vetoed", "w", "sets", "slots", "has", "rule_set",
        "lexicon_tables", "ontology_tables", "match_context", "matcher", "yield", "slot_filter", "place_set", "read_only_span", "system", "hilum",
        "generated", "runtime", "equals", "to_string", "get_type", "get_hash_code", "finalize", "memberwise_clone", "reference_equals",
        // Keywords, names that differ in case or signs alone, no Latin letter, and no end.
        "class", "int", "record", "namespace", "var", "dynamic", "unnamed", "a_b", "aB", "AB", "A_b", "ab", "ab_2", "AB_2", "_", "__", "é", "日本", "l0ng" + new string('x', 5000),
    ];

    public static TheoryData<string> FileNames =>
    [
        "a\u0085class Evil { }.hilum", "a\u2028class Evil { }.hilum", "a\u2029#error x.hilum", "a\"\n#error x.hilum", "a\\b.hilum", "a\u0001\u001b[2J.hilum",
        "*/ class Evil { } /*.hilum", "line\rbreak.hilum", "\ud83e\udec1.hilum", new string('f', 3000) + ".hilum",
    ];

    [Fact]
    public void Rules_of_any_name_compile_and_match()
    {
        var plan = Plan(("names.hilum", Rules(Names)));
        var compiled = Sentence.Compiled(plan);
        var interpreter = new PlanMatcher(plan);
        foreach (var name in Names)
        {
            var text = $"{Word(name)} mass {Word(name)} without";
            var expected = Sentence.Matches(interpreter, text);
            Assert.Contains("hit", expected, StringComparison.Ordinal);
            Assert.Equal(expected, Sentence.Matches(compiled, text));
        }
    }

    [Theory]
    [MemberData(nameof(FileNames))]
    public void Files_of_any_name_compile_to_their_rules_alone(string path)
    {
        var files = CSharpEmitter.Emit(Plan((path, Rules("mass")), (path.ToUpperInvariant(), "finding other\n    called { other (small | large)? mass }\n")));
        Assert.All(files, f => Assert.Matches("^[A-Za-z0-9._-]{1,120}$", f.Name));
        Assert.Equal(files.Count, files.Select(f => f.Name.ToUpperInvariant()).Distinct().Count());
        var result = CSharpCompiler.Compile(files, "Tiny");
        Assert.Empty(result.Diagnostics);
        using var loaded = LoadedMatcher.Load(result.Assembly!, collectible: true);
        Assert.DoesNotContain(loaded.Matcher.GetType().Assembly.GetTypes(), t => t.Name == "Evil");
    }

    [Fact]
    public void Words_and_texts_of_any_kind_compile()
    {
        string[] hostile = ["class", "tostring", "equals", new string('y', 5000), "\\\" + x", "a\u2028b", "{0}", "#if", "*/", "//", "\u0000", "é", "$\"{x}\"", "\ud83e\udec1"];
        var rules = string.Concat(hostile.Select((text, i) =>
            $"finding f{i}\n    label \"{Escape(text)}\"\n    called \"{Escape(text)} w{i}\", {{ \"{Escape(text)} x\" (a | b{i} c)? }}\n"));
        Assert.NotNull(Sentence.Compiled(Plan(("words.hilum", rules))));
    }

    [Fact]
    public void Sets_of_words_get_names_that_do_not_meet()
    {
        // Each choice is a set of its own with two members in C#: NAME and NAMEBits.
        string[] sets = ["Bits", "BitsBits", "Has", "HasBits", "Equals", "GetType", "Sets"];
        var rules = string.Concat(sets.Select((name, i) =>
            $"finding f{i}\n    called {{ x ({string.Join(" | ", Enumerable.Range(0, 14).Select(n => n == 0 ? name.ToLowerInvariant() : $"{name}{i}q{n}"))}) y }}\n"));
        Assert.NotNull(Sentence.Compiled(Plan(("sets.hilum", rules))));
    }

    private static string Rules(params string[] names) => "ontology hostile.names 1.0\nanatomy lung\n    called \"lung\"\n" + string.Concat(names.Select((name, i) => $$"""
        finding {{name}}
            called      { {{Word(name)}} (small | very large)? mass }
            not called  { {{Word(name)}} in lung }
        cue cue_{{i}}{{name}} : negation
            says    { {{Word(name)}} (<0-2 words> without)+ }
            unless  { {{Word(name)}} not without }
        pattern p{{i}}{{name}}
            matches  { <try0: finding> in <{{Slot(name)}}: anatomy> {{Word(name)}} }
            yields   try0 at {{Slot(name)}}
            only if  try0 may be in {{Slot(name)}}

        """.ReplaceLineEndings("\n")));

    // Slot names that are also words of the language's slots must be told apart from them.
    private static string Slot(string name) => name.Length > 100 ? "long_one" : "s_" + name;

    private static string Word(string name) => "w" + new string([.. name.Where(char.IsAsciiLetterOrDigit)]) + name.Length;

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static Hilum.Runtime.Plan.MatchPlan Plan(params (string Path, string Text)[] files)
    {
        var compilation = HilumCompilation.Create(files.Select(f => HilumSyntaxTree.Parse(SourceText.From(f.Path, f.Text))));
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == Hilum.Compiler.Diagnostics.DiagnosticSeverity.Error);
        return compilation.Lower();
    }
}
