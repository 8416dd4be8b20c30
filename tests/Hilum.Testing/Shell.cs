using System.Diagnostics;

namespace Hilum.Testing;

/// <summary>Programs of the system that tests need, such as mkfifo.</summary>
public static class Shell
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="args">Its arguments.</param>
    public static void Run(string program, params string[] args)
    {
        using var process = Process.Start(program, args);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(program + " ended with " + process.ExitCode);
    }
}
