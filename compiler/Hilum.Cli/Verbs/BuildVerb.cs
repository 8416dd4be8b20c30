using System.CommandLine;
using System.Text;
using Hilum.Cli.RuleSets;
using Hilum.Compiler.CSharp;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Emit;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Writing;
using Hilum.Runtime.Matching;

namespace Hilum.Cli.Verbs;

/// <summary><c>hilum build</c>: a rule set as an assembly and as readable C#.</summary>
internal static class BuildVerb
{
    private const string Description = """
        A rule set as an assembly with a matcher, which needs Hilum.Runtime alone.

        Exit status: 0 written; 2 the rules do not compile, an example does not hold, or the output cannot be written.
        """;

    public static Command Create(Streams streams)
    {
        var folder = CommonOptions.RuleFolder();
        var output = new Option<string>("--output", "-o") { Description = "The assembly to write", HelpName = "OUT.dll", Required = true };
        var source = new Option<string?>("--emit-source") { Description = "Folder to write the C# to as well", HelpName = "DIR" };
        var command = new Command("build", Description) { folder, output, source };
        command.SetAction(parsed => Run(streams, parsed.GetValue(folder)!, parsed.GetValue(output)!, parsed.GetValue(source)));
        return command;
    }

    // An assembly says nothing of its examples any more, so it is made of rules that do what they show.
    private static void RequireExamples(string folder, CheckResult examples)
    {
        if (examples.Errors > 0)
            throw new RulesException(folder, [.. examples.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)], $"{examples.Errors} of {examples.Examples} examples of the rules in {folder} do not hold; nothing was built");
    }

    private static int Run(Streams streams, string folder, string output, string? source)
    {
        var compilation = RuleSet.Compile(folder, streams.Guard);
        var plan = compilation.Lower();
        RequireExamples(folder, RuleSetCheck.Examples(compilation, new PlanMatcher(plan)));
        var files = CSharpEmitter.Emit(plan);
        var written = files.Select(f => source is null ? null : Path.Combine(source, f.Name)).OfType<string>().Append(output);
        foreach (var path in written)
            streams.Guard.Require(path);
        var result = CSharpCompiler.Compile(files, Path.GetFileNameWithoutExtension(output), streams.Stop);
        if (result.Assembly is null)
        {
            foreach (var diagnostic in result.Diagnostics.Where(d => d.IsError))
                streams.Error.WriteLine(diagnostic);
            throw new ToolException("the C# made of these rules does not compile; this is a fault of hilum");
        }
        try
        {
            if (source is not null)
            {
                foreach (var file in files)
                    AtomicFile.Write(Path.Combine(source, file.Name), streams.Guard, Encoding.UTF8.GetBytes(file.Text));
            }
            AtomicFile.Write(output, streams.Guard, result.Assembly);
        }
        catch (Exception e) when (FileProblem.Is(e) && e is not FileRefusedException)
        {
            throw new ToolException("the output cannot be written: " + FileProblem.Reason(e));
        }
        streams.Error.WriteLine(output + ": " + files.Count + " files of C#, " + result.Assembly.Length / 1024 + " KiB");
        return Tool.Ok;
    }
}
