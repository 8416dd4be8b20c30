using System.Text;

namespace Hilum.Cli;

/// <summary>Where a command reads and writes.</summary>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
/// <param name="input">Standard input.</param>
internal sealed class Streams(TextWriter output, TextWriter error, TextReader input)
{
    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>True when a progress bar can be drawn: standard error is a terminal, and not a test's.</summary>
    public bool IsTerminal => ReferenceEquals(Error, Console.Error) && !Console.IsErrorRedirected;

    /// <summary>Standard input as bytes.</summary>
    public Stream OpenInput() =>
        ReferenceEquals(input, Console.In) ? Console.OpenStandardInput() : new MemoryStream(Encoding.UTF8.GetBytes(input.ReadToEnd()));
}
