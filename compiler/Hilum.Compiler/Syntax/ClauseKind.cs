namespace Hilum.Compiler.Syntax;

/// <summary>The aspect a clause states, by its first words.</summary>
public enum ClauseKind
{
    /// <summary>Could not be read; already reported.</summary>
    Bad,

    /// <summary><c>is a</c></summary>
    IsA,

    /// <summary><c>part of</c></summary>
    PartOf,

    /// <summary><c>means</c></summary>
    Means,

    /// <summary><c>seen in</c></summary>
    SeenIn,

    /// <summary><c>usually in</c></summary>
    UsuallyIn,

    /// <summary><c>a side alone means</c></summary>
    SideAloneMeans,

    /// <summary><c>takes</c></summary>
    Takes,

    /// <summary><c>stops at</c></summary>
    StopsAt,

    /// <summary><c>applies to</c></summary>
    AppliesTo,

    /// <summary><c>beats</c></summary>
    Beats,

    /// <summary><c>from least to most</c></summary>
    FromLeastToMost,

    /// <summary><c>when normal rules out</c></summary>
    RulesOut,

    /// <summary><c>imports</c></summary>
    Imports,

    /// <summary><c>spelling tolerant</c></summary>
    SpellingTolerant,

    /// <summary><c>called</c></summary>
    Called,

    /// <summary><c>not called</c></summary>
    NotCalled,

    /// <summary><c>add</c> before another clause</summary>
    Add,

    /// <summary><c>drop</c> before another clause</summary>
    Drop,

    /// <summary><c>says</c></summary>
    Says,

    /// <summary><c>unless</c></summary>
    Unless,

    /// <summary><c>headed by</c></summary>
    HeadedBy,

    /// <summary><c>matches</c></summary>
    Matches,

    /// <summary><c>shown as</c></summary>
    ShownAs,

    /// <summary>A value of an attribute.</summary>
    Value,

    /// <summary><c>note</c></summary>
    Note,

    /// <summary><c>title</c></summary>
    Title,

    /// <summary><c>author</c></summary>
    Author,

    /// <summary><c>because</c></summary>
    Because,

    /// <summary><c>label</c></summary>
    Label,

    /// <summary><c>report</c></summary>
    Report,

    /// <summary><c>code</c></summary>
    Code,

    /// <summary><c>reaches</c></summary>
    Reaches,

    /// <summary><c>yields</c></summary>
    Yields,

    /// <summary><c>expect</c></summary>
    Expect,

    /// <summary><c>example</c> and <c>todo example</c></summary>
    Example,

    /// <summary><c>only if</c></summary>
    OnlyIf,

    /// <summary><c>kind</c></summary>
    Kind,

    /// <summary><c>counts as</c></summary>
    CountsAs,

    /// <summary><c>findings here are</c></summary>
    FindingsHereAre,

    /// <summary><c>makes</c></summary>
    Makes,

    /// <summary><c>and nothing else</c></summary>
    AndNothingElse,

    /// <summary><c>needs place</c></summary>
    NeedsPlace,

    /// <summary><c>affects both sides</c></summary>
    AffectsBothSides,

    /// <summary><c>when absent means</c></summary>
    WhenAbsent,

    /// <summary><c>until</c></summary>
    Until,

    /// <summary><c>ending</c></summary>
    Ending,

    /// <summary><c>within</c></summary>
    Within,

    /// <summary><c>of</c></summary>
    Of,

    /// <summary><c>said by</c></summary>
    SaidBy,

    /// <summary><c>noun</c></summary>
    Noun,

    /// <summary><c>verb</c></summary>
    Verb,

    /// <summary><c>adjective</c></summary>
    Adjective,

    /// <summary><c>denied means</c></summary>
    DeniedMeans,

    /// <summary><c>partly means</c></summary>
    PartlyMeans,

    /// <summary><c>counts</c> and <c>counts the</c></summary>
    Counts,

    /// <summary><c>type</c></summary>
    Type,

    /// <summary><c>written as</c></summary>
    WrittenAs,

    /// <summary><c>stands for normal</c></summary>
    StandsForNormal,

    /// <summary><c>follows from</c></summary>
    FollowsFrom,

    /// <summary><c>text without a heading is here</c></summary>
    TextWithoutHeading,

    /// <summary><c>splits</c></summary>
    Splits,

    /// <summary><c>prints</c></summary>
    Prints,

    /// <summary><c>kinds</c></summary>
    Kinds,

    /// <summary><c>box</c>, <c>right box</c> and <c>left box</c></summary>
    Box,
}
