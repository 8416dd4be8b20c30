namespace Hilum.Runtime.IO.Exams;

/// <summary>Views of the chest.</summary>
public static class Views
{
    /// <summary><c>AP</c> or <c>PA</c> of what an input writes, or null for every other view and for none.</summary>
    /// <param name="view">The view as written.</param>
    public static string? Frontal(string? view) => view?.Trim().ToUpperInvariant() switch
    {
        "AP" => "AP",
        "PA" => "PA",
        _ => null,
    };

    /// <summary>True when the view is said and is not frontal, such as a lateral one; an unknown view may be frontal.</summary>
    /// <param name="view">The view as written.</param>
    public static bool IsOther(string? view) => !string.IsNullOrWhiteSpace(view) && Frontal(view) is null;
}
