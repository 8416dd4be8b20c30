namespace Hilum.Runtime.IO.Reading;

/// <summary>One input: a file, a folder's text files, or standard input.</summary>
public abstract class ReportReader
{
    /// <summary>True when its reports may name a patient and a date, so that exams can be put in order.</summary>
    public virtual bool MayHaveDates => true;

    private double _done;

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

    /// <summary>Why a file could not be opened or read, in plain words and without its contents.</summary>
    internal static string Reason(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "no permission to read it",
        _ => "it cannot be read (" + e.GetType().Name + ")",
    };

    /// <summary>Tells how far a stream has been read.</summary>
    private protected void ReadUntil(Stream stream)
    {
        if (stream.CanSeek && stream.Length > 0)
            Done = (double)stream.Position / stream.Length;
    }

    /// <summary>True for what goes wrong with files.</summary>
    internal static bool IsFileProblem(Exception e) =>
        e is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException or InvalidDataException;
}
