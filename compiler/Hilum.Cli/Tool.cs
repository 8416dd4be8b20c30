using System.CommandLine;
using Hilum.Cli.Reporting;
using Hilum.Cli.RuleSets;
using Hilum.Cli.Verbs;
using Hilum.Runtime.IO.Files;

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

    /// <summary>A fault of the tool itself.</summary>
    public const int Fault = 70;

    /// <summary>The command was ended from outside.</summary>
    public const int Stopped = 130;

    /// <summary>What is said when the command was ended from outside.</summary>
    internal const string StoppedMessage = "hilum: stopped before the end; no output was replaced (a run with --resume can be gone on with)";

    /// <summary>Runs one command. Never throws.</summary>
    /// <param name="args">The arguments after the tool's name.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error: messages, progress.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="stop">Ends the command.</param>
    /// <returns>The exit status.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, TextReader input, CancellationToken stop = default)
    {
        try
        {
            return Invoke(args, new Streams(output, error, input, stop));
        }
        catch (ToolException e)
        {
            error.WriteLine("hilum: " + Printable.Of(e.Message));
            return Failed;
        }
        catch (FileRefusedException e)
        {
            error.WriteLine("hilum: " + Printable.Of(e.Message));
            return Failed;
        }
        catch (RulesException e)
        {
            error.Write(Printable.Of(e.Message));
            return Failed;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine(StoppedMessage);
            return Stopped;
        }
        catch (Exception e)
        {
            error.WriteLine(FaultMessage(e));
            return Fault;
        }
    }

    /// <summary>What is said about a fault of the tool. Never the exception's own message, which could quote a report.</summary>
    internal static string FaultMessage(Exception fault)
    {
        var cause = fault.GetBaseException();
        var version = typeof(Tool).Assembly.GetName().Version?.ToString(3);
        return cause is OutOfMemoryException
            ? "hilum: there is not enough memory; run with fewer --jobs, or on a larger machine. No output was replaced"
            : $"hilum: a fault of the program, not of your files ({cause.GetType().Name} in {cause.TargetSite?.DeclaringType?.Name}.{cause.TargetSite?.Name}, hilum {version}). "
                + "No output was replaced. Please report this line with the command; leave reports out";
    }

    private static int Invoke(string[] args, Streams streams)
    {
        var root = new RootCommand("Hilum reads chest X-ray reports with rules that radiologists write, and makes scene graphs and facts of them.")
        {
            ExtractVerb.Create(streams),
            CheckVerb.Create(streams),
            BuildVerb.Create(streams),
            NewVerb.Create(streams),
            ExportVerb.Create(streams),
            TestVerb.Create(streams),
            ExplainVerb.Create(streams),
            ShowVerb.Create(streams),
            ViewVerb.Create(streams),
            EvalVerb.Create(streams),
        };
        // An argument is never the name of a file with more of them: "@" may begin a text to explain.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var problems = parsed.Errors.Select(e => e.Message).Concat(GivenNames.Problems(parsed)).ToList();
        if (problems.Count > 0)
        {
            foreach (var problem in problems)
                streams.Error.WriteLine("hilum: " + Printable.Of(problem));
            streams.Error.WriteLine("Try: hilum " + (parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ") + "--help");
            return Failed;
        }
        return parsed.Invoke(new InvocationConfiguration
        {
            Output = streams.Output,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
            // Signals are ours.
            ProcessTerminationTimeout = null,
        });
    }
}

/// <summary>A reason to end that the user can do something about.</summary>
/// <param name="message">What is wrong, in plain words.</param>
internal sealed class ToolException(string message) : Exception(message);
