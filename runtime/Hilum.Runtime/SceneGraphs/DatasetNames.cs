using Hilum.Runtime.Plan;

namespace Hilum.Runtime.SceneGraphs;

/// <summary>
/// Names and codes that belong to the dataset's layout rather than to a rule set: an anatomy's display name and codes, the codes of
/// its attributes, and the values that its cue lists may hold. Where the dataset has no code, the rule set's own are written.
/// </summary>
internal static class DatasetNames
{
    /// <summary>Codes parted as the dataset parts them.</summary>
    public const string CodeSeparator = ";;";

    private static readonly Dictionary<string, string> s_displayNames = new(StringComparer.Ordinal)
    {
        ["right apical zone"] = "Apical zone of right lung",
        ["left apical zone"] = "Apical zone of left lung",
    };

    private static readonly Dictionary<string, string> s_anatomyCodes = new(StringComparer.Ordinal)
    {
        ["right lung"] = "C0225706",
        ["right upper lung zone"] = "C0934570",
        ["right apical zone"] = "C0929167",
        ["left mid lung zone"] = "CL380306",
        ["left lower lung zone"] = "C0934571",
    };

    private static readonly Dictionary<string, string> s_labelCodes = new(StringComparer.Ordinal)
    {
        ["lung opacity"] = "CL556823",
        ["pneumothorax"] = "C1963215;;C0032326",
        ["abnormal"] = "C0205161",
        ["normal"] = "C1550457",
    };

    private static readonly Change[] s_changes =
    [
        new("comparison|yes|improved", "Improved", "C0184511"),
        new("comparison|yes|no change", "No status change", "C0442739"),
        new("comparison|yes|worsened", "Worsened", "C0332271"),
    ];

    private static readonly HashSet<string> s_temporal = ["acute", "chronic"];

    private static readonly HashSet<string> s_severity = ["mild", "moderate", "severe"];

    private static readonly HashSet<string> s_texture = ["opacity", "alveolar", "interstitial", "calcified", "lucency"];

    /// <summary>An anatomy's display name and codes.</summary>
    public static AnatomyName OfAnatomy(string name, Concept? anatomy)
    {
        if (!s_displayNames.TryGetValue(name, out var display))
            display = name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
        return s_anatomyCodes.TryGetValue(name, out var code) ? new AnatomyName(display, [code]) : new AnatomyName(display, anatomy?.Codes ?? []);
    }

    /// <summary>An attribute's code, or its label.</summary>
    public static string OfLabel(Concept concept)
    {
        if (s_labelCodes.TryGetValue(concept.Label, out var code))
            return code;
        return concept.Codes.Length > 0 ? string.Join(CodeSeparator, concept.Codes) : concept.Label;
    }

    /// <summary>The change of a comparison cue; null for <c>new</c> and <c>resolved</c>, which the dataset does not know.</summary>
    public static Change? OfComparison(string? value) =>
        value is null ? null : Array.Find(s_changes, c => c.Name.AsSpan("comparison|yes|".Length).SequenceEqual(value));

    /// <summary>The change of a cue as it is written.</summary>
    public static Change OfCue(string cue) => Array.Find(s_changes, c => c.Name == cue)!;

    /// <summary>A temporal cue, or null.</summary>
    public static string? Temporal(string? value) => value is not null && s_temporal.Contains(value) ? "temporal|yes|" + value : null;

    /// <summary>A severity cue, or null.</summary>
    public static string? Severity(string? value) => value is not null && s_severity.Contains(value) ? "severity|yes|" + value : null;

    /// <summary>A texture cue, or null.</summary>
    public static string? Texture(string value) => s_texture.Contains(value) ? "texture|yes|" + value : null;
}
