using System.Text.Json;

namespace Hilum.Ontology.Tests.Understanding;

/// <summary>A finding that a sentence of the corpus states.</summary>
internal sealed record ExpectedFinding(string Finding, IReadOnlyList<string> Locations, string Polarity, string? Severity, string? Comparison, bool IsOptional)
{
    // Words of the corpus for labels of the dataset.
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["pulmonary edema"] = "pulmonary edema/hazy opacity",
        ["lung nodule"] = "mass/nodule (not otherwise specified)",
        ["lung mass"] = "mass/nodule (not otherwise specified)",
        ["fracture"] = "rib fracture",
        ["old fracture"] = "rib fracture",
        ["acute abnormality"] = "abnormal",
        ["pneumoperitoneum"] = "sub-diaphragmatic air",
        ["scarring"] = "pleural/parenchymal scarring",
        ["pleural thickening"] = "pleural/parenchymal scarring",
        ["cabg/postoperative"] = "cabg grafts",
        ["tracheal deviation"] = "mediastinal displacement",
    };

    // Findings for which the dataset has no label.
    private static readonly HashSet<string> Unlabelled = ["malpositioned device", "bronchovascular crowding", "surgical clips"];

    private static readonly Dictionary<string, string> Degrees = new()
    {
        ["small"] = "mild",
        ["tiny"] = "mild",
        ["trace"] = "mild",
        ["mild"] = "mild",
        ["borderline"] = "mild",
        ["moderate"] = "moderate",
        ["mild to moderate"] = "moderate",
        ["severe"] = "severe",
        ["large"] = "severe",
    };

    public string Label => Labels.GetValueOrDefault(Finding, Finding);

    public bool IsLabelled => !Unlabelled.Contains(Finding);

    public bool IsAbsent => Polarity == "no";

    public bool IsHedged => Polarity == "uncertain";

    public string? Degree => Severity is null ? null : Degrees.GetValueOrDefault(Severity);

    /// <summary>True for one that says the same but for its places.</summary>
    public bool IsSameElsewhere(ExpectedFinding other) =>
        (Finding, Polarity, Degree, Comparison) == (other.Finding, other.Polarity, other.Degree, other.Comparison);

    public static ExpectedFinding Parse(JsonElement json) => new(
        json.GetProperty("finding").GetString()!,
        json.TryGetProperty("locations", out var places) && places.ValueKind == JsonValueKind.Array ? [.. places.EnumerateArray().Select(p => p.GetString()!)] : [],
        json.GetProperty("polarity").GetString()!,
        Text(json, "severity"),
        Text(json, "comparison"),
        json.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True);

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
