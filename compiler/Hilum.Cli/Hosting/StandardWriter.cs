using System.Text;
using Hilum.Runtime.IO.Files;

namespace Hilum.Cli.Hosting;

/// <summary>Standard output or error of the process, which may be full, closed or gone.</summary>
/// <param name="inner">The stream's writer.</param>
/// <param name="mayFail">True for messages, which nobody can be told about when they cannot be written.</param>
internal sealed class StandardWriter(TextWriter inner, bool mayFail) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Try(() => inner.Write(value));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(() => inner.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + "\n");

    /// <inheritdoc/>
    public override void Flush() => Try(inner.Flush);

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (FileProblem.Is(e))
        {
            if (!mayFail)
                throw new ToolException("standard output cannot be written: " + FileProblem.Reason(e));
        }
    }
}
