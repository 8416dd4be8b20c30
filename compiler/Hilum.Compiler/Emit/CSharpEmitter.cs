using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Emit;

/// <summary>
/// Writes a plan as C#: every pattern becomes a method with its own control flow, the lexicon and the tables become static data.
/// The code matches exactly what <see cref="PlanMatcher"/> matches, in the same order, and needs only Hilum.Runtime.
/// The same plan and options give the same text on every machine.
/// </summary>
public static class CSharpEmitter
{
    /// <summary>Writes all files, in order of their names.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">Names; null for the default ones.</param>
    /// <returns><c>Lexicon</c>, <c>Matcher</c>, <c>Ontology</c>, one <c>Rules.*</c> for each source file with patterns, and <c>Words</c>, all ending in <c>.g.cs</c>.</returns>
    /// <exception cref="ArgumentException">A pattern cannot be matched: too many slots, or an endless repeat of nothing.</exception>
    public static IReadOnlyList<EmittedFile> Emit(MatchPlan plan, CSharpEmitOptions? options = null)
    {
        options ??= new CSharpEmitOptions();
        var shared = new SharedConstants(plan);
        var rules = new RuleFileEmitter(plan, shared, ReservedFor(options));
        var files = new List<EmittedFile>();
        // Where names that differ in case alone are one file.
        var fileNames = new Identifiers(StringComparer.OrdinalIgnoreCase);
        var withPatterns = plan.Rules.Select(r => r.Rule).Concat(plan.Unless.Keys).Distinct();
        foreach (var group in withPatterns.GroupBy(r => plan.Ontology.Rules[r].File, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            files.Add(new EmittedFile($"Rules.{fileNames.Take(FileName(group.Key))}.g.cs", rules.Write(group.Key, [.. group.Order()], options)));
        files.Add(new EmittedFile("Matcher.g.cs", MatcherEmitter.Write(plan, shared, rules, options)));
        files.Add(new EmittedFile("Lexicon.g.cs", LexiconEmitter.Write(plan.Lexicon, options)));
        files.Add(new EmittedFile("Ontology.g.cs", OntologyEmitter.Write(plan.Ontology, options)));
        // Last: the others collect what it holds.
        files.Add(new EmittedFile("Words.g.cs", shared.Write(options)));
        files.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return files;
    }

    // Types that the code of a rule mentions, which a rule of the same name would hide, and members of a rule's class, which may not be called like it.
    private static Identifiers ReservedFor(CSharpEmitOptions options) => new(
    [
        .. typeof(Matcher).Assembly.GetExportedTypes().Select(t => t.Name),
        .. options.Namespace.Split('.'),
        options.ClassName, "Hilum", "System", "ReadOnlySpan", "W", "Sets", "Slots", "LexiconTables", "OntologyTables", "Rule", "IsVetoed",
    ]);

    private static string FileName(string source)
    {
        var name = source.EndsWith(".hilum", StringComparison.Ordinal) ? source[..^6] : source;
        return string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' ? c : '_'));
    }
}
