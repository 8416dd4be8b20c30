using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Emit;

/// <summary>Writes the rules of one source file: a static class a rule, a method a pattern.</summary>
internal sealed class RuleFileEmitter(MatchPlan plan, SharedConstants shared, Identifiers classNames)
{
    // By rule number: its class; by rule and pattern: the method that dispatch calls.
    private readonly Dictionary<int, string> _classes = [];
    private readonly ILookup<int, int> _patternRules = Enumerable.Range(0, plan.Rules.Length).ToLookup(r => plan.Rules[r].Rule);
    private readonly Dictionary<(int RuleIndex, int Pattern), string> _entries = [];

    /// <summary>The call that tries a pattern at token <c>i</c>.</summary>
    public string CallOf(DispatchedPattern pattern) => _entries[(pattern.RuleIndex, pattern.Index)] + "(c, i);";

    /// <summary>The method that says whether a rule's match is dropped.</summary>
    public string VetoOf(int rule) => _classes[rule] + ".IsVetoed";

    /// <summary>Writes a file.</summary>
    /// <param name="source">The source file.</param>
    /// <param name="rules">Its rules by number.</param>
    /// <param name="options">Names.</param>
    public string Write(string source, IReadOnlyList<int> rules, CSharpEmitOptions options)
    {
        var w = CodeWriter.StartFile(options, CodeWriter.OneLine($"Rules of {source}"), "Hilum.Runtime.Matching", "Hilum.Runtime.Plan");
        for (var i = 0; i < rules.Count; i++)
        {
            if (i > 0)
                w.Line();
            WriteRule(w, rules[i]);
        }
        return w.ToString();
    }

    private void WriteRule(CodeWriter w, int rule)
    {
        var definition = plan.Ontology.Rules[rule];
        var name = classNames.Take(ClassName(definition));
        _classes.Add(rule, name);
        w.Comment($"{definition.Name}, {definition.File}:{Literals.Of(definition.Line)}");
        w.Open($"internal static class {name}");
        w.Line($"private const int Rule = {Literals.Of(rule)};");
        var pattern = 0;
        var report = 0;
        foreach (var r in _patternRules[rule])
        {
            w.Line();
            WriteReport(w, plan.Rules[r], report);
            for (var i = 0; i < plan.Rules[r].Patterns.Length; i++, pattern++)
            {
                var number = Literals.Of(pattern);
                _entries.Add((r, i), $"{name}.Try{number}");
                w.Line();
                WriteTry(w, number, Literals.Of(report), PatternWork.Of(plan.Rules[r].Patterns[i]));
                w.Line();
                w.Comment(plan.Rules[r].Description);
                PatternEmitter.Write(w, shared, "Pattern" + number, plan.Rules[r].Patterns[i], captures: true);
            }
            report++;
        }
        if (plan.Unless.TryGetValue(rule, out var unless))
            WriteUnless(w, unless);
        w.Close();
    }

    // Members of a rule's class are numbered: Pattern0, OnlyIf0_1.
    private static bool IsMember(string name) =>
        Array.Exists(["Try", "Report", "Pattern", "Unless", "OnlyIf", "Within", "Yield"], member =>
            name.Length > member.Length && name.StartsWith(member, StringComparison.Ordinal) && char.IsAsciiDigit(name[member.Length]));

    private static void WriteTry(CodeWriter w, string pattern, string report, int work)
    {
        var call = $"Report{report}(c, i, Pattern{pattern}(c, i));";
        if (work < PatternWork.Least)
        {
            w.Line($"public static void Try{pattern}(MatchContext c, int i) => {call}");
            return;
        }
        w.Open($"public static void Try{pattern}(MatchContext c, int i)");
        w.Line($"c.Weigh(Rule, {Literals.Of(work)});");
        w.Line(call);
        w.Close();
    }

    private static string ClassName(RuleDefinition rule)
    {
        var slash = rule.Name.LastIndexOf('/');
        var name = Identifiers.Pascal(rule.Name[(slash + 1)..]) + (rule.Kind == RuleKind.NotName ? "NotCalled" : "");
        return IsMember(name) ? name + "Rule" : name;
    }

    private static void WriteReport(CodeWriter w, PatternRule rule, int number)
    {
        var n = Literals.Of(number);
        if (rule.Stratum != Stratum.Constructions)
        {
            w.Open($"private static void Report{n}(MatchContext c, int start, int end)");
            w.Line("if (end <= start) return;");
            w.Line($"c.Found(Rule, {ObjectLiterals.Of(rule.Flags)}, start, end);");
            if (Array.Exists(rule.Patterns, p => Follow.SlotsOf(p) != 0))
                w.Line("c.ClearCaptures();");
            w.Close();
            return;
        }
        for (var i = 0; i < rule.OnlyIf.Length; i++)
            w.Line($"private static readonly SlotCondition OnlyIf{n}_{Literals.Of(i)} = {ObjectLiterals.Of(rule.OnlyIf[i])};");
        if (rule.Within is not null)
            w.Line($"private static readonly MatchLimit Within{n} = {ObjectLiterals.Of(rule.Within)};");
        for (var i = 0; i < rule.Yields.Length; i++)
            w.Line($"private static readonly Yield Yield{n}_{Literals.Of(i)} = {ObjectLiterals.Of(rule.Yields[i])};");
        string[] conditions = [.. rule.OnlyIf.Select((_, i) => $"c.Holds(OnlyIf{n}_{Literals.Of(i)})")];
        if (rule.Within is not null)
            conditions = [$"c.IsWithin(Within{n}, start, end)", .. conditions];
        if (conditions.Length + rule.Yields.Length > 0)
            w.Line();
        w.Open($"private static void Report{n}(MatchContext c, int start, int end)");
        w.Line("if (end <= start) return;");
        var body = rule.Yields.Length > 0 && conditions.Length > 0;
        if (body)
            w.Open($"if ({string.Join(" && ", conditions)})");
        for (var i = 0; i < rule.Yields.Length; i++)
            w.Line($"c.State(Rule, Yield{n}_{Literals.Of(i)}, start, end);");
        if (body)
            w.Close();
        w.Line("c.ClearCaptures();");
        w.Close();
    }

    private void WriteUnless(CodeWriter w, PatternNode[] unless)
    {
        w.Line();
        w.Line("/// <summary>True when one of the <c>unless</c> patterns overlaps a match.</summary>");
        w.Open("public static bool IsVetoed(MatchContext c, int start, int end)");
        var any = new ChoiceNode(unless, null);
        if (PatternWork.Of(any) is >= PatternWork.Least and var work)
            w.Line($"c.Weigh(Rule, {Literals.Of(work)});");
        w.Line("c.BeginPass();");
        w.Open($"for (var i = {(PatternWork.Tokens(any) is < int.MaxValue and var most ? $"c.From(start, {Literals.Of(most)})" : "c.First")}; i < end; i++)");
        for (var u = 0; u < unless.Length; u++)
        {
            var first = FirstSet.Of(unless[u]);
            var guard = first.IsWords && first.Words.Length <= 3 ? shared.Test("c.Word(i)", first.Words, "unless") + " && " : "";
            var n = Literals.Of(u);
            w.Line(first.IsOptional
                ? $"if ({guard}Unless{n}(c, i) is var end{n} && end{n} > start && end{n} > i) return true;"
                : $"if ({guard}Unless{n}(c, i) > start) return true;");
        }
        w.Close();
        w.Line("return false;");
        w.Close();
        for (var u = 0; u < unless.Length; u++)
        {
            w.Line();
            PatternEmitter.Write(w, shared, "Unless" + Literals.Of(u), unless[u], captures: false);
        }
    }
}
