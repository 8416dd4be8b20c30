using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Binding;

/// <summary>Which clause belongs to which declaration.</summary>
internal static class ClauseRules
{
    private static readonly DeclarationKind[] Everywhere = Enum.GetValues<DeclarationKind>();

    private static readonly DeclarationKind[] Anatomies = [DeclarationKind.Anatomy, DeclarationKind.SidedAnatomy];

    private static readonly DeclarationKind[] Findings = [DeclarationKind.Finding, DeclarationKind.Device];

    private static readonly DeclarationKind[] Concepts = [.. Findings, .. Anatomies];

    private static readonly DeclarationKind[] Cues = [DeclarationKind.Cue, DeclarationKind.Comparison];

    /// <summary>Declarations that a clause belongs to.</summary>
    public static IReadOnlyList<DeclarationKind> OwnersOf(ClauseKind clause) => clause switch
    {
        ClauseKind.Note or ClauseKind.Title or ClauseKind.Author or ClauseKind.Because or ClauseKind.Example or ClauseKind.Bad => Everywhere,
        ClauseKind.Imports or ClauseKind.SpellingTolerant or ClauseKind.Kinds => [DeclarationKind.Ontology, DeclarationKind.Overlay],
        ClauseKind.Kind or ClauseKind.Label or ClauseKind.Called or ClauseKind.NotCalled => Concepts,
        ClauseKind.Code => [.. Concepts, DeclarationKind.Comparison],
        ClauseKind.ShownAs => [.. Concepts, DeclarationKind.Comparison, DeclarationKind.Section],
        ClauseKind.IsA or ClauseKind.SeenIn or ClauseKind.UsuallyIn or ClauseKind.SideAloneMeans or ClauseKind.Takes
            or ClauseKind.CountsAs or ClauseKind.AffectsBothSides or ClauseKind.WhenAbsent or ClauseKind.Of or ClauseKind.SaidBy or ClauseKind.Splits => Findings,
        ClauseKind.NeedsPlace or ClauseKind.StandsForNormal or ClauseKind.FollowsFrom => [DeclarationKind.Finding],
        ClauseKind.PartOf or ClauseKind.Means or ClauseKind.RulesOut or ClauseKind.Box => Anatomies,
        ClauseKind.Says or ClauseKind.Reaches or ClauseKind.StopsAt or ClauseKind.AppliesTo or ClauseKind.Verb or ClauseKind.Adjective
            or ClauseKind.DeniedMeans or ClauseKind.PartlyMeans => Cues,
        ClauseKind.Noun => [.. Findings, .. Cues],
        ClauseKind.Unless or ClauseKind.Beats => [.. Cues, DeclarationKind.Pattern],
        ClauseKind.Makes => [DeclarationKind.Comparison],
        ClauseKind.Matches or ClauseKind.Yields or ClauseKind.OnlyIf or ClauseKind.Within => [DeclarationKind.Pattern],
        ClauseKind.HeadedBy or ClauseKind.FindingsHereAre or ClauseKind.TextWithoutHeading => [DeclarationKind.Section],
        ClauseKind.Value or ClauseKind.FromLeastToMost or ClauseKind.Counts or ClauseKind.Type or ClauseKind.WrittenAs => [DeclarationKind.Attribute],
        ClauseKind.Prints => [DeclarationKind.Attribute, DeclarationKind.SidedAnatomy],
        ClauseKind.Ending => [DeclarationKind.Inflection],
        ClauseKind.Report or ClauseKind.Expect or ClauseKind.AndNothingElse => [DeclarationKind.Test],
        // Of changes, which are no declarations of their own.
        _ => [],
    };

    /// <summary>Whether it may stand only once in a declaration.</summary>
    public static bool OnlyOnce(ClauseKind clause) => clause is ClauseKind.Kind or ClauseKind.Label or ClauseKind.CountsAs or ClauseKind.Reaches or ClauseKind.Makes
        or ClauseKind.FindingsHereAre or ClauseKind.FromLeastToMost or ClauseKind.Report or ClauseKind.NeedsPlace or ClauseKind.AffectsBothSides or ClauseKind.WhenAbsent or ClauseKind.AndNothingElse
        or ClauseKind.SpellingTolerant or ClauseKind.DeniedMeans or ClauseKind.PartlyMeans or ClauseKind.Counts or ClauseKind.Type or ClauseKind.WrittenAs or ClauseKind.StandsForNormal
        or ClauseKind.TextWithoutHeading or ClauseKind.Splits;
}
