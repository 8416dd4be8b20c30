using System.Diagnostics;
using System.Text;

namespace Hilum.Cli.Tests;

/// <summary>The tool as a process of its own, for what only a process can show: signals, and standard streams that are closed or full.</summary>
internal sealed class ToolProcess : IDisposable
{
    private readonly StringBuilder _error = new();

    private ToolProcess(Process process)
    {
        Process = process;
        process.ErrorDataReceived += (_, e) => _error.Append(e.Data).Append('\n');
        process.BeginErrorReadLine();
    }

    public Process Process { get; }

    private static string Tool { get; } = typeof(Tool).Assembly.Location;

    public static ToolProcess Start(params string[] args) => new(Process.Start(new ProcessStartInfo("dotnet", [Tool, .. args])
    {
        RedirectStandardError = true,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!);

    /// <summary>Runs a line of the shell, in which <c>hilum</c> is the tool; returns exit status and what it printed.</summary>
    public static (int Status, string Printed) Shell(string line)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", "hilum() { dotnet '" + Tool + "' \"$@\"; }\n" + line])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    /// <summary>Sends a signal by its name.</summary>
    public void Signal(string name) => Testing.Shell.Run("kill", "-" + name, Process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Waits for the end; returns exit status and messages.</summary>
    public (int Status, string Error) End()
    {
        Process.WaitForExit();
        return (Process.ExitCode, _error.ToString());
    }

    public void Dispose()
    {
        if (!Process.HasExited)
            Process.Kill();
        Process.Dispose();
    }
}
