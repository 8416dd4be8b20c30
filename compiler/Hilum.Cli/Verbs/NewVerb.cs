using System.CommandLine;
using System.Text;
using Hilum.Cli.Reporting;
using Hilum.Cli.RuleSets;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Writing;
using Hilum.Runtime.Matching;

namespace Hilum.Cli.Verbs;

/// <summary><c>hilum new</c>: an overlay on the built-in rules to begin with.</summary>
internal static class NewVerb
{
    /// <summary>Folder of reports in a rule set's folder.</summary>
    public const string Reports = "reports";

    /// <summary>Folder of what must be read in them.</summary>
    public const string Golden = "golden";

    private const string Base = "chest.xray.extended";

    private const string Description = """
        Makes a folder with an overlay on the built-in rules: one changed finding, its examples, and a report with what must be read in it. check, test and extract --rules take it at once.

        Exit status: 0 made; 2 the name does not do, or the folder holds something.
        """;

    public static Command Create(Streams streams)
    {
        var folder = new Argument<string>("NAME") { Description = "Folder to make; its name is that of the overlay, such as st_marys" };
        var command = new Command("new", Description) { folder };
        command.SetAction(parsed => Run(streams, parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(Streams streams, string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        if (name.Length == 0 || !char.IsLetter(name[0]) || !name.All(c => char.IsLetterOrDigit(c) || c == '_'))
            throw new ToolException("an overlay cannot be called " + name + "; a name is made of letters, digits and _, such as st_marys");
        try
        {
            if (File.Exists(folder) || Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                throw new ToolException(folder + " is there already and holds something");
            Write(streams, Path.Combine(folder, name + ".hilum"), Overlay(name));
            Write(streams, Path.Combine(folder, Reports, "example.txt"), Report);
        }
        catch (Exception e) when (FileProblem.Is(e) && e is not FileRefusedException)
        {
            throw new ToolException(folder + " cannot be made: " + FileProblem.Reason(e));
        }
        var compilation = RuleSet.Compile(folder, streams.Guard);
        OverlayLock.Write(streams, folder, compilation, accept: false);
        Directory.CreateDirectory(Path.Combine(folder, Golden));
        using var told = new StringWriter();
        new Snapshots(new Streams(told, streams.Error, TextReader.Null, streams.Stop), new PlanMatcher(compilation.Lower()), Path.Combine(folder, Golden))
            .Run(Path.Combine(folder, Reports), update: true, prune: false);
        streams.Error.WriteLine(Printable.Of($"{folder} is made. Next: hilum check {folder}; hilum test {folder}; hilum explain \"PTHX on the right.\" --rules {folder}"));
        return Tool.Ok;
    }

    private static void Write(Streams streams, string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Write(path, streams.Guard, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
    }

    private static string Overlay(string name) => $"""
        # What this hospital reads otherwise than the rules that are part of hilum. docs/overlays.md tells what can stand here.
        overlay {name} on {Base} 1.0
            title  "Chest radiographs as we read them"

        extend finding pneumothorax
            add called  "PTHX" (exact)
            because     "Two of our radiologists write it so."
            example     "PTHX on the right."  => present pneumothorax at right lung
            example     "No PTHX."            => absent pneumothorax

        test "a film from the ward"
            report \"\"\"
        FINDINGS: Small PTHX on the left. No effusion.
        \"\"\"
            expect  present pneumothorax at left lung, severity mild; absent pleural_effusion

        """.Replace("\\\"", "\"", StringComparison.Ordinal);

    private const string Report = """
        EXAMINATION: Chest radiograph.

        FINDINGS: PTHX on the right, unchanged. No effusion. The heart is normal in size.

        """;
}
