using System.Text;
using Hilum.Runtime.IO.Writing;

namespace Hilum.Cli;

/// <summary>Where a command reads and writes, and what may end it.</summary>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
/// <param name="input">Standard input.</param>
/// <param name="stop">Ends the command.</param>
internal sealed class Streams(TextWriter output, TextWriter error, TextReader input, CancellationToken stop)
{
    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>Ends the command.</summary>
    public CancellationToken Stop { get; } = stop;

    /// <summary>Says what this command may write; every file that it reads is noted there.</summary>
    public OutputGuard Guard { get; } = new();

    /// <summary>True when a progress bar can be drawn: standard error is a terminal, and not a test's.</summary>
    public bool IsTerminal => ReferenceEquals(Error, Console.Error) && !Console.IsErrorRedirected;

    /// <summary>Standard input as bytes.</summary>
    public Stream OpenInput() => IsProcessInput ? Console.OpenStandardInput() : new MemoryStream(Encoding.UTF8.GetBytes(input.ReadToEnd()));

    /// <summary>Notes that standard input is read.</summary>
    public void NoteInput()
    {
        if (IsProcessInput)
            Guard.ReadsStandardInput();
    }

    private bool IsProcessInput => ReferenceEquals(input, Console.In);
}
