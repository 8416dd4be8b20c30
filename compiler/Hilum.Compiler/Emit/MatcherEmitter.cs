using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Emit;

/// <summary>Writes the matcher class: which patterns are tried at which token, and which rules have vetoes.</summary>
internal static class MatcherEmitter
{
    /// <summary>Cases in one method. The just-in-time compiler gives up optimizing methods of thousands of blocks.</summary>
    private const int MaxCases = 400;

    /// <summary>Writes the file.</summary>
    public static string Write(MatchPlan plan, SharedConstants shared, RuleFileEmitter rules, CSharpEmitOptions options)
    {
        var w = CodeWriter.StartFile(options, CodeWriter.OneLine($"The rule set {plan.Ontology.Name} {plan.Ontology.Version} as code."), "Hilum.Runtime.Matching", "Hilum.Runtime.Plan");
        w.Line("/// <summary>The rule set as code.</summary>");
        w.Open($"public sealed class {options.ClassName}() : Matcher(OntologyTables.Create(), LexiconTables.Create())");
        WriteStratum(w, "Names", PatternDispatch.Of(plan, Stratum.Names), shared, rules);
        WriteStratum(w, "Cues", PatternDispatch.Of(plan, Stratum.Cues), shared, rules);
        WriteStratum(w, "Constructions", PatternDispatch.Of(plan, Stratum.Constructions), shared, rules);
        w.Line("/// <inheritdoc/>");
        w.Line("protected override bool IsVetoed(MatchContext c, int rule, int start, int end) => rule switch");
        w.Line("{");
        w.Indent();
        foreach (var rule in plan.Unless.Keys.Order())
            w.Line($"{Literals.Of(rule)} => {rules.VetoOf(rule)}(c, start, end),");
        w.Line("_ => false,");
        w.Outdent();
        w.Line("};");
        w.Close();
        return w.ToString();
    }

    private static void WriteStratum(CodeWriter w, string name, PatternDispatch dispatch, SharedConstants shared, RuleFileEmitter rules)
    {
        // Words with the same patterns share a case.
        var cases = new List<(List<int> Words, DispatchedPattern[] Patterns)>();
        var byPatterns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, patterns) in dispatch.ByWord)
        {
            var key = string.Join(' ', patterns.Select(rules.CallOf));
            if (byPatterns.TryGetValue(key, out var index))
            {
                cases[index].Words.Add(word);
                continue;
            }
            byPatterns.Add(key, cases.Count);
            cases.Add(([word], patterns));
        }
        var parts = cases.Chunk(MaxCases).ToList();

        w.Line("/// <inheritdoc/>");
        w.Open($"protected override void Match{name}(MatchContext c)");
        if (parts.Count + dispatch.BySlot.Length + dispatch.Everywhere.Length > 0)
        {
            w.Line("c.BeginPass();");
            w.Open("for (var i = c.First; i < c.End; i++)");
            if (parts.Count == 1)
                WriteSwitch(w, parts[0], shared, rules);
            for (var i = 0; parts.Count > 1 && i < parts.Count; i++)
                w.Line($"{name}OfWord{Literals.Of(i)}(c, i);");
            if (dispatch.BySlot.Length > 0)
            {
                w.Open("if (c.CanFillSlot(i))");
                WriteCalls(w, dispatch.BySlot, rules);
                w.Close();
            }
            WriteCalls(w, dispatch.Everywhere, rules);
            w.Close();
        }
        w.Close();
        w.Line();
        for (var i = 0; parts.Count > 1 && i < parts.Count; i++)
        {
            w.Open($"private static void {name}OfWord{Literals.Of(i)}(MatchContext c, int i)");
            WriteSwitch(w, parts[i], shared, rules);
            w.Close();
            w.Line();
        }
    }

    private static void WriteSwitch(CodeWriter w, (List<int> Words, DispatchedPattern[] Patterns)[] cases, SharedConstants shared, RuleFileEmitter rules)
    {
        w.Open("switch (c.Word(i))");
        foreach (var (words, patterns) in cases)
        {
            foreach (var word in words)
                w.Line($"case {shared.Word(word)}:");
            w.Indent();
            WriteCalls(w, patterns, rules);
            w.Line("break;");
            w.Outdent();
        }
        w.Close();
    }

    private static void WriteCalls(CodeWriter w, DispatchedPattern[] patterns, RuleFileEmitter rules)
    {
        foreach (var pattern in patterns)
            w.Line(rules.CallOf(pattern));
    }
}
