#if !SNAPSHOT_VERIFY
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Hilum.Testing;

public static partial class Snapshot
{
    private static partial Task Compare(string received, string? name, string method, string sourceFile)
    {
        var stem = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}{(name is null ? "" : "_" + name)}";
        var folder = Path.GetDirectoryName(sourceFile)!;
        var verifiedFile = Path.Combine(folder, stem + ".verified.txt");
        var receivedFile = Path.Combine(folder, stem + ".received.txt");
        File.Delete(receivedFile);

        var verified = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile).ReplaceLineEndings("\n") : null;
        if (verified == received)
            return Task.CompletedTask;
        if (Environment.GetEnvironmentVariable("HILUM_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(verifiedFile, received);
            return Task.CompletedTask;
        }
        File.WriteAllText(receivedFile, received);
        throw new SnapshotException(Explain(stem, verified, received));
    }

    private static string Explain(string stem, string? verified, string received)
    {
        var message = new StringBuilder();
        message.Append(verified is null ? $"{stem} has no snapshot yet." : $"{stem} differs from its snapshot.")
            .Append(" Accept with HILUM_ACCEPT_SNAPSHOTS=1 dotnet test.\n");
        foreach (var line in InlineDiffBuilder.Diff(verified ?? "", received).Lines)
        {
            if (line.Type != ChangeType.Unchanged)
                message.Append(line.Type == ChangeType.Inserted ? "+ " : "- ").Append(line.Text).Append('\n');
        }
        return message.ToString();
    }
}

/// <summary>A text that differs from its snapshot.</summary>
public sealed class SnapshotException(string message) : Exception(message);
#endif
