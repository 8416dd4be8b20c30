using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Binding;

/// <summary>How messages name things.</summary>
internal static class Wording
{
    /// <summary><c>findings, devices and anatomies</c>.</summary>
    public static string List(IEnumerable<string> items, string last = "and")
    {
        var list = items.ToList();
        return list.Count switch
        {
            0 => "",
            1 => list[0],
            _ => $"{string.Join(", ", list.Take(list.Count - 1))} {last} {list[^1]}",
        };
    }

    /// <summary>At most so many of them, then how many more there are.</summary>
    public static string Some(IReadOnlyList<string> items, int limit = 8) =>
        items.Count <= limit ? List(items) : $"{string.Join(", ", items.Take(limit))} and {items.Count - limit} more";

    public static string Plural(DeclarationKind kind) => kind switch
    {
        DeclarationKind.Ontology => "the ontology",
        DeclarationKind.Overlay => "overlays",
        DeclarationKind.Anatomy or DeclarationKind.SidedAnatomy => "anatomies",
        DeclarationKind.Finding => "findings",
        DeclarationKind.Device => "devices",
        DeclarationKind.Attribute => "attributes",
        DeclarationKind.Cue => "cues",
        DeclarationKind.Pattern => "patterns",
        DeclarationKind.Comparison => "comparisons",
        DeclarationKind.Section => "sections",
        DeclarationKind.Words => "sets of words",
        DeclarationKind.Inflection => "inflections",
        DeclarationKind.Test => "tests",
        _ => "other declarations",
    };

    public static string Singular(DeclarationKind kind) => kind switch
    {
        DeclarationKind.Ontology => "an ontology",
        DeclarationKind.Anatomy => "an anatomy",
        DeclarationKind.SidedAnatomy => "a sided anatomy",
        DeclarationKind.Finding => "a finding",
        DeclarationKind.Device => "a device",
        DeclarationKind.Attribute => "an attribute",
        DeclarationKind.Cue => "a cue",
        DeclarationKind.Pattern => "a pattern",
        DeclarationKind.Comparison => "a comparison",
        DeclarationKind.Section => "a section",
        DeclarationKind.Words => "a set of words",
        DeclarationKind.Inflection => "an inflection",
        DeclarationKind.Test => "a test",
        _ => "another declaration",
    };

    /// <summary>The words of a clause as the language writes them.</summary>
    public static string Clause(ClauseKind kind) => kind switch
    {
        ClauseKind.IsA => "is a",
        ClauseKind.PartOf => "part of",
        ClauseKind.SeenIn => "seen in",
        ClauseKind.UsuallyIn => "usually in",
        ClauseKind.SideAloneMeans => "a side alone means",
        ClauseKind.StopsAt => "stops at",
        ClauseKind.AppliesTo => "applies to",
        ClauseKind.FromLeastToMost => "from least to most",
        ClauseKind.RulesOut => "when normal rules out",
        ClauseKind.NotCalled => "not called",
        ClauseKind.HeadedBy => "headed by",
        ClauseKind.ShownAs => "shown as",
        ClauseKind.OnlyIf => "only if",
        ClauseKind.FindingsHereAre => "findings here are",
        ClauseKind.AndNothingElse => "and nothing else",
        ClauseKind.NeedsPlace => "needs place",
        ClauseKind.AffectsBothSides => "affects both sides",
        ClauseKind.WhenAbsent => "when absent means",
        ClauseKind.SpellingTolerant => "spelling tolerant",
        ClauseKind.CountsAs => "counts as",
        ClauseKind.SaidBy => "said by",
        ClauseKind.DeniedMeans => "denied means",
        ClauseKind.PartlyMeans => "partly means",
        ClauseKind.WrittenAs => "written as",
        ClauseKind.StandsForNormal => "stands for normal",
        ClauseKind.FollowsFrom => "follows from",
        ClauseKind.TextWithoutHeading => "text without a heading is here",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>An enum's value as rules write it: <c>OtherExam</c> is <c>other_exam</c>.</summary>
    public static string Snake(Enum value)
    {
        var name = value.ToString();
        return string.Concat(name.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
    }

    /// <summary>The value of an enum that rules write so, or null.</summary>
    public static T? FromSnake<T>(string text) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Snake(value) == text)
                return value;
        }
        return null;
    }

    public static IEnumerable<string> AllOf<T>() where T : struct, Enum => Enum.GetValues<T>().Select(v => Snake(v));
}
