using System.Collections.Immutable;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Checking;

/// <summary>Compares what examples demand with what a matcher reads in them.</summary>
public static class ExampleRunner
{
    /// <summary>Runs all examples of a rule set.</summary>
    /// <param name="examples">The examples, as <see cref="HilumCompilation.Examples"/> gives them.</param>
    /// <param name="read">Reads a report: all direct and implied facts of a text.</param>
    /// <returns>An error for each example that does not hold, a warning for each <c>todo example</c> that does.</returns>
    public static ImmutableArray<Diagnostic> Run(IEnumerable<Example> examples, Func<string, IReadOnlyList<Fact>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return Run(examples, (text, _) => read(text));
    }

    /// <summary>Runs all examples of a rule set, each with the labels it was written for.</summary>
    /// <param name="examples">The examples, as <see cref="HilumCompilation.Examples"/> gives them.</param>
    /// <param name="read">Reads a report with the labels of a vocabulary.</param>
    /// <returns>An error for each example that does not hold, a warning for each <c>todo example</c> that does.</returns>
    public static ImmutableArray<Diagnostic> Run(IEnumerable<Example> examples, Func<string, OutputVocabulary, IReadOnlyList<Fact>> read)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(read);
        return [.. examples.Select(example => Check(example, read(example.Text, example.Vocabulary))).OfType<Diagnostic>()];
    }

    /// <summary>What is to be said of one example, or null.</summary>
    /// <param name="example">The example.</param>
    /// <param name="facts">What was read in its text; implied facts are left out of account.</param>
    public static Diagnostic? Check(Example example, IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(example);
        ArgumentNullException.ThrowIfNull(facts);
        var direct = facts.Where(f => !f.Implied).ToList();
        var missing = example.Facts.Where(expected => !Holds(expected, direct)).ToList();
        var surplus = example.NothingElse ? direct.Where(f => !example.Facts.Any(e => Covers(e, f))).ToList() : [];
        var holds = missing.Count == 0 && surplus.Count == 0;
        if (example.IsTodo)
            return holds ? Diagnostic.Create(DiagnosticDescriptors.TodoPasses, example.Location) : null;
        if (holds)
            return null;
        var expectation = missing.Count > 0 ? string.Join("; ", missing) : example.Facts.IsEmpty ? "nothing" : "nothing else";
        var got = missing.Count > 0 ? direct : surplus;
        var contradicted = Diagnostic.Create(DiagnosticDescriptors.ExampleContradicted, missing.Count > 0 && example.Facts.Length > 1 ? missing[0].Location : example.Location,
            Shorten(example.Text), new AtLength(expectation), new AtLength(got.Count == 0 ? "nothing" : string.Join("; ", got.Select(Describe))));
        return contradicted with { Notes = example.Notes };
    }

    /// <summary>A fact as an example writes it.</summary>
    public static string Describe(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var text = $"{(fact.Polarity == Polarity.No ? "absent" : fact.Hedge ? "uncertain" : "present")} {fact.Label}";
        if (fact.Anatomies.Count > 0)
            text += " at " + string.Join(" and ", fact.Anatomies);
        foreach (var attribute in fact.Attributes)
            text += $", {attribute.Key} {attribute.Value}";
        if (fact.Measurement is { } size)
            text += FormattableString.Invariant($", {size.Value} {size.Unit}");
        return fact.Comparison is null ? text : $"{text}, comparison {fact.Comparison}";
    }

    // One fact has exactly the places, or several like it have them together ("right and left effusions" may be two).
    private static bool Holds(ExpectedFact expected, List<Fact> facts)
    {
        var alike = facts.Where(f => IsAlike(expected, f)).ToList();
        if (expected.Places is null)
            return alike.Count > 0;
        return alike.Exists(f => SamePlaces(expected.PlaceNames, f.Anatomies))
            || alike.Count > 0 && SamePlaces(expected.PlaceNames, alike.SelectMany(f => f.Anatomies));
    }

    private static bool Covers(ExpectedFact expected, Fact fact) =>
        IsAlike(expected, fact) && (expected.Places is null || fact.Anatomies.All(a => expected.PlaceNames.Contains(a)));

    private static bool IsAlike(ExpectedFact expected, Fact fact) =>
        // By what is written: several concepts may have one label (a clear lung is a normal one).
        (IsWrittenAs(fact, expected.Concept) || expected.OrFiner.Any(f => IsWrittenAs(fact, f)))
        && StatusOf(fact) == expected.Status
        && (expected.Comparison is null || fact.Comparison == expected.Comparison)
        && expected.Values.All(v => HasValue(fact, v));

    private static bool IsWrittenAs(Fact fact, FindingSymbol concept) => fact.Label == concept.Label && fact.Category == concept.Category;

    private static ExpectedStatus StatusOf(Fact fact) =>
        fact.Polarity == Polarity.No ? ExpectedStatus.Absent : fact.Hedge ? ExpectedStatus.Uncertain : ExpectedStatus.Present;

    private static bool HasValue(Fact fact, ValueSymbol value) => value.Attribute.Type == AttributeType.Unit
        ? fact.Measurement?.Unit == value.Label
        : fact.ValuesOf(value.Attribute.Key).Contains(value.Label);

    private static bool SamePlaces(IEnumerable<string> expected, IEnumerable<string> got) =>
        expected.ToHashSet(StringComparer.Ordinal).SetEquals(got);

    // A whole report would not fit a message.
    private static string Shorten(string text)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 120 ? text : text[..117] + "...";
    }
}
