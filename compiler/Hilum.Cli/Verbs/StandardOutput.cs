using Hilum.Runtime.IO.Files;

namespace Hilum.Cli.Verbs;

/// <summary>
/// <c>extract -o -</c>: the output is made in a private folder and handed on when it is complete, so that what comes out is whole or
/// nothing. Rejected inputs go to standard error.
/// </summary>
internal static class StandardOutput
{
    /// <summary>Extracts and writes.</summary>
    /// <returns>The exit status.</returns>
    public static int Write(Streams streams, ExtractOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("hilum-");
        try
        {
            var file = Path.Combine(folder.FullName, "out.jsonl");
            var status = new Extraction(streams, options with { Output = file, Resume = false, Force = true, IsHandedOn = true }).Run();
            Copy(file, streams.Output);
            Copy(file + ".rejects.jsonl", streams.Error);
            return status;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Copy(string file, TextWriter target)
    {
        if (!File.Exists(file))
            return;
        using var text = new StreamReader(InputFile.Open(file));
        var buffer = new char[64 * 1024];
        for (int read; (read = text.Read(buffer, 0, buffer.Length)) > 0;)
            target.Write(buffer, 0, read);
        target.Flush();
    }
}
