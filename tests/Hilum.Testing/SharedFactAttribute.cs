using Xunit;

namespace Hilum.Testing;

/// <summary>A test that reads a file beside the repository, in <c>../shared</c>, which may not be there: it is then skipped, and says so.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    /// <param name="relativePath">The file or folder under <c>../shared</c>.</param>
    public SharedFactAttribute(string relativePath)
    {
        var path = PathOf(relativePath);
        if (!File.Exists(path) && !Directory.Exists(path))
            Skip = $"needs ../shared/{relativePath} beside the repository";
    }

    /// <summary>Full path of a file under <c>../shared</c>.</summary>
    public static string PathOf(string relativePath) => Path.Combine(RepositoryFolder.Root, "..", "shared", relativePath);
}
