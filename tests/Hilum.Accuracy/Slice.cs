namespace Hilum.Accuracy;

/// <summary>A part of what is counted.</summary>
/// <param name="Name">Its name in the tables.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Reports">Its reports.</param>
internal sealed record Slice(string Name, IReadOnlyList<ReadSentence> Sentences, IReadOnlyList<ReadReport> Reports)
{
    /// <summary>Everything; each text once; and the two halves.</summary>
    public static IReadOnlyList<Slice> Of(IReadOnlyList<ReadSentence> sentences, IReadOnlyList<ReadReport> reports) =>
    [
        new("all", sentences, reports),
        new("each text once", [.. sentences.DistinctBy(s => (s.Key, s.Label))], [.. reports.DistinctBy(r => r.Group)]),
        new("even numbers", [.. sentences.Where(s => s.Uid % 2 == 0)], [.. reports.Where(r => r.Uid % 2 == 0)]),
        new("odd numbers", [.. sentences.Where(s => s.Uid % 2 != 0)], [.. reports.Where(r => r.Uid % 2 != 0)]),
    ];
}
