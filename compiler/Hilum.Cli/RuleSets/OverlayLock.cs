using System.Text;
using Hilum.Compiler;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Writing;

namespace Hilum.Cli.RuleSets;

/// <summary>Keeps the file that says what an overlay saw of its base.</summary>
internal static class OverlayLock
{
    /// <summary>Notes what is not noted yet, or takes the base as it is now; does nothing for what is no overlay or has errors.</summary>
    /// <param name="streams">Where it is told.</param>
    /// <param name="folder">The folder of the overlay.</param>
    /// <param name="compilation">The overlay.</param>
    /// <param name="accept">True to take the base as it is.</param>
    /// <exception cref="ToolException">The file cannot be written, and it was asked for.</exception>
    public static void Write(Streams streams, string folder, HilumCompilation compilation, bool accept)
    {
        if (accept && compilation.Ontology is not { IsOverlay: true })
            throw new ToolException(folder + " holds no overlay, so there is no base to take");
        if (compilation.WriteLock(accept) is not { } text)
        {
            if (accept)
                throw new ToolException(RuleFolder.LockFile + " is not written while the overlay has errors");
            return;
        }
        var path = Path.Combine(folder, RuleFolder.LockFile);
        try
        {
            if (File.Exists(path) && File.ReadAllText(path) == text)
                return;
            // It is read and written by one command on purpose.
            AtomicFile.Write(path, new OutputGuard(), Encoding.UTF8.GetBytes(text));
            streams.Error.WriteLine(path + (accept ? ": takes the base as it is now" : ": notes what the overlay saw of its base"));
        }
        catch (Exception e) when (FileProblem.Is(e))
        {
            var problem = path + " cannot be written, so changes of the base will go unnoticed: " + FileProblem.Reason(e);
            if (accept)
                throw new ToolException(problem);
            streams.Error.WriteLine("hilum: " + problem);
        }
    }
}
