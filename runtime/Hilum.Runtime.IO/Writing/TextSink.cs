using System.Text;

namespace Hilum.Runtime.IO.Writing;

/// <summary>All records one after the other into a text stream such as standard output; what was written stays when the run ends early.</summary>
public sealed class TextSink : OutputSink
{
    private readonly TextWriter _output;

    /// <summary>Takes the stream.</summary>
    /// <param name="output">Takes the text.</param>
    /// <param name="header">What stands before the first record.</param>
    public TextSink(TextWriter output, ReadOnlyMemory<byte> header = default)
    {
        _output = output;
        Add("", header.Span);
    }

    /// <inheritdoc/>
    public override void Add(string imageId, ReadOnlySpan<byte> bytes) => _output.Write(Encoding.UTF8.GetString(bytes));

    /// <inheritdoc/>
    public override void Commit() => _output.Flush();

    /// <inheritdoc/>
    public override void Dispose()
    {
    }
}
