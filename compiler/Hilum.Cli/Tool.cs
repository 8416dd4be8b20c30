using System.CommandLine;
using Hilum.Cli.RuleSets;
using Hilum.Cli.Verbs;

namespace Hilum.Cli;

/// <summary>The tool as a function: arguments and streams in, an exit status out.</summary>
public static class Tool
{
    /// <summary>Everything went well.</summary>
    public const int Ok = 0;

    /// <summary>The tool ran, and something is to be looked at: inputs rejected, rules with errors, examples or snapshots that differ.</summary>
    public const int Problems = 1;

    /// <summary>The tool could not do it: wrong arguments, rules that do not compile, output that cannot be written.</summary>
    public const int Failed = 2;

    /// <summary>Runs one command.</summary>
    /// <param name="args">The arguments after the tool's name.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error: messages, progress.</param>
    /// <param name="input">Standard input.</param>
    /// <returns>The exit status.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, TextReader input)
    {
        var streams = new Streams(output, error, input);
        var root = new RootCommand("Hilum reads chest X-ray reports with rules that radiologists write, and makes scene graphs and facts of them.")
        {
            ExtractVerb.Create(streams),
            CheckVerb.Create(streams),
            BuildVerb.Create(streams),
            TestVerb.Create(streams),
            ExplainVerb.Create(streams),
            ShowVerb.Create(streams),
            ViewVerb.Create(streams),
            EvalVerb.Create(streams),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
                error.WriteLine("hilum: " + problem.Message);
            error.WriteLine("Try: hilum " + (parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ") + "--help");
            return Failed;
        }
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (ToolException e)
        {
            error.WriteLine("hilum: " + e.Message);
            return Failed;
        }
        catch (RulesException e)
        {
            error.Write(e.Message);
            return Failed;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("hilum: stopped; nothing was written");
            return Failed;
        }
    }
}

/// <summary>A reason to end that the user can do something about.</summary>
/// <param name="message">What is wrong, in plain words.</param>
internal sealed class ToolException(string message) : Exception(message);
