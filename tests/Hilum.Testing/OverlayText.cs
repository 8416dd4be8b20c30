namespace Hilum.Testing;

/// <summary>
/// An overlay and its base in one text, as pages and test cases show them: the base first, then from the line <c>overlay ...</c> on the
/// overlay, then perhaps from the line <c># hilum.lock</c> on its lock file. Lines keep their numbers.
/// </summary>
/// <param name="Base">The base; the whole text where there is no overlay.</param>
/// <param name="Overlay">The overlay, or null.</param>
/// <param name="Lock">The lock file, or null.</param>
public sealed record OverlayText(string Base, string? Overlay, string? Lock)
{
    private const string Head = "overlay ";

    /// <summary>The day that such texts are checked on.</summary>
    public static DateOnly Today { get; } = new(2026, 1, 1);

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The text, with LF.</param>
    public static OverlayText Of(string text)
    {
        var overlay = text.StartsWith(Head, StringComparison.Ordinal) ? 0 : text.IndexOf("\n" + Head, StringComparison.Ordinal) is >= 0 and var line ? line + 1 : -1;
        if (overlay < 0)
            return new OverlayText(text, null, null);
        var seen = text.IndexOf("\n# hilum.lock", overlay, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : -1;
        return new OverlayText(text[..overlay], Part(text, overlay, seen < 0 ? text.Length : seen), seen < 0 ? null : Part(text, seen, text.Length));
    }

    private static string Part(string text, int start, int end) => new string('\n', text[..start].Count(c => c == '\n')) + text[start..end];
}
