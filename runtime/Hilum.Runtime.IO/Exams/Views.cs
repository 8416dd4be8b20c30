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

    /// <summary><c>AP</c> or <c>PA</c> of a description such as "Xray Chest PA and Lateral", or null.</summary>
    /// <param name="description">What an input says of its images.</param>
    public static string? FromDescription(string? description) =>
        description?.Split((char[])[' ', ',', '/', '(', ')', '-', '.'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(w => w is "AP" or "PA");

    /// <summary>True when the view is said and is not frontal, such as a lateral one; an unknown view may be frontal.</summary>
    /// <param name="view">The view as written.</param>
    public static bool IsOther(string? view) => !string.IsNullOrWhiteSpace(view) && Frontal(view) is null;
}
