using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Checking;

/// <summary>Cues compete only on one axis.</summary>
internal static class CueAxes
{
    /// <summary>The axis of a kind, or null for cues of structure, which do not compete.</summary>
    public static string? Of(CueKind kind) => kind switch
    {
        CueKind.Negation or CueKind.Affirmation => "existence",
        CueKind.Uncertainty or CueKind.Certainty => "certainty",
        CueKind.Hypothetical or CueKind.Historical or CueKind.OtherExam => "relevance",
        CueKind.Comparison => "comparison",
        _ => null,
    };
}
