using Hilum.Runtime.Facts;
using Hilum.Runtime.Reading;

namespace Hilum.Cli.Reporting;

/// <summary>Why words count for a fact, in a radiologist's words.</summary>
internal static class Reasons
{
    /// <summary>Such as <c>absent, because "no" reaches it: it is in the list that follows</c>; null for the words that name the finding.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="evidence">One of its words.</param>
    /// <param name="words">The words as written.</param>
    public static string? Tell(Fact fact, Evidence evidence, string words) =>
        evidence is { Says: { } says, Reason: { } reason } ? $"{What(fact, says)}, because \"{words}\" {Why(reason)}" : null;

    private static string What(Fact fact, EdgeKind says) => says switch
    {
        EdgeKind.Existence => fact.Polarity == Polarity.No ? "absent" : "present",
        EdgeKind.Certainty => fact.Hedge ? "uncertain" : "certain",
        EdgeKind.Relevance => "of this exam",
        EdgeKind.Change => fact.Comparison ?? "compared",
        EdgeKind.Value => "so described",
        EdgeKind.Size => "of this size",
        EdgeKind.Place => "there",
        EdgeKind.SameAs => "the same finding",
        EdgeKind.Tip => "its tip there",
        _ => throw new ArgumentOutOfRangeException(nameof(says)),
    };

    private static string Why(EdgeReason reason) => reason switch
    {
        EdgeReason.InsideName => "stands inside its name",
        EdgeReason.BeforeName => "stands before its name",
        EdgeReason.AfterName => "follows its name",
        EdgeReason.InItsGroup => "stands in words that describe it",
        EdgeReason.InReach => "reaches to the end of the list that it is in",
        EdgeReason.Subject => "is said of it as the subject",
        EdgeReason.SharedByList => "is shared by the list that it is in",
        EdgeReason.Heading => "answers the heading that names it, or is that heading",
        EdgeReason.CarriedOver => "stands in the sentence before",
        EdgeReason.Construction => "says so as a whole",
        EdgeReason.Alternative => "makes an alternative of it",
        EdgeReason.ThenAndNow => "tells how it was, to compare with now",
        EdgeReason.Governed => "means this under the words that govern it",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
