namespace Hilum.View.Tests;

/// <summary>A test that needs Chromium, which may not be there: it is then skipped, and says so.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    private static readonly string[] s_places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public BrowserFactAttribute()
    {
        if (Chromium is null)
            Skip = "needs Chromium: apt-get install chromium, or its path in HILUM_CHROMIUM";
    }

    /// <summary>The browser's path, or null.</summary>
    public static string? Chromium { get; } = Environment.GetEnvironmentVariable("HILUM_CHROMIUM") is { Length: > 0 } path && File.Exists(path) ? path : Array.Find(s_places, File.Exists);
}
