using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Running;

namespace Hilum.Runtime.IO.Writing;

/// <summary>What stands where an output is to go.</summary>
public static class ExistingOutput
{
    /// <summary>The manifest of a complete output that a run with this key would write again byte for byte; null when there is none.</summary>
    /// <param name="place">Where the output is to go.</param>
    /// <param name="key">What the run is made of.</param>
    public static RunManifest? Complete(OutputPlace place, RunKey key) =>
        RunManifest.Read(place.Manifest) is { } manifest
        && manifest.Run.IsSameWork(key)
        && File.Exists(place.Rejects) == manifest.Counts.Rejects > 0
        && Summary(place) == manifest.Output
            ? manifest
            : null;

    /// <summary>Lets an output be replaced or throws: a folder with graphs of another run is not, unless that is forced.</summary>
    /// <param name="place">Where the output is to go.</param>
    /// <param name="guard">Says what may be written.</param>
    /// <param name="key">What the run is made of.</param>
    /// <param name="force">True when graphs of another run may be replaced.</param>
    /// <exception cref="FileRefusedException">It may not be replaced.</exception>
    internal static void RequireReplaceable(OutputPlace place, OutputGuard guard, RunKey key, bool force)
    {
        if (!place.IsFolder)
            return;
        string? reason = null;
        foreach (var graph in place.Graphs())
        {
            guard.Require(graph);
            reason ??= Difference(RunManifest.Read(place.Manifest), key);
        }
        if (reason is { Length: > 0 } && !force)
            throw new FileRefusedException(place.Path + " holds graphs " + reason + "; name another folder, or replace them with --force");
    }

    private static string Difference(RunManifest? manifest, RunKey key)
    {
        if (manifest is null)
            return "of which nothing says where they come from";
        var run = manifest.Run;
        if (run.IsSameWork(key))
            return "";
        if (run.Rules != key.Rules)
            return $"of another rule set ({run.Rules.Name} {run.Rules.Version}, {run.Rules.Sha256[..Math.Min(12, run.Rules.Sha256.Length)]})";
        if (!run.HasSameInputs(key))
            return "of another input";
        return run.Tool == key.Tool ? "made with other options" : "made by another version of hilum (" + run.Tool.Version + ")";
    }

    private static OutputSummary? Summary(OutputPlace place) => place.IsFolder ? FolderSink.Summarize(place) : FileSink.Summarize(place);
}
