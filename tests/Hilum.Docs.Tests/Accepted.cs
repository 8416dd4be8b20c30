using Hilum.Testing;

namespace Hilum.Docs.Tests;

/// <summary>Pages that are written by their test.</summary>
internal static class Accepted
{
    /// <summary>Fails where a page is not what it should be; with <c>HILUM_ACCEPT_SNAPSHOTS=1</c> it is rewritten instead.</summary>
    public static void Check(string path, string wanted)
    {
        var file = RepositoryFolder.Path(path);
        var written = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (written == wanted)
            return;
        if (Environment.GetEnvironmentVariable("HILUM_ACCEPT_SNAPSHOTS") == "1")
            File.WriteAllText(file, wanted);
        else
            Assert.Fail($"{path} is out of date; write it anew with HILUM_ACCEPT_SNAPSHOTS=1 dotnet test tests/Hilum.Docs.Tests");
    }
}
