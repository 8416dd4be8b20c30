namespace Hilum.Runtime.IO.Writing;

/// <summary>
/// Where the records of a run go. They gather in an <see cref="OutputStage"/>; nothing is seen of them before <see cref="Publish"/>.
/// Used by one thread, in the order of the input.
/// </summary>
public abstract class OutputSink
{
    /// <summary>A sum over what was written so far that does not depend on its order, where a sink keeps one; empty else.</summary>
    public virtual string Digest => "";

    /// <summary>Adds a report's output.</summary>
    /// <param name="imageId">The image's id, or the study's.</param>
    /// <param name="bytes">What was written for it.</param>
    /// <exception cref="RecordRefusedException">This one cannot be written; others can.</exception>
    /// <exception cref="IOException">Nothing more can be written.</exception>
    public abstract void Add(string imageId, ReadOnlySpan<byte> bytes);

    /// <summary>Brings what is not in a file of the stage to the disk.</summary>
    public virtual void Sync()
    {
    }

    /// <summary>Puts the complete output in its place. May be called again where it was interrupted.</summary>
    /// <returns>What stands there now.</returns>
    /// <exception cref="IOException">It cannot be put there.</exception>
    public abstract OutputSummary Publish();
}

/// <summary>One report's output that cannot be written, as when its file name does not fit the disk.</summary>
/// <param name="reason">Why, in plain words.</param>
public sealed class RecordRefusedException(string reason) : Exception(reason);

/// <summary>What a complete output holds.</summary>
/// <param name="Files">Number of files.</param>
/// <param name="Bytes">Their lengths together.</param>
/// <param name="Sha256">Of the file; of a folder a sum over the files' names and contents in any order.</param>
public sealed record OutputSummary(long Files, long Bytes, string Sha256);
