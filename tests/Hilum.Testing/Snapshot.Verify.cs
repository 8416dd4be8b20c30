#if SNAPSHOT_VERIFY
using VerifyXunit;

namespace Hilum.Testing;

public static partial class Snapshot
{
    private static partial async Task Compare(string received, string? name, string method, string sourceFile)
    {
        var settings = new VerifyTests.VerifySettings();
        settings.UseTypeName(Path.GetFileNameWithoutExtension(sourceFile));
        settings.UseMethodName(method);
        if (name is not null)
            settings.UseTextForParameters(name);
        if (Environment.GetEnvironmentVariable("HILUM_ACCEPT_SNAPSHOTS") == "1")
            settings.AutoVerify();
        await Verifier.Verify(received, settings, sourceFile);
    }
}
#endif
