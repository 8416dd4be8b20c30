using Hilum.Runtime.IO.Files;

namespace Hilum.Runtime.IO.Reading;

/// <summary>One input: a file, a folder's text files, or standard input.</summary>
public abstract class ReportReader
{
    private double _done;

    /// <summary>As it was given: a file, a folder, <c>-</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The files that it reads, in their order; none where it reads none.</summary>
    public abstract IEnumerable<InputSource> Sources { get; }

    /// <summary>True when its reports may name a patient and a date, so that exams can be put in order.</summary>
    public virtual bool MayHaveDates => true;

    /// <summary>How much of it has been read in the present pass, from 0 to 1, for a progress bar; stays 0 where the end is not known. Any thread may ask.</summary>
    public double Done
    {
        get => Volatile.Read(ref _done);
        private protected set => Volatile.Write(ref _done, value);
    }

    /// <summary>
    /// Reads everything once, record by record. Never throws for bad input: what cannot be read is a reject. May be called again.
    /// </summary>
    public abstract IEnumerable<ReportOrReject> Read();

    /// <summary>Tells how far a stream has been read.</summary>
    private protected void ReadUntil(Stream stream)
    {
        if (stream.CanSeek && stream.Length > 0)
            Done = (double)stream.Position / stream.Length;
    }

    /// <summary>Opens a source, or says why that is not possible.</summary>
    private protected static Stream? TryOpen(InputSource source, out string problem)
    {
        problem = "";
        try
        {
            return source.Open();
        }
        catch (Exception e) when (FileProblem.Is(e))
        {
            problem = FileProblem.Reason(e);
            return null;
        }
    }

    /// <summary>What goes wrong while a stream is read, without the reader being at fault.</summary>
    private protected static bool IsReadProblem(Exception e) => FileProblem.Is(e) || e is OutOfMemoryException;
}
