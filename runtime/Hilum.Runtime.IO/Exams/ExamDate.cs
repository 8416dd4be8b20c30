using System.Globalization;

namespace Hilum.Runtime.IO.Exams;

/// <summary>Dates and times of exams as inputs write them. All of one patient are of one clock; a zone is read and turned into UTC.</summary>
public static class ExamDate
{
    private static readonly string[] s_formats =
    [
        "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd", "yyyyMMdd HHmmss.FFFFFFF", "yyyyMMddHHmmss.FFFFFFF", "yyyyMMdd",
    ];

    /// <summary>What is read, for messages.</summary>
    public const string Forms = "2150-01-02 08:30:00, 2150-01-02T08:30:00, 2150-01-02 08:30:00 UTC, 2150-01-02 or 20150102";

    /// <summary>A date with or without a time; null when it is in none of the forms.</summary>
    /// <param name="text">Such as <c>2150-01-02 08:30:00 UTC</c>.</param>
    public static DateTime? Parse(string? text)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
            return null;
        if (trimmed.EndsWith(" UTC", StringComparison.Ordinal))
            trimmed = trimmed[..^4];
        return DateTime.TryParseExact(trimmed, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;
    }

    /// <summary>
    /// A DICOM date (<c>YYYYMMDD</c>) and time (<c>HHMMSS.fff</c>). A table that took the time for a number has lost its leading zeros:
    /// <c>0.0</c> is midnight, <c>80556.875</c> is 08:05:56.875. Without a time it is the day's beginning.
    /// </summary>
    /// <param name="date">The date.</param>
    /// <param name="time">The time, or null.</param>
    /// <returns>The moment, or null when either cannot be read.</returns>
    public static DateTime? Parse(string? date, string? time)
    {
        if (Parse(Whole(date)) is not { } day || day.TimeOfDay != TimeSpan.Zero)
            return null;
        return TimeOf(time?.Trim()) is { } clock ? day + clock : null;
    }

    /// <summary>A moment as the dataset writes it, <c>2150-01-02 08:30:00 UTC</c>; a part of a second is left out.</summary>
    /// <param name="moment">The moment.</param>
    public static string Text(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    // A column of numbers with gaps is written with a point.
    private static string? Whole(string? date) => date?.Trim() is { } text && text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : date;

    private static TimeSpan? TimeOf(string? time)
    {
        if (string.IsNullOrEmpty(time))
            return TimeSpan.Zero;
        var point = time.IndexOf('.', StringComparison.Ordinal);
        var whole = (point < 0 ? time : time[..point]).PadLeft(6, '0');
        var part = point < 0 ? "" : time[(point + 1)..];
        if (whole.Length != 6 || !whole.All(char.IsAsciiDigit) || !part.All(char.IsAsciiDigit))
            return null;
        var hours = int.Parse(whole.AsSpan(0, 2), CultureInfo.InvariantCulture);
        var minutes = int.Parse(whole.AsSpan(2, 2), CultureInfo.InvariantCulture);
        var seconds = int.Parse(whole.AsSpan(4, 2), CultureInfo.InvariantCulture);
        if (hours > 23 || minutes > 59 || seconds > 59)
            return null;
        var ticks = part.Length == 0 ? 0 : long.Parse(part.PadRight(7, '0').AsSpan(0, 7), CultureInfo.InvariantCulture);
        return new TimeSpan(hours, minutes, seconds) + TimeSpan.FromTicks(ticks);
    }
}
