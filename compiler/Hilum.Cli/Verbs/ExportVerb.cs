using System.CommandLine;
using System.Text;
using Hilum.Cli.RuleSets;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Writing;

namespace Hilum.Cli.Verbs;

/// <summary><c>hilum export</c>: the rule sets that are part of the tool, as files to read.</summary>
internal static class ExportVerb
{
    private const string Description = """
        Writes a rule set that is part of the tool, and those that it imports, as files to read. An overlay needs no copy: it names its base.

        Exit status: 0 written; 2 there is no such rule set, or another file stands where one would be written.
        """;

    public static Command Create(Streams streams)
    {
        var name = new Argument<string>("NAME") { Description = "The rule set: " + string.Join(", ", BuiltInRuleSets.Names) };
        var folder = new Argument<string>("DIR") { Description = "Folder to write to; each rule set has a folder in it" };
        var command = new Command("export", Description) { name, folder };
        command.SetAction(parsed => Run(streams, parsed.GetValue(name)!, parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(Streams streams, string name, string folder)
    {
        var files = BuiltInRuleSets.FilesOf(name)
            ?? throw new ToolException($"no rule set called {name} is built in; there are {string.Join(", ", BuiltInRuleSets.Names)}");
        try
        {
            foreach (var (file, text) in files)
            {
                var path = Path.Combine(folder, file);
                if (File.Exists(path) && File.ReadAllText(path) != text)
                    throw new ToolException(path + " is there and says something else; nothing was written");
            }
            foreach (var (file, text) in files)
            {
                var path = Path.Combine(folder, file);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                AtomicFile.Write(path, streams.Guard, Encoding.UTF8.GetBytes(text));
            }
        }
        catch (Exception e) when (FileProblem.Is(e) && e is not FileRefusedException)
        {
            throw new ToolException("the rules cannot be written to " + folder + ": " + FileProblem.Reason(e));
        }
        streams.Error.WriteLine(folder + ": " + files.Count + " files");
        return Tool.Ok;
    }
}
