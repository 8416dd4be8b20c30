namespace Hilum.Runtime.IO.Evaluation;

/// <summary>How facts are said, for gold that does not name what a report is a case of.</summary>
internal static class Phenomena
{
    public static readonly (string Name, Func<Statement, bool> Holds)[] All =
    [
        ("absent", s => !s.Present),
        ("certain", s => s.Present && !s.Hedge),
        ("change", s => s.Change is not null),
        ("place: none", s => s.Places.Count == 0 || !s.PlaceStated),
        ("place: one", s => s.Places.Count == 1 && s.PlaceStated),
        ("place: several", s => s.Places.Count > 1 && s.PlaceStated),
        ("severity", s => s.Severity is not null),
        ("temporal", s => s.Temporal is not null),
        ("uncertain", s => s.Present && s.Hedge),
    ];
}
