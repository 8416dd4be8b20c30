namespace Hilum.Runtime.IO.Reading;

/// <summary>How much of an input is taken into memory at once, so that no report can use it up.</summary>
/// <param name="MaxReport">Longest report, in UTF-16 code units of all its texts together.</param>
public sealed record ReadLimits(int MaxReport)
{
    /// <summary>Longest report that can be asked for.</summary>
    public const int Most = 100_000_000;

    /// <summary>Longest value of a field that is no report text, in UTF-16 code units.</summary>
    public const int MaxValue = 1_000;

    // For everything in a record that is no report text.
    private const int Margin = 64 * 1024;

    /// <summary>One million characters: a thousand times a usual report.</summary>
    public static ReadLimits Default { get; } = new(1_000_000);

    /// <summary>Longest line of JSON, in bytes: a character takes up to six, as an escape.</summary>
    public int MaxJsonLine => (int)Math.Min(6L * MaxReport + Margin, Array.MaxLength / 2);

    /// <summary>Longest record of a CSV file, in characters: each may be a doubled quote.</summary>
    public int MaxCsvRecord => 2 * MaxReport + Margin;

    /// <summary>Longest text file, in bytes: a character takes up to three.</summary>
    public long MaxTextFile => 3L * MaxReport + Margin;

    /// <summary>Why a report is too long, or null; never quotes it.</summary>
    /// <param name="characters">Its length.</param>
    public string? Problem(long characters) => characters <= MaxReport
        ? null
        : FormattableString.Invariant($"the report has {characters:N0} characters; at most {MaxReport:N0} are read (--max-report)");

    /// <summary>The reason for a record that is not even held in memory.</summary>
    public string TooLong => FormattableString.Invariant($"it is too long for a report of at most {MaxReport:N0} characters (--max-report)");
}
